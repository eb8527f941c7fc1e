/** How the checklist speaks. */
import type { Text } from '~/platform/text';
import { DETAIL_QUESTIONS } from '~/policy/confidentiality-questions';
import type { ItemState } from './answers';
import { detailWords } from './detail-words';
import { slaWords } from './sla-words';

const number = (value: number): string => new Intl.NumberFormat('en-US').format(value);

export const itemStateWords: Record<ItemState, Text> = {
  missing: { ja: '未回答（必須）', en: 'To be answered' },
  open: { ja: '未回答（任意）', en: 'Open (optional)' },
  met: { ja: '適合', en: 'Met' },
  'partly-met': { ja: '一部適合', en: 'Partly met' },
  'not-met': { ja: '不適合', en: 'Not met' },
  'not-applicable': { ja: '該当なし', en: 'Not applicable' },
  exemption: { ja: '例外措置を申請', en: 'Exemption asked' },
};

export const checklistWords = {
  title: { ja: '確認項目', en: 'Checklist' },
  lead: {
    ja: '資料を見ながら、一つずつ答えます。答えは順番でなくても構いません。',
    en: 'Answer one by one with the documents at hand, in any order.',
  },
  progress: (answered: number, total: number): Text => ({
    ja: `${number(total)}件のうち${number(answered)}件に答えました`,
    en: `${number(answered)} of ${number(total)} answered`,
  }),
  missingCount: (count: number): Text => ({
    ja: `申請までに要るもの ${number(count)}件`,
    en: `${number(count)} to do before submission`,
  }),
  missingItems: (count: number): Text => ({
    ja: `確認項目で足りないもの ${number(count)}件`,
    en: count === 1 ? '1 checklist item is not complete' : `${number(count)} checklist items are not complete`,
  }),
  all: { ja: 'すべて', en: 'All' },
  missingOnly: { ja: '足りないものだけ', en: 'Only what is missing' },
  growing: {
    ja: '申請の質問に答えていないところがあるため、要件はまだ増えることがあります。',
    en: 'Some questions of the request are open, so more requirements may follow.',
  },
  none: {
    ja: '要件はまだありません。先に申請の質問に答えてください。',
    en: 'No requirements yet. Answer the questions of the request first.',
  },
  noneMissing: { ja: '足りないものはありません。', en: 'Nothing is missing.' },
  toIntake: { ja: '申請の質問へ', en: 'To the questions' },
  requirement: { ja: '要件', en: 'Requirement' },
  state: { ja: '答え', en: 'Answer' },
  todo: { ja: 'あと必要なこと', en: 'Still to do' },
  provision: { ja: '根拠', en: 'Provision' },
  answerNext: { ja: '足りないものに順に答える', en: 'Answer what is missing' },
  itemOf: (at: number, of: number): Text => ({ ja: `${of}件中${at}件目`, en: `Item ${at} of ${of}` }),
  mandatory: { ja: '必須', en: 'Mandatory' },
  optional: { ja: '任意', en: 'Optional' },
  howToFind: { ja: '調べ方と添えるもの', en: 'How to find out, and what to attach' },
  answer: { ja: '満たしていますか', en: 'Is it met?' },
  answers: {
    met: { ja: '適合', en: 'Met' },
    'partly-met': { ja: '一部適合', en: 'Partly met' },
    'not-met': { ja: '不適合', en: 'Not met' },
    'not-applicable': { ja: '該当なし', en: 'Not applicable' },
  },
  answerHints: {
    'partly-met': { ja: '足りないところを下の説明に書きます。', en: 'Explain below what is missing.' },
    'not-met': { ja: '必須の要件なら、例外措置の申請が要ります。', en: 'A mandatory one then needs an exemption.' },
    'not-applicable': { ja: '理由を下に書きます。', en: 'Give the reason below.' },
  },
  explanation: { ja: '説明', en: 'Explanation' },
  explanationHint: {
    ja: '審査する人が判断できるように、確かめたことを書きます。',
    en: 'What you found, so that the reviewer can judge.',
  },
  notApplicableReason: { ja: '該当しない理由', en: 'Why it does not apply' },
  notApplicableHint: { ja: '「該当なし」を選んだときだけ書きます。', en: 'Only where you chose “Not applicable”.' },
  quotes: { ja: '資料の該当箇所', en: 'Passages in documents' },
  quotesHint: {
    ja: '資料の名前とページを書き、その箇所を書き写します。',
    en: 'Name the document and the page, and copy the passage.',
  },
  quote: (at: number): Text => ({ ja: `該当箇所 ${at}`, en: `Passage ${at}` }),
  newQuote: { ja: '該当箇所を加える', en: 'Another passage' },
  document: { ja: '資料の名前', en: 'Document' },
  page: { ja: 'ページや条', en: 'Page or clause' },
  text: { ja: '書かれていること', en: 'What it says' },
  addQuote: { ja: '保存して、該当箇所をもう一つ加える', en: 'Save and add another passage' },
  removeQuote: (at: number): Text => ({ ja: `該当箇所 ${at}を取り除く`, en: `Remove passage ${at}` }),
  files: { ja: '根拠のファイル', en: 'Evidence files' },
  filesHint: { ja: 'この要件の根拠になるものを選びます。', en: 'Choose those that show this requirement is met.' },
  filesNone: { ja: 'まだ資料を登録していません。', en: 'No files have been uploaded yet.' },
  upload: { ja: '資料を登録する', en: 'Upload a document' },
  exemption: {
    heading: { ja: '例外措置の申請', en: 'Exemption' },
    fold: { ja: '満たせないときは、例外措置を申請する', en: 'Ask for an exemption where it cannot be met' },
    lead: {
      ja: '満たせないまま使う必要があるときだけ書きます。要らないときは空けておきます。',
      en: 'Only where it has to be used without meeting this. Leave empty otherwise.',
    },
    by: (role: Text): Text => ({ ja: `認めるのは${role.ja}です。`, en: `Granted by the ${role.en}.` }),
    reason: { ja: '必要な理由', en: 'Why it is needed' },
    compensation: { ja: '代わりに講じる対策', en: 'What is done instead' },
    until: { ja: 'いつまで', en: 'Until when' },
    never: {
      ja: 'この要件には例外が認められません。',
      en: 'No exemption is possible from this requirement.',
    },
  },
  prohibition: {
    title: { ja: '入力した内容が、この規則に反しています', en: 'What was entered breaks this rule' },
    withExemption: {
      ja: '使い方や契約を改めて申請の質問に答え直すか、例外措置を申請してください。',
      en: 'Change the use or the contract and answer the questions again, or ask for an exemption.',
    },
    without: {
      ja: '例外は認められません。使い方や契約を改めて、申請の質問に答え直してください。',
      en: 'No exemption is possible. Change the use or the contract and answer the questions again.',
    },
  },
  next: { ja: '保存して次へ', en: 'Save and next' },
  nextMissing: { ja: '保存して、次の足りない項目へ', en: 'Save and next missing item' },
  back: { ja: '保存して前へ', en: 'Save and back' },
  list: { ja: '保存して一覧へ', en: 'Save and back to the list' },
  gapsTitle: { ja: 'この項目に、あと必要なこと', en: 'Still missing here' },
  noLongerTitle: { ja: 'この要件は、今の答えでは当てはまりません', en: 'This requirement does not apply any more' },
  noLonger: {
    ja: '申請の質問の答えが変わったため、確認は要りません。書いた答えは下書きに残っています。',
    en: 'An answer to the questions has changed, so nothing is needed here. What was written stays in the draft.',
  },
  notApplicable: { ja: '（該当なし）', en: '(not applicable)' },
} as const;

