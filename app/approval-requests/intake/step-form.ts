/** One zod schema for each page of the intake, used by the page and by the action; form values ↔ content. Pure. */
import { z } from 'zod';
import { messageKey } from '~/platform/input-words';
import type { ClassificationScheme } from '~/policy/model';
import type { CloudServiceContent } from '../content';
import { type Answer, type FieldKind, fieldSchema, formValue, type Question } from './fields';
import {
  informationQuestions,
  informationRows,
  MAX_INFORMATION_ROWS,
  MAX_SECTION_ROWS,
  type Row,
  sectionQuestions,
  sectionRows,
  withInformation,
  withSections,
} from './rows';
import { type Step, type StepSlug, stepOf } from './steps';

/** What a form holds: strings by name, rows as lists. Also what is shown again when something is wrong. */
export type FormValues = { [name: string]: string | FormValues | FormValues[] };

type Answers = Record<string, Answer>;
/** What a page's schema makes of a form. */
export type StepAnswers = Answers & { information?: Row[]; lead?: Row; others?: Row[] };

const shapeOf = (questions: readonly (FieldKind & { name: string })[]) =>
  Object.fromEntries(questions.map((question) => [question.name, fieldSchema(question)]));

const row = (questions: readonly Question[]): z.ZodType<Row> => z.strictObject(shapeOf(questions)) as z.ZodType<Row>;

const rowList = (questions: readonly Question[], max: number) =>
  // One more than may be stored: the blank row at the end of the page.
  z.array(row(questions)).max(max + 1, messageKey('too-many-rows', max));

/** A section can have one use record only. */
const eachSectionOnce: z.core.CheckFn<unknown> = ({ value, issues }) => {
  const seen = new Set<Answer>();
  (value as StepAnswers).others?.forEach(({ unitId }, index) => {
    if (unitId && seen.has(unitId)) {
      const path = ['others', index, 'unitId'];
      issues.push({ code: 'custom', message: messageKey('chosen-twice'), path, input: unitId });
    }
    seen.add(unitId ?? null);
  });
};

const endNotBeforeStart: z.core.CheckFn<unknown> = ({ value, issues }) => {
  const { startOn, endOn } = value as { startOn: string | null; endOn: string | null };
  if (startOn && endOn && endOn < startOn) {
    issues.push({ code: 'custom', message: messageKey('end-before-start'), path: ['endOn'], input: endOn });
  }
};

function rowsOfStep(step: Step, scheme: ClassificationScheme): z.core.$ZodLooseShape {
  if (step.rows === 'information') return { information: rowList(informationQuestions(scheme), MAX_INFORMATION_ROWS) };
  if (step.rows === 'sections') {
    return {
      lead: row(sectionQuestions(scheme, true)),
      others: rowList(sectionQuestions(scheme, false), MAX_SECTION_ROWS),
    };
  }
  return {};
}

/**
 * What the page `slug` accepts. Only form is checked here (too long, no such date, no such choice): a gap is never an
 * error while writing, completeness is looked at on submission (checklists/completeness.ts).
 */
export function stepSchema(slug: StepSlug, scheme: ClassificationScheme): z.ZodType<StepAnswers> {
  const step = stepOf(slug);
  const object = z.strictObject({ ...shapeOf(step.fields), ...rowsOfStep(step, scheme) });
  const checked =
    slug === 'period' ? object.check(endNotBeforeStart) : slug === 'sections' ? object.check(eachSectionOnce) : object;
  return checked as unknown as z.ZodType<StepAnswers>;
}

/** The page's form as it is filled in at first. */
export function stepValues(slug: StepSlug, scheme: ClassificationScheme, content: CloudServiceContent): FormValues {
  const step = stepOf(slug);
  const values: FormValues = {};
  for (const field of step.fields) values[field.name] = formValue(field, field.get(content));
  if (step.rows === 'information') values.information = informationRows(scheme, content);
  if (step.rows === 'sections') Object.assign(values, sectionRows(scheme, content));
  return values;
}

/** The content with the answers of one page; everything else stays as it is. */
export function withStepAnswers(
  slug: StepSlug,
  answers: StepAnswers,
  content: CloudServiceContent,
): CloudServiceContent {
  const step = stepOf(slug);
  let changed = content;
  for (const field of step.fields) changed = field.set(changed, answers[field.name] ?? null);
  if (step.rows === 'information') changed = withInformation(changed, answers.information ?? []);
  if (step.rows === 'sections') changed = withSections(changed, answers.lead ?? {}, answers.others ?? []);
  return changed;
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
  const [, list = '', index = ''] = /^(information|others|quotes)\.(\d{1,3})$/.exec(remove ?? '') ?? [];
  const rows = values[list];
  if (!Array.isArray(rows)) return values;
  return { ...values, [list]: rows.filter((_, place) => place !== Number(index)) };
}
