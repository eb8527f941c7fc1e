/** One zod schema for each page of the intake, used by the page and by the action; form values ↔ content. Pure. */
import { z } from 'zod';
import { messageKey } from '~/platform/input-words';
import type { ClassificationScheme, RequestKind } from '~/policy/model';
import { withoutCredentials } from '~/social-media/credential-check';
import type { RequestContent } from '../content';
import { type Answer, type FieldKind, fieldSchema, formValue, type Question } from './fields';
import {
  type ListName,
  listRows,
  MAX_SECTION_ROWS,
  type Row,
  rowList,
  sectionQuestions,
  sectionRows,
  withSections,
} from './rows';
import type { Step, StepSlug } from './step';
import { stepOf } from './steps';

/** What a form holds: strings by name, rows as lists. Also what is shown again when something is wrong. */
export type FormValues = { [name: string]: string | FormValues | FormValues[] };

type Answers = Record<string, Answer>;
/** What a page's schema makes of a form. */
export type StepAnswers = Answers & { [L in ListName]?: Row[] } & { lead?: Row; others?: Row[] };

const shapeOf = (questions: readonly (FieldKind & { name: string })[]) =>
  Object.fromEntries(questions.map((question) => [question.name, fieldSchema(question)]));

const row = (questions: readonly Question[]): z.ZodType<Row> => z.strictObject(shapeOf(questions)) as z.ZodType<Row>;

const rowsOf = (questions: readonly Question[], max: number) =>
  // One more than may be stored: the blank row at the end of the page.
  z.array(row(questions)).max(max + 1, messageKey('too-many-rows', max));

function rowsOfStep(step: Step, scheme: ClassificationScheme): z.core.$ZodLooseShape {
  if (step.rows === undefined) return {};
  if (step.rows === 'sections') {
    return {
      lead: row(sectionQuestions(scheme, true)),
      others: rowsOf(sectionQuestions(scheme, false), MAX_SECTION_ROWS),
    };
  }
  const list = rowList(step.rows);
  return { [step.rows]: rowsOf(list.questions(scheme), list.max) };
}

/**
 * What the page accepts. Only form is checked here (too long, no such date, no such choice): a gap is never an error
 * while writing, completeness is looked at on submission (checklists/completeness.ts).
 */
export function stepSchema(kind: RequestKind, slug: StepSlug, scheme: ClassificationScheme): z.ZodType<StepAnswers> {
  const step = stepOf(kind, slug);
  const object = z.strictObject({ ...shapeOf(step.fields), ...rowsOfStep(step, scheme) });
  const checks = [
    ...(step.check ? [step.check] : []),
    ...(kind === 'social-media-account' ? [withoutCredentials] : []),
  ];
  return (checks.length > 0 ? object.check(...checks) : object) as unknown as z.ZodType<StepAnswers>;
}

/** The page's form as it is filled in at first. */
export function stepValues(slug: StepSlug, scheme: ClassificationScheme, content: RequestContent): FormValues {
  const step = stepOf(content.kind, slug);
  const values: FormValues = {};
  for (const field of step.fields) values[field.name] = formValue(field, field.get(content));
  if (step.rows === 'sections') Object.assign(values, sectionRows(scheme, content));
  else if (step.rows) values[step.rows] = listRows(step.rows, scheme, content);
  return values;
}

/** The content with the answers of one page; everything else stays as it is. */
export function withStepAnswers(slug: StepSlug, answers: StepAnswers, content: RequestContent): RequestContent {
  const step = stepOf(content.kind, slug);
  let changed = content;
  for (const field of step.fields) changed = field.set(changed, answers[field.name] ?? null);
  if (step.rows === 'sections') return withSections(changed, answers.lead ?? {}, answers.others ?? []);
  return step.rows ? rowList(step.rows).set(changed, answers[step.rows] ?? []) : changed;
}

/** Empty lists for a form whose rows were all removed: it sends none of them. */
export function withoutRows({ rows }: Step): FormValues {
  if (rows === undefined) return {};
  return rows === 'sections' ? { others: [] } : { [rows]: [] };
}

/** Fields that belong to the form and not to the answers. */
export const FORM_FIELDS = ['csrf', 'draftVersion', 'seen', 'to', 'remove', 'part'] as const;

/** Only what was asked, without what belongs to the form. */
export function withoutFormFields(form: FormData): FormData {
  const answers = new FormData();
  for (const [name, value] of form.entries()) {
    if (!(FORM_FIELDS as readonly string[]).includes(name)) answers.append(name, value);
  }
  return answers;
}

/** The form without row `remove` ('information.2', 'quotes.0'); anything else leaves it as it is. */
export function withoutRow(values: FormValues, remove: string | null): FormValues {
  const [, list = '', index = ''] =
    /^(information|others|workers|parties|dependencies|quotes)\.(\d{1,3})$/.exec(remove ?? '') ?? [];
  const rows = values[list];
  if (!Array.isArray(rows)) return values;
  return { ...values, [list]: rows.filter((_, place) => place !== Number(index)) };
}
