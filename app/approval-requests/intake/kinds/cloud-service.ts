/** The pages about a cloud service. */
import { eachSectionOnce, endNotBeforeStart } from '../checks';
import { page, type Step } from '../step';
import { CLOUD_FIELDS as fields } from './cloud-service-fields';
import { closingPage, endReasonPage, unlessEnding } from './ending-pages';
import { checkPage, documentsPage } from './shared-pages';

const information: Step = page(
  'information',
  ['どのような情報を扱いますか', 'What information will it hold?'],
  [
    'サービスに入れる情報を、種類ごとに1行ずつ挙げます。分類が違うものは行を分けてください。一番高い分類が、申請全体の分類になります。',
    'List each kind of information on a row of its own. Use separate rows where the class differs. The highest class becomes the class of the whole request.',
  ],
  [],
  { rows: 'information' },
);

const sections: Step = page(
  'sections',
  ['どの課が使いますか', 'Which sections will use it?'],
  [
    '一緒に使う課があれば、課ごとに使い道と分類を書きます。利用を終える申請では、終える課だけを残します。残さなかった課の利用は続きます。',
    'Where other sections share it, write the purpose and the class for each of them. In a request to end its use, leave only those that stop using it: the others go on.',
  ],
  [],
  { rows: 'sections', check: eachSectionOnce },
);

const beginning: readonly Step[] = [
  page(
    'service',
    ['どのサービスを使いますか', 'Which service do you want to use?'],
    [
      'サービスの名前と、提供する会社を入力します。契約書や利用規約に書かれている名前を使ってください。',
      'Enter the name of the service and the company that provides it, as written in the contract or terms.',
    ],
    fields.service,
  ),
  page(
    'purpose',
    ['何のために使いますか', 'What is it for, and why is it needed?'],
    [
      '決裁する人が最初に読むところです。専門用語を避けて、仕事の言葉で書いてください。',
      'The people who decide read this first. Use the words of the work, not technical terms.',
    ],
    fields.purpose,
  ),
  page(
    'use',
    ['どのような使い方ですか', 'What kind of use is it?'],
    [
      '試しに使う場合や、災害などで急ぐ場合は、期間の短い承認になります。',
      'A trial, or an urgent use such as in a disaster, is approved for a shorter time.',
    ],
    fields.use,
  ),
  page(
    'network',
    ['どのネットワークから使いますか', 'Which network is it used from?'],
    [
      '職員が実際に操作する端末がつながっているネットワークを選びます。',
      'Choose the network that the staff’s own terminals are connected to.',
    ],
    fields.network,
  ),
  page(
    'terms',
    ['どのような条件で契約しますか', 'On what terms is it contracted?'],
    [
      '条件を相談できるかどうかで、預けられる情報が変わります。',
      'Whether terms can be negotiated decides what information may be entrusted.',
    ],
    fields.terms,
  ),
  page(
    'data',
    ['データはどこに置かれ、どう扱われますか', 'Where does the data lie, and what is done with it?'],
    [
      '利用規約、プライバシーポリシー、データセンターの説明を見て答えます。書かれていないときは「分からない」を選び、提供者に尋ねてください。',
      'Look at the terms, the privacy policy and the description of the data centres. Where they are silent choose “Not known” and ask the provider.',
    ],
    fields.data,
  ),
  page(
    'certification',
    ['第三者の認証を受けていますか', 'Does it hold a certification?'],
    [
      '認証の範囲に、使うプランが含まれているかを確かめてください。',
      'Make sure that the plan you will use lies within the stated scope.',
    ],
    fields.certification,
  ),
  page(
    'outside-work',
    ['再委託、システムの作業、外部接続を伴いますか', 'Does it involve subcontracting, system work or a connection?'],
    [
      '当てはまるものがあると、契約に入れる条項や、許可する人が増えます。',
      'Each of these adds clauses to the contract or people who must give permission.',
    ],
    fields['outside-work'],
  ),
  page(
    'period',
    ['いつから、何人で、いくらで使いますか', 'When, how many people, and at what cost?'],
    [
      '見込みで構いません。決まっていないものは空けたまま進めます。',
      'Estimates are fine. Leave open what is not decided yet and go on.',
    ],
    fields.period,
    { check: endNotBeforeStart },
  ),
  page(
    'manager',
    ['誰がサービスを管理しますか', 'Who will look after the service?'],
    [
      'クラウドサービス管理者の候補を選びます。任命するのは、最後に決裁する人です。',
      'Propose a cloud service manager. The person who decides last makes the appointment.',
    ],
    fields.manager,
  ),
];

const [at, before] = [
  beginning.findIndex(({ slug }) => slug === 'network'),
  beginning.findIndex(({ slug }) => slug === 'period'),
];

export const cloudServiceSteps: readonly Step[] = [
  endReasonPage('cloud-service'),
  ...unlessEnding(beginning.slice(0, at)),
  information,
  ...unlessEnding(beginning.slice(at, before)),
  sections,
  ...unlessEnding(beginning.slice(before)),
  closingPage('cloud-service'),
  documentsPage,
  checkPage,
];
