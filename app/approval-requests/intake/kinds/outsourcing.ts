/** The pages about outsourcing (業務委託). */
import { factsIn } from '../../content';
import { endNotBeforeStart, signedBeforeDisclosed } from '../checks';
import { choiceOfFact, placesIn, yesNoOfFact } from '../fields';
import { page, type Step } from '../step';
import {
  companyFields,
  confidentialityFields,
  contractTitle,
  periodFields,
  purposeFields,
  renewalFields,
  vendorAccess,
  workplaceDescription,
} from './contract-fields';
import { closingPage, endReasonPage, unlessEnding } from './ending-pages';
import { checkPage, documentsPage, informationPage } from './shared-pages';

const inContent = placesIn('outsourcing');

const beginning: readonly Step[] = [
  page(
    'work',
    ['どのような仕事を任せますか', 'What work is it?'],
    [
      '件名は、契約書に書く名前にします。仕事の種類によって、契約に入れる条項が変わります。',
      'Use the title that the contract will have. The kind of work decides which clauses it needs.',
    ],
    [
      contractTitle(
        'outsourcing',
        { ja: '委託の件名', en: 'Title of the contract' },
        { ja: '例：介護認定事務データ入力業務委託', en: 'For example: Data entry for care assessments' },
      ),
      choiceOfFact('workKind', {
        printing: {
          ja: '印刷や発送だけの仕事も、情報を渡すなら業務委託です。',
          en: 'Printing or mailing counts too where information is handed over.',
        },
        repair: {
          ja: '記録を消してから渡せない機器を修理に出す場合です。',
          en: 'Equipment handed over with its contents because they cannot be erased first.',
        },
        other: { ja: '清掃、警備、運搬、調査などです。', en: 'Cleaning, guarding, transport, surveys and the like.' },
      }),
    ],
  ),
  page(
    'purpose',
    ['何を、なぜ任せますか', 'What is handed over, and why?'],
    [
      '決裁する人が最初に読むところです。専門用語を避けて、仕事の言葉で書いてください。',
      'The people who decide read this first. Use the words of the work, not technical terms.',
    ],
    purposeFields(
      'outsourcing',
      {
        label: { ja: '仕事の内容', en: 'The work' },
        hint: {
          ja: '何を受け取り、何をして、何を納めるかを書きます。',
          en: 'What the contractor receives, does and delivers.',
        },
      },
      {
        label: { ja: '任せる理由', en: 'Why it is outsourced' },
        hint: {
          ja: '職員が行えない理由と、ほかに比べた方法を書きます。',
          en: 'Why staff cannot do it, and what else was considered.',
        },
      },
    ),
  ),
  page(
    'company',
    ['どの事業者に任せますか', 'Which company is it?'],
    [
      '入札などでまだ決まっていないときは、候補の名前を書き、決まってから直します。',
      'Where it is not decided yet, enter the likely company and correct it later.',
    ],
    companyFields('outsourcing', '委託先の名前', 'Name of the contractor'),
  ),
  page(
    'place',
    ['どこで作業し、どのように情報に触れますか', 'Where is the work done, and how do they get to the information?'],
    [
      '作業の場所と、情報や庁内のシステムへの触れ方を答えます。',
      'Say where the work is done, and how the contractor reaches the information and our systems.',
    ],
    [
      choiceOfFact('workplace'),
      workplaceDescription('outsourcing'),
      vendorAccess,
      yesNoOfFact('externalConnection', {
        hint: {
          ja: '委託先の設備や回線と庁内のシステムを直接つなぐ場合は「はい」です。',
          en: 'Yes if equipment or lines of the contractor are connected to one of our systems.',
        },
      }),
    ],
  ),
  page(
    'subcontracting',
    ['ほかの会社やサービスも使いますか', 'Are other companies or services involved?'],
    [
      '再委託は、始まる前に会社ごとに承認が要ります。ここでは予定を答えます。',
      'Each subcontractor needs an approval of its own before it begins. Say here what is planned.',
    ],
    [
      choiceOfFact(
        'subcontracting',
        {},
        {
          question: {
            ja: '委託先は、仕事の一部をほかの会社に任せますか。',
            en: 'Does the contractor hand part of the work on?',
          },
        },
      ),
      {
        name: 'plannedSubcontractors',
        kind: 'text',
        max: 1000,
        neededWhen: (content) => factsIn(content).subcontracting === 'approved-tiers',
        label: { ja: '予定している再委託先と任せる作業', en: 'Planned subcontractors and their work' },
        hint: { ja: '1社を1行に書きます。', en: 'One company on each line.' },
        ...inContent('plannedSubcontractors'),
      },
      choiceOfFact('vendorCloud'),
      {
        name: 'vendorClouds',
        kind: 'text',
        max: 1000,
        neededWhen: (content) => factsIn(content).vendorCloud === 'yes',
        label: { ja: '委託先が使うクラウドサービス', en: 'Cloud services the contractor uses' },
        hint: { ja: 'サービスの名前と使い道を、1行に一つずつ書きます。', en: 'Name and use, one on each line.' },
        ...inContent('vendorClouds'),
      },
    ],
  ),
  page(
    'products',
    ['製品やサービスの調達を含みますか', 'Are products or services procured with it?'],
    [
      '機器、ソフトウェア、クラウドサービスを一緒に調達するときは、国の一覧に載っているものから選ぶのが原則です。',
      'Equipment, software and cloud services procured with the work are in principle chosen from the national lists.',
    ],
    [choiceOfFact('listing')],
  ),
  page(
    'confidentiality',
    ['秘密保持の約束は、いつ結びますか', 'When is confidentiality agreed?'],
    [
      '情報を渡す日より前に、書面の約束が要ります。情報を扱わない仕事では、空けたまま進めます。',
      'A written agreement has to come before the first disclosure. Where no information is handled, go on without an answer.',
    ],
    confidentialityFields('outsourcing'),
    { check: signedBeforeDisclosed },
  ),
  page(
    'period',
    ['いつからいつまで、いくらで任せますか', 'For how long, and at what price?'],
    [
      '契約の期間と金額を答えます。決まっていないものは空けたまま進めます。',
      'Give period and value. Leave open what is not decided yet and go on.',
    ],
    [...periodFields('outsourcing'), yesNoOfFact('longTermContract'), yesNoOfFact('transitional')],
    { check: endNotBeforeStart },
  ),
  page(
    'renewal',
    ['契約は自動で更新されますか', 'Does the contract renew by itself?'],
    [
      '自動で更新される契約は、断る期限を過ぎると次の期間まで続きます。台帳が期限を知らせます。',
      'Such a contract runs on once the day for notice has passed. The register gives warning in time.',
    ],
    renewalFields('outsourcing'),
  ),
];

const at = beginning.findIndex(({ slug }) => slug === 'place');

export const outsourcingSteps: readonly Step[] = [
  endReasonPage('outsourcing'),
  ...unlessEnding(beginning.slice(0, at)),
  informationPage(['委託先', 'contractor']),
  ...unlessEnding(beginning.slice(at)),
  closingPage('outsourcing'),
  documentsPage,
  checkPage,
];
