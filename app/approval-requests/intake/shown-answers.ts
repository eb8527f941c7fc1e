/** Answers in words: for "check your answers", and to lay two versions side by side. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { AXES } from '~/policy/classification';
import { handledInformation, isAsked } from '~/policy/facts';
import { levelName } from '~/policy/lookup';
import type { InformationItem, PolicyProfile } from '~/policy/model';
import { factsIn, type RequestContent, type SectionUse } from '../content';
import { type Answer, isAnswered, type Question } from './fields';
import { rowList } from './rows';
import type { StepSlug } from './step';
import { stepOf } from './steps';

/** How units, people and posts of the content are called today. */
export type Names = {
  unit: (id: string) => Text;
  person: (id: string) => string | null;
  post: (id: string) => Text | null;
};

/** `date` is left to the page, which knows the calendar of its reader. Null while unanswered. */
export type ShownAnswer = { field: string; label: Text; value: Text | { date: PlainDate } | null };

const same = (text: string): Text => ({ ja: text, en: text });
const joined = (texts: readonly Text[]): Text => ({
  // What stands in brackets needs no comma before it.
  ja: texts
    .map((text) => text.ja)
    .join('、')
    .replaceAll('、（', '（'),
  en: texts
    .map((text) => text.en)
    .join(', ')
    .replaceAll(', (', ' ('),
});

const words = {
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  information: (number: number): Text => ({ ja: `情報 ${number}`, en: `Information ${number}` }),
  lead: { ja: '所管課', en: 'Owning section' },
  shared: { ja: '一緒に使う課', en: 'Shares the service' },
  nameless: { ja: '（名前なし）', en: '(no name)' },
  unknown: { ja: '（見つかりません）', en: '(not found)' },
  unclassified: { ja: '（分類なし）', en: '(no class)' },
  purposeless: { ja: '（使い道なし）', en: '(no purpose)' },
  personal: { ja: '個人情報を含む', en: 'contains personal information' },
  specific: { ja: '個人番号を含む', en: 'contains Individual Numbers' },
} as const;

function inWords(field: Question, answer: Answer, names: Names): ShownAnswer['value'] {
  if (!isAnswered(answer)) return null;
  switch (field.kind) {
    case 'date':
      return { date: String(answer) };
    case 'integer': {
      const figure = new Intl.NumberFormat('en-US').format(Number(answer));
      return { ja: `${figure}${field.unit.ja}`, en: `${figure} ${field.unit.en}` };
    }
    case 'choice':
      return field.options.find((option) => option.value === answer)?.label ?? same(String(answer));
    case 'yes-no':
    case 'checkbox':
      return answer === true ? words.yes : words.no;
    case 'person': {
      const name = names.person(String(answer));
      return name === null ? words.unknown : same(name);
    }
    case 'unit':
      return names.unit(String(answer));
    case 'post':
      return names.post(String(answer)) ?? words.unknown;
    default:
      return same(String(answer));
  }
}

function informationInWords(profile: PolicyProfile, item: InformationItem): Text {
  const classes = AXES.map((axis) => (item[axis] === '' ? words.unclassified : levelName(profile, axis, item[axis])));
  const flag = item.specificPersonalInformation ? [words.specific] : item.personalInformation ? [words.personal] : [];
  return joined([item.name === '' ? words.nameless : same(item.name), ...classes, ...flag]);
}

function sectionInWords(profile: PolicyProfile, section: SectionUse, names: Names): Text {
  const head = joined([
    section.unitId === '' ? words.nameless : names.unit(section.unitId),
    section.confidentiality === null
      ? words.unclassified
      : levelName(profile, 'confidentiality', section.confidentiality),
  ]);
  const purpose = section.purpose === '' ? words.purposeless : same(section.purpose);
  return { ja: `${head.ja}\n${purpose.ja}`, en: `${head.en}\n${purpose.en}` };
}

/** The answers of one page, question by question and row by row. */
export function shownAnswers(
  slug: StepSlug,
  profile: PolicyProfile,
  content: RequestContent,
  names: Names,
): ShownAnswer[] {
  const step = stepOf(content.kind, slug);
  const answers = step.fields.map((field) => ({
    field: field.name,
    label: field.label,
    value: inWords(field, field.get(content), names),
  }));
  if (step.rows === 'information') {
    const items = handledInformation(content) ?? factsIn(content).information ?? [];
    const rows = items.map((item, index) => ({
      field: `information.${index}.name`,
      label: words.information(index + 1),
      value: informationInWords(profile, item),
    }));
    const none = { field: 'information.0.name', label: step.title, value: null };
    const isNone = isAsked(content.kind, 'handlesInformation') && handledInformation(content)?.length === 0;
    answers.push(...(rows.length > 0 || isNone ? rows : [none]));
  } else if (step.rows === 'sections') {
    let others = -1;
    for (const section of content.sections) {
      if (!section.lead) others += 1;
      answers.push({
        field: section.lead ? 'lead.purpose' : `others.${others}.unitId`,
        label: section.lead ? words.lead : words.shared,
        value: sectionInWords(profile, section, names),
      });
    }
  } else if (step.rows) {
    const list = rowList(step.rows);
    const questions = list.questions(profile.classification);
    const rows = list.get(content).map((row, index) => ({
      field: `${step.rows}.${index}.name`,
      label: list.row(index + 1),
      value: joined(
        questions.flatMap((question): Text[] => {
          const said = inWords(question, row[question.name] ?? null, names);
          return said && !('date' in said) ? [said] : [];
        }),
      ),
    }));
    answers.push(...rows);
  }
  return answers;
}

export type Difference = { field: string; label: Text; stored: ShownAnswer['value']; typed: ShownAnswer['value'] };

/** What differs between two versions of one page; a row that only one of them has shows as unanswered in the other. */
export function differences(stored: readonly ShownAnswer[], typed: readonly ShownAnswer[]): Difference[] {
  const fields = [...new Set([...stored, ...typed].map((answer) => answer.field))];
  return fields.flatMap((field) => {
    const theirs = stored.find((answer) => answer.field === field);
    const mine = typed.find((answer) => answer.field === field);
    const label = (theirs ?? mine)?.label;
    if (!label || JSON.stringify(theirs?.value) === JSON.stringify(mine?.value)) return [];
    return [{ field, label, stored: theirs?.value ?? null, typed: mine?.value ?? null }];
  });
}
