/** The steps of the intake in the order people can answer them: one small page each, a plain question as its title. */
import type { Text } from '~/platform/text';
import type { Field } from './fields';
import { CLOUD_FIELDS } from './questions';

export const STEP_SLUGS = [
  'service',
  'purpose',
  'use',
  'information',
  'network',
  'terms',
  'data',
  'certification',
  'outside-work',
  'sections',
  'period',
  'manager',
  'documents',
  'check',
] as const;
export type StepSlug = (typeof STEP_SLUGS)[number];

/** A page of the intake. `rows` marks the two pages with repeatable rows. */
export type Step = {
  slug: StepSlug;
  title: Text;
  help: Text;
  fields: readonly Field[];
  rows?: 'information' | 'sections';
};

const page = (slug: StepSlug, title: Text, help: Text, rest: Partial<Step> = {}): Step => ({
  slug,
  title,
  help,
  fields: CLOUD_FIELDS[slug] ?? [],
  ...rest,
});

export const STEPS: readonly Step[] = [
  page(
    'service',
    { ja: 'どのサービスを使いますか', en: 'Which service do you want to use?' },
    {
      ja: 'サービスの名前と、提供する会社を入力します。契約書や利用規約に書かれている名前を使ってください。',
      en: 'Enter the name of the service and the company that provides it, as written in the contract or terms.',
    },
  ),
  page(
    'purpose',
    { ja: '何のために使いますか', en: 'What is it for, and why is it needed?' },
    {
      ja: '決裁する人が最初に読むところです。専門用語を避けて、仕事の言葉で書いてください。',
      en: 'The people who decide read this first. Use the words of the work, not technical terms.',
    },
  ),
  page(
    'use',
    { ja: 'どのような使い方ですか', en: 'What kind of use is it?' },
    {
      ja: '試しに使う場合や、災害などで急ぐ場合は、期間の短い承認になります。',
      en: 'A trial, or an urgent use such as in a disaster, is approved for a shorter time.',
    },
  ),
  page(
    'information',
    { ja: 'どのような情報を扱いますか', en: 'What information will it hold?' },
    {
      ja: 'サービスに入れる情報を、種類ごとに1行ずつ挙げます。分類が違うものは行を分けてください。一番高い分類が、申請全体の分類になります。',
      en: 'List each kind of information on a row of its own. Use separate rows where the class differs. The highest class becomes the class of the whole request.',
    },
    { rows: 'information' },
  ),
  page(
    'network',
    { ja: 'どのネットワークから使いますか', en: 'Which network is it used from?' },
    {
      ja: '職員が実際に操作する端末がつながっているネットワークを選びます。',
      en: 'Choose the network that the staff’s own terminals are connected to.',
    },
  ),
  page(
    'terms',
    { ja: 'どのような条件で契約しますか', en: 'On what terms is it contracted?' },
    {
      ja: '条件を相談できるかどうかで、預けられる情報が変わります。',
      en: 'Whether terms can be negotiated decides what information may be entrusted.',
    },
  ),
  page(
    'data',
    { ja: 'データはどこに置かれ、どう扱われますか', en: 'Where does the data lie, and what is done with it?' },
    {
      ja: '利用規約、プライバシーポリシー、データセンターの説明を見て答えます。書かれていないときは「分からない」を選び、提供者に尋ねてください。',
      en: 'Look at the terms, the privacy policy and the description of the data centres. Where they are silent choose “Not known” and ask the provider.',
    },
  ),
  page(
    'certification',
    { ja: '第三者の認証を受けていますか', en: 'Does it hold a certification?' },
    {
      ja: '認証の範囲に、使うプランが含まれているかを確かめてください。',
      en: 'Make sure that the plan you will use lies within the stated scope.',
    },
  ),
  page(
    'outside-work',
    {
      ja: '再委託、システムの作業、外部接続を伴いますか',
      en: 'Does it involve subcontracting, system work or a connection?',
    },
    {
      ja: '当てはまるものがあると、契約に入れる条項や、許可する人が増えます。',
      en: 'Each of these adds clauses to the contract or people who must give permission.',
    },
  ),
  page(
    'sections',
    { ja: 'どの課が使いますか', en: 'Which sections will use it?' },
    {
      ja: '一緒に使う課があれば、課ごとに使い道と分類を書きます。',
      en: 'Where other sections share it, write the purpose and the class for each of them.',
    },
    { rows: 'sections' },
  ),
  page(
    'period',
    { ja: 'いつから、何人で、いくらで使いますか', en: 'When, how many people, and at what cost?' },
    {
      ja: '見込みで構いません。決まっていないものは空けたまま進めます。',
      en: 'Estimates are fine. Leave open what is not decided yet and go on.',
    },
  ),
  page(
    'manager',
    { ja: '誰がサービスを管理しますか', en: 'Who will look after the service?' },
    {
      ja: 'クラウドサービス管理者の候補を選びます。任命するのは、最後に決裁する人です。',
      en: 'Propose a cloud service manager. The person who decides last makes the appointment.',
    },
  ),
  page(
    'documents',
    { ja: '資料はそろっていますか', en: 'Do you have the documents?' },
    {
      ja: '確認項目に答えるときに、資料の名前とページを書きます。手元にあるものを先に登録しておくと、早く進みます。',
      en: 'Answers to the checklist name a document and a page. It goes faster with the documents uploaded first.',
    },
  ),
  page(
    'check',
    { ja: '入力した内容を確かめてください', en: 'Check your answers' },
    {
      ja: '直したいところは「変更」から戻れます。戻っても、ほかの答えは消えません。',
      en: 'Use “Change” to go back to an answer. The other answers stay.',
    },
  ),
];

export const isStepSlug = (value: string): value is StepSlug => (STEP_SLUGS as readonly string[]).includes(value);

/** The page `slug`. Slugs come from the route, checked by isStepSlug. */
export function stepOf(slug: StepSlug): Step {
  const step = STEPS.find((candidate) => candidate.slug === slug);
  if (!step) throw new Error(`No intake step '${slug}'`);
  return step;
}

/** The page after (+1) or before (−1); null at either end. */
export function neighbour(slug: StepSlug, direction: 1 | -1): StepSlug | null {
  return STEP_SLUGS[STEP_SLUGS.indexOf(slug) + direction] ?? null;
}

/** The page of one request, at one of its fields. */
export const intakeHref = (requestId: string, step: StepSlug, field = ''): string =>
  `/approval-requests/${requestId}/intake/${step}${field === '' ? '' : `#${field}`}`;

/** What a field is called in summaries; one of a row goes by its name. */
export const labelOfField = (name: string): Text =>
  STEPS.flatMap((step) => step.fields).find((field) => field.name === name)?.label ?? { ja: name, en: name };