const DETAIL_NAMES = Object.values(DETAIL_QUESTIONS).flat();

/** What a field of an item is called ('sla.promised', 'details.years'); one of a row goes by its name. */
export function labelOfItemField(name: string): Text {
  const labels: Record<string, Text> = {
    answer: checklistWords.answer,
    explanation: checklistWords.explanation,
    notApplicableReason: checklistWords.notApplicableReason,
    evidenceFileIds: checklistWords.files,
    quotes: checklistWords.quotes,
    exemption: checklistWords.exemption.heading,
    'exemption.reason': checklistWords.exemption.reason,
    'exemption.compensation': checklistWords.exemption.compensation,
    'exemption.until': checklistWords.exemption.until,
    sla: slaWords.heading,
    'sla.promised': slaWords.promised,
    'sla.upTo': slaWords.upTo,
    'sla.unit': slaWords.unit,
    'sla.commitment': slaWords.commitment,
    'sla.window': slaWords.window,
    'sla.hours': slaWords.days,
    'sla.hours.days': slaWords.days,
    'sla.hours.from': slaWords.from,
    'sla.hours.to': slaWords.to,
    'sla.days': slaWords.days,
    'sla.from': slaWords.from,
    'sla.to': slaWords.to,
    'sla.plannedStops': slaWords.plannedStops,
    'sla.exclusions': slaWords.exclusions,
    details: detailWords.heading,
  };
  if (Object.hasOwn(labels, name)) return labels[name]!;
  const question = DETAIL_NAMES.find((each) => `details.${each.name}` === name);
  return question?.label ?? { ja: name, en: name };
}
