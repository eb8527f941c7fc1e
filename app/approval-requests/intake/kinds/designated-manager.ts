/** The pages about designated managers (指定管理者). */
import { endNotBeforeStart, signedBeforeDisclosed } from '../checks';
import { choiceOfFact, placesIn, yesNoOfFact } from '../fields';
import { page, type Step } from '../step';
import {
  companyFields,
  confidentialityFields,
  contractTitle,
  periodFields,
  purposeFields,
  vendorAccess,
} from './contract-fields';
import { closingPage, endReasonPage, unlessEnding } from './ending-pages';
import { checkPage, documentsPage, informationPage } from './shared-pages';

const inContent = placesIn('designated-manager');

const beginning: readonly Step[] = [
  page(
    'facility',
    ['どの施設の管理を任せますか', 'Which facility is it?'],
    ['施設の名前と、結ぶ協定の名前を書きます。', 'Give the name of the facility and the title of the agreement.'],
    [
      {
        name: 'facilityName',
        kind: 'line',
        max: 200,
        label: { ja: '施設の名前', en: 'Name of the facility' },
        hint: { ja: '条例に書かれている名前です。', en: 'As written in the ordinance.' },
        ...inContent('facilityName'),
      },
      {
        name: 'facilityAddress',
        kind: 'line',
        max: 300,
        optional: true,
        label: { ja: '施設の所在地', en: 'Address of the facility' },
        ...inContent('facilityAddress'),
      },
      contractTitle(
        'designated-manager',
        { ja: '協定の名前', en: 'Title of the agreement' },
        { ja: '例：市民文化会館の管理に関する基本協定', en: 'For example: Basic agreement on running the civic hall' },
      ),
      {
        name: 'designatedOn',
        kind: 'date',
        optional: true,
        label: { ja: '指定の議決の日', en: 'Day of the resolution' },
        hint: { ja: 'まだのときは空けておきます。', en: 'Leave empty where it is still to come.' },
        ...inContent('designatedOn'),
      },
    ],
  ),
  page(
    'company',
    ['指定管理者はどなたですか', 'Who is the designated manager?'],
    [
      '共同事業体のときは、代表する団体の名前を書き、構成員は次のページで挙げます。',
      'For a consortium enter its leading member here; the others follow on the next page.',
    ],
    companyFields('designated-manager', '指定管理者の名前', 'Name of the designated manager'),
  ),
  page(
    'parties',
    ['協定の当事者はほかにいますか', 'Is there a further party to the agreement?'],
    [
      '三者以上で結ぶ協定では、誰がどの責任を負うかをはっきりさせます。',
      'With three or more parties, the agreement has to say who answers for what.',
    ],
    [yesNoOfFact('furtherParties')],
    { rows: 'parties' },
  ),
  page(
    'purpose',
    ['何を、なぜ任せますか', 'What is handed over, and why?'],
    [
      '決裁する人が最初に読むところです。専門用語を避けて、仕事の言葉で書いてください。',
      'The people who decide read this first. Use the words of the work, not technical terms.',
    ],
    purposeFields(
      'designated-manager',
      {
        label: { ja: '任せる管理の内容', en: 'What the manager does' },
        hint: {
          ja: '利用の受付、使用料の収納、催しの運営など、情報を扱う仕事が分かるように書きます。',
          en: 'Bookings, fees, events and so on: name the work in which information is handled.',
        },
      },
      {
        label: { ja: '指定管理者とする理由', en: 'Why a designated manager' },
        hint: { ja: '選び方と、選んだ理由も書きます。', en: 'Also how this manager was chosen, and why.' },
      },
    ),
  ),
  page(
    'place',
    ['指定管理者は、どのように情報に触れますか', 'How does the manager get to the information?'],
    [
      '施設の中で集める情報のほか、庁内のシステムを使う場合も含めて答えます。',
      'Count the information collected in the facility, and any use of our own systems.',
    ],
    [vendorAccess],
  ),
  page(
    'dependencies',
    ['指定管理者は、ほかの会社やサービスも使いますか', 'Does the manager use other companies or services?'],
    [
      '予約や会員の管理に使うクラウドサービスと、業務の一部を任せる会社を挙げます。台帳にも載ります。',
      'List the cloud services used for bookings or members, and the companies given part of the work. They go into the register.',
    ],
    [
      choiceOfFact(
        'subcontracting',
        {},
        {
          question: {
            ja: '指定管理者は、業務の一部をほかの会社に任せますか。',
            en: 'Does the manager hand part of the work on?',
          },
          hint: {
            ja: '清掃や警備でも、情報に触れる場合は含みます。',
            en: 'Cleaning or guarding counts where they get near information.',
          },
        },
      ),
      choiceOfFact('vendorCloud'),
    ],
    { rows: 'dependencies' },
  ),
  page(
    'confidentiality',
    ['秘密保持の約束は、いつ結びますか', 'When is confidentiality agreed?'],
    [
      '情報を渡す日より前に、書面の約束が要ります。公募や引継ぎのために渡す情報も含みます。',
      'A written agreement has to come before the first disclosure, also at the call for applicants or the hand-over.',
    ],
    confidentialityFields('designated-manager'),
    { check: signedBeforeDisclosed },
  ),
  page(
    'period',
    ['指定の期間と管理料はいくらですか', 'For how long, and at what price?'],
    [
      '指定の期間は5年のことが多く、毎年の年度協定がある場合も、ここでは指定の全期間を書きます。',
      'Often five years. Give the whole period of the designation, also where there is an agreement for each year.',
    ],
    [...periodFields('designated-manager'), yesNoOfFact('transitional')],
    { check: endNotBeforeStart },
  ),
];

const at = beginning.findIndex(({ slug }) => slug === 'place');

export const designatedManagerSteps: readonly Step[] = [
  endReasonPage('designated-manager'),
  ...unlessEnding(beginning.slice(0, at)),
  informationPage(['指定管理者', 'manager']),
  ...unlessEnding(beginning.slice(at)),
  closingPage('designated-manager'),
  documentsPage,
  checkPage,
];
