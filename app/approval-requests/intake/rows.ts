/** Pages with repeatable rows: kinds of information, sections that share a service, workers, and more. Pure. */
import type { Text } from '~/platform/text';
import { AXES } from '~/policy/classification';
import type { Axis, ClassificationScheme, InformationItem } from '~/policy/model';
import {
  type DesignatedManagerContent,
  factsIn,
  type RequestContent,
  type SectionUse,
  type SubcontractingContent,
} from '../content';
import { type Answer, formValue, type Option, type Question, withFacts } from './fields';
import { intakeWords as words } from './words';

const MAX_INFORMATION_ROWS = 50;
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
const isBlankRow = (row: Row): boolean =>
  Object.values(row).every((answer) => answer === null || answer === '' || answer === false);

const asString = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer : '');

function informationOf(rows: readonly Row[]): InformationItem[] {
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
function withInformation(content: RequestContent, rows: readonly Row[]): RequestContent {
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
export function withSections(content: RequestContent, lead: Row, others: readonly Row[]): RequestContent {
  const leadUnitId = content.sections.find((section) => section.lead)?.unitId ?? '';
  const shared = others.filter((row) => !isBlankRow(row)).map((row) => sectionUse(row, asString(row.unitId), false));
  const sections = [sectionUse(lead, leadUnitId, true), ...shared];
  return { ...withFacts(content, { sharedBySections: shared.length > 0 }), sections };
}

/** Rows that all have the same questions; the page of the sections has a fixed first one and is made by hand. */
type List = {
  max: number;
  questions: (scheme: ClassificationScheme) => Question[];
  get: (content: RequestContent) => readonly Row[];
  set: (content: RequestContent, rows: readonly Row[]) => RequestContent;
  /** What the n-th row is called before it has a name, and what the blank one at the end is called. */
  row: (n: number) => Text;
  newRow: Text;
};

const line = (name: string, max: number, label: Text, hint?: Text, optional?: true): Question => ({
  name,
  kind: 'line',
  max,
  label,
  ...(hint ? { hint } : {}),
  ...(optional ? { optional } : {}),
});

const workerQuestions: Question[] = [
  line('name', 100, { ja: '氏名', en: 'Name' }),
  line(
    'employer',
    200,
    { ja: '雇用している会社', en: 'Employer' },
    {
      ja: '再委託先ではなく、別の会社から来ている人は、その会社の名前を書きます。',
      en: 'Where somebody comes from another company, the name of that company.',
    },
  ),
  line('work', 200, { ja: '担当する作業', en: 'Work done' }),
];

const partyQuestions: Question[] = [
  line('name', 200, { ja: '当事者の名前', en: 'Name of the party' }),
  line(
    'part',
    200,
    { ja: '協定での役割', en: 'Part in the agreement' },
    { ja: '例：共同事業体の構成員、施設の所有者', en: 'For example: member of the consortium, owner of the facility' },
  ),
];

const dependencyQuestions: Question[] = [
  {
    name: 'kind',
    kind: 'choice',
    label: { ja: '種類', en: 'Kind' },
    options: [
      { value: 'cloud', label: { ja: 'クラウドサービス', en: 'Cloud service' } },
      { value: 'contractor', label: { ja: '業務を任せる会社', en: 'Contractor' } },
    ],
  },
  line('name', 200, { ja: 'サービスまたは会社の名前', en: 'Name of the service or company' }),
  line('provider', 200, { ja: 'サービスの提供者', en: 'Provider of the service' }, undefined, true),
  line('purpose', 500, { ja: '使い道または任せる業務', en: 'What it is used for, or the work given to it' }),
];

/** The rows as texts; only those in which something was entered. */
const textsOf = <K extends string>(rows: readonly Row[], keys: readonly K[]): Record<K, string>[] =>
  rows
    .filter((row) => !isBlankRow(row))
    .map((row) => Object.fromEntries(keys.map((key) => [key, asString(row[key])])) as Record<K, string>);

export const ROW_LISTS = {
  information: {
    max: MAX_INFORMATION_ROWS,
    questions: informationQuestions,
    get: (content) => factsIn(content).information ?? [],
    set: withInformation,
    row: words.row,
    newRow: words.newRow,
  },
  workers: {
    max: 200,
    questions: () => workerQuestions,
    get: (content) => (content as SubcontractingContent).workers,
    set: (content, rows) =>
      ({ ...content, workers: textsOf(rows, ['name', 'employer', 'work']) }) as SubcontractingContent,
    row: words.worker,
    newRow: words.newWorker,
  },
  parties: {
    max: 20,
    questions: () => partyQuestions,
    get: (content) => (content as DesignatedManagerContent).furtherParties,
    set: (content, rows) =>
      ({ ...content, furtherParties: textsOf(rows, ['name', 'part']) }) as DesignatedManagerContent,
    row: words.party,
    newRow: words.newParty,
  },
  dependencies: {
    max: 50,
    questions: () => dependencyQuestions,
    get: (content) => (content as DesignatedManagerContent).dependencies,
    set: (content, rows) =>
      ({
        ...content,
        dependencies: textsOf(rows, ['kind', 'name', 'provider', 'purpose']).map((row) => ({
          ...row,
          kind: row.kind === 'cloud' || row.kind === 'contractor' ? row.kind : null,
        })),
      }) as DesignatedManagerContent,
    row: words.dependency,
    newRow: words.newDependency,
  },
} as const satisfies Record<string, List>;

export type ListName = keyof typeof ROW_LISTS;
export type RowList = ListName | 'sections';

export const rowList = (name: ListName): List => ROW_LISTS[name];

type FormRow = Record<string, string>;

const formRow = (questions: readonly Question[], row: Row): FormRow =>
  Object.fromEntries(questions.map((question) => [question.name, formValue(question, row[question.name] ?? null)]));

/** The rows of a list as its form shows them, always with one more to fill in. */
export function listRows(name: ListName, scheme: ClassificationScheme, content: RequestContent): FormRow[] {
  const list = rowList(name);
  const stored = list.get(content);
  const rows: Row[] = stored.length < list.max ? [...stored, {}] : [...stored];
  return rows.map((row) => formRow(list.questions(scheme), row));
}

/** The lead and the other sections as their form shows them, always with one more to fill in. */
export function sectionRows(
  scheme: ClassificationScheme,
  content: RequestContent,
): { lead: FormRow; others: FormRow[] } {
  const lead = content.sections.find((section) => section.lead);
  const others = content.sections.filter((section) => !section.lead);
  const rows: Row[] = others.length < MAX_SECTION_ROWS ? [...others, {}] : [...others];
  return {
    lead: formRow(sectionQuestions(scheme, true), lead ?? {}),
    others: rows.map((row) => formRow(sectionQuestions(scheme, false), row)),
  };
}
