/** The two pages with repeatable rows: kinds of information, and sections that share the service. Pure. */
import { AXES } from '~/policy/classification';
import type { Axis, ClassificationScheme, InformationItem } from '~/policy/model';
import type { CloudServiceContent, SectionUse } from '../content';
import { type Answer, formValue, type Option, type Question, withFacts } from './fields';

export const MAX_INFORMATION_ROWS = 50;
export const MAX_SECTION_ROWS = 100;

const levelOptions = (scheme: ClassificationScheme, axis: Axis): Option[] =>
  scheme.axes[axis].levels.map((level) => ({ value: level.key, label: level.name, hint: level.criterion }));

/** 「機密性はどれですか」 with the criteria of the body's own scheme. */
const classQuestion = (scheme: ClassificationScheme, axis: Axis): Question => ({
  name: axis,
  kind: 'choice',
  label: scheme.axes[axis].name,
  options: levelOptions(scheme, axis),
});

/** What is asked of one kind of information. */
export const informationQuestions = (scheme: ClassificationScheme): Question[] => [
  {
    name: 'name',
    kind: 'line',
    max: 200,
    label: { ja: '情報の名前', en: 'Name of the information' },
    hint: { ja: '例：講座の申込者の氏名と連絡先', en: 'For example: names and contacts of course applicants' },
  },
  ...AXES.map((axis) => classQuestion(scheme, axis)),
  {
    name: 'personalInformation',
    kind: 'checkbox',
    label: { ja: '個人情報を含む', en: 'Contains personal information' },
  },
  {
    name: 'specificPersonalInformation',
    kind: 'checkbox',
    label: { ja: '個人番号（マイナンバー）を含む', en: 'Contains Individual Numbers (My Number)' },
  },
];

/** What is asked of every section; `lead` is the owning section, which is given. */
export const sectionQuestions = (scheme: ClassificationScheme, lead: boolean): Question[] => [
  ...(lead ? [] : [{ name: 'unitId', kind: 'unit', label: { ja: '課', en: 'Section' } } as const]),
  {
    name: 'purpose',
    kind: 'text',
    max: 500,
    label: { ja: 'この課での使い道', en: 'What this section uses it for' },
  },
  {
    name: 'confidentiality',
    kind: 'choice',
    label: {
      ja: `この課が入れる情報の${scheme.axes.confidentiality.name.ja}`,
      en: `${scheme.axes.confidentiality.name.en} of what this section puts in`,
    },
    options: levelOptions(scheme, 'confidentiality'),
  },
];

/** Answers of one row by the name of the question. */
export type Row = Record<string, Answer>;

/** A row in which nothing was entered; such rows are passed over when a page is saved. */
export const isBlankRow = (row: Row): boolean =>
  Object.values(row).every((answer) => answer === null || answer === '' || answer === false);

const asString = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');

export function informationOf(rows: readonly Row[]): InformationItem[] {
  return rows
    .filter((row) => !isBlankRow(row))
    .map((row) => ({
      name: asString(row.name),
      confidentiality: asString(row.confidentiality),
      integrity: asString(row.integrity),
      availability: asString(row.availability),
      // 個人番号 is personal information by definition (番号法 2条8項).
      personalInformation: row.personalInformation === true || row.specificPersonalInformation === true,
      specificPersonalInformation: row.specificPersonalInformation === true,
    }));
}

/** Puts the rows in place; without any the fact is not known yet. */
export function withInformation(content: CloudServiceContent, rows: readonly Row[]): CloudServiceContent {
  const information = informationOf(rows);
  return withFacts(content, { information: information.length > 0 ? information : null });
}

const sectionUse = (row: Row, unitId: string, lead: boolean): SectionUse => ({
  unitId,
  lead,
  purpose: asString(row.purpose),
  confidentiality: asString(row.confidentiality) || null,
});

/** The lead keeps its section; the others follow in the order of their rows. A row without a section waits as ''. */
export function withSections(content: CloudServiceContent, lead: Row, others: readonly Row[]): CloudServiceContent {
  const leadUnitId = content.sections.find((section) => section.lead)?.unitId ?? '';
  const shared = others.filter((row) => !isBlankRow(row)).map((row) => sectionUse(row, asString(row.unitId), false));
  const sections = [sectionUse(lead, leadUnitId, true), ...shared];
  return { ...withFacts(content, { sharedBySections: shared.length > 0 }), sections };
}

type FormRow = Record<string, string>;

const formRow = (questions: readonly Question[], row: Row): FormRow =>
  Object.fromEntries(questions.map((question) => [question.name, formValue(question, row[question.name] ?? null)]));

/** The rows of the information page as its form shows them, always with one more to fill in. */
export function informationRows(scheme: ClassificationScheme, content: CloudServiceContent): FormRow[] {
  const questions = informationQuestions(scheme);
  const stored = content.facts.information ?? [];
  const rows: Row[] = stored.length < MAX_INFORMATION_ROWS ? [...stored, {}] : [...stored];
  return rows.map((row) => formRow(questions, row));
}

/** The lead and the other sections as their form shows them, always with one more to fill in. */
export function sectionRows(
  scheme: ClassificationScheme,
  content: CloudServiceContent,
): { lead: FormRow; others: FormRow[] } {
  const lead = content.sections.find((section) => section.lead);
  const others = content.sections.filter((section) => !section.lead);
  const rows: Row[] = others.length < MAX_SECTION_ROWS ? [...others, {}] : [...others];
  return {
    lead: formRow(sectionQuestions(scheme, true), lead ?? {}),
    others: rows.map((row) => formRow(sectionQuestions(scheme, false), row)),
  };
}
