/** The pages about a social-media account. A change of owner and an end are asked only what they change. */
import type { Facts } from '~/policy/model';
import { PLATFORMS } from '~/social-media/account';
import { platformWords } from '~/social-media/platform-words';
import { factsIn, type RequestContent, type SocialMediaAccountContent } from '../../content';
import { accountAddress, ownerIsNotDeputy } from '../checks';
import { choiceOfFact, type Field, placesIn, yesNoOfFact } from '../fields';
import { page, type Step } from '../step';
import { checkPage, documentsPage } from './shared-pages';

const inContent = placesIn('social-media-account');

const ends = ({ purpose }: Partial<Facts>): boolean => purpose === 'termination';
const changesOwner = ({ accountChange }: Partial<Facts>): boolean => accountChange === 'owner';
/** New, or for another purpose: everything about the account is looked at. */
const stated = (facts: Partial<Facts>): boolean => !ends(facts) && !changesOwner(facts);
const goesOn = (facts: Partial<Facts>): boolean => !ends(facts);

const isOther = (content: RequestContent): boolean => (content as SocialMediaAccountContent).platform === 'other';
const isContracted = (content: RequestContent): boolean => factsIn(content).contractorUse === true;

const account: Field[] = [
  {
    name: 'platform',
    kind: 'choice',
    label: { ja: 'サービス', en: 'Platform' },
    options: PLATFORMS.map((value) => ({ value, label: platformWords[value] })),
    ...inContent('platform'),
  },
  {
    name: 'platformName',
    kind: 'line',
    max: 100,
    neededWhen: isOther,
    label: { ja: 'サービスの名前', en: 'Name of the platform' },
    hint: { ja: '「そのほか」を選んだときに書きます。', en: 'Where you chose “Other”.' },
    ...inContent('platformName'),
  },
  {
    name: 'accountName',
    kind: 'line',
    max: 200,
    label: { ja: 'アカウントの名前', en: 'Name of the account' },
    hint: {
      ja: '画面に表示される名前です。団体の名前を含めます。',
      en: 'As shown on the platform; it includes the body’s name.',
    },
    ...inContent('accountName'),
  },
  {
    name: 'handle',
    kind: 'line',
    max: 100,
    optional: true,
    label: { ja: 'ID（@から始まる名前など）', en: 'Handle or id' },
    ...inContent('handle'),
  },
  {
    name: 'url',
    kind: 'url',
    max: 500,
    label: { ja: 'アカウントのURL', en: 'Address of the account' },
    hint: {
      ja: 'まだ開いていないときは、予定のURLを書きます。短縮したURLは使いません。',
      en: 'Where it is still to be opened, the planned address. No short links.',
    },
    ...inContent('url'),
  },
];

const published: Field[] = [
  {
    name: 'publishedContent',
    kind: 'text',
    max: 2000,
    label: { ja: '発信する情報', en: 'What is published' },
    hint: { ja: '例：催しの案内、災害時の避難所の開設', en: 'For example: events, shelters opened in a disaster' },
    ...inContent('publishedContent'),
  },
  {
    name: 'notPublished',
    kind: 'text',
    max: 2000,
    label: { ja: '発信してはいけない情報', en: 'What must not be published' },
    hint: {
      ja: '例：発表前の情報、個人が分かる写真、機密性の高い分類の情報',
      en: 'For example: what is not announced yet, pictures that show who somebody is, information of a careful class',
    },
    ...inContent('notPublished'),
  },
  yesNoOfFact('carefulContent'),
  {
    name: 'posters',
    kind: 'text',
    max: 500,
    label: { ja: '投稿する人と、投稿の前に確かめる人', en: 'Who posts, and who checks before posting' },
    hint: {
      ja: '職で書きます。例：広報係の3人が書き、係長が確かめる',
      en: 'By post. For example: three clerks write, their chief checks',
    },
    ...inContent('posters'),
  },
  {
    name: 'hours',
    kind: 'line',
    max: 200,
    optional: true,
    label: { ja: '投稿と返信の時間', en: 'Hours of posting and answering' },
    ...inContent('hours'),
  },
];

const operator: Field[] = [
  yesNoOfFact('contractorUse', {
    question: { ja: '運用を事業者に任せますか。', en: 'Is the account run by a contractor?' },
    hint: {
      ja: '投稿、返信、画像の作成と投稿の予約のどれかを任せる場合は「はい」です。',
      en: 'Yes if a company posts, answers, or schedules posts for you.',
    },
  }),
  {
    name: 'vendorName',
    kind: 'line',
    max: 200,
    neededWhen: isContracted,
    label: { ja: '事業者の名前', en: 'Name of the company' },
    hint: { ja: '任せるときに、登記されている名前を書きます。', en: 'As registered, where there is one.' },
    ...inContent('vendorName'),
  },
  {
    name: 'vendorCorporateNumber',
    kind: 'corporate-number',
    optional: true,
    label: { ja: '法人番号', en: 'Corporate number' },
    ...inContent('vendorCorporateNumber'),
  },
  {
    name: 'contractReference',
    kind: 'line',
    max: 300,
    neededWhen: isContracted,
    label: { ja: '任せる契約の番号と名前', en: 'Number and title of the contract' },
    hint: {
      ja: '任せるときに書きます。契約の承認は、別に業務委託として申請します。',
      en: 'Where there is one. The contract itself is approved as outsourcing.',
    },
    ...inContent('contractReference'),
  },
];

const seen = [
  { value: 'yes', label: { ja: 'ある', en: 'Yes' } },
  { value: 'no', label: { ja: 'ない', en: 'No' } },
  { value: 'unknown', label: { ja: 'これから作る、または確かめる', en: 'Still to be made or checked' } },
] as const;

const showing: Field[] = [
  {
    name: 'listingUrl',
    kind: 'url',
    max: 500,
    label: { ja: 'アカウントを載せる公式サイトのページ', en: 'Page of our own site that lists the account' },
    hint: {
      ja: '住民が、本物のアカウントかどうかを確かめるページです。',
      en: 'Where residents check that the account is genuine.',
    },
    ...inContent('listingUrl'),
  },
  {
    name: 'statesOperator',
    kind: 'choice',
    options: seen,
    label: { ja: 'プロフィールの運営者の名前', en: 'Operator named in the profile' },
    ...inContent('statesOperator'),
  },
  {
    name: 'linksBack',
    kind: 'choice',
    options: seen,
    label: { ja: 'プロフィールの公式サイトへのリンク', en: 'Link back to our own site in the profile' },
    ...inContent('linksBack'),
  },
];

const closing: Field[] = [
  {
    name: 'endOn',
    kind: 'date',
    neededWhen: (content) => ends(factsIn(content)),
    label: { ja: '廃止する日', en: 'Last day' },
    ...inContent('endOn'),
  },
  {
    name: 'announcement',
    kind: 'text',
    max: 1000,
    neededWhen: (content) => ends(factsIn(content)),
    label: { ja: '廃止のお知らせ', en: 'Announcement' },
    hint: {
      ja: 'いつ、どこで知らせ、代わりにどこを案内するかを書きます。',
      en: 'When and where it is announced, and where to look instead.',
    },
    ...inContent('announcement'),
  },
  {
    name: 'nameAfterwards',
    kind: 'choice',
    neededWhen: (content) => ends(factsIn(content)),
    label: { ja: '廃止した後のアカウント', en: 'The account afterwards' },
    options: [
      { value: 'deleted', label: { ja: '消す', en: 'Deleted' } },
      {
        value: 'kept',
        label: {
          ja: '名前を取られないように、使わないまま持ち続ける',
          en: 'Kept unused, so that nobody takes its name',
        },
      },
    ],
    ...inContent('nameAfterwards'),
  },
];

/** Named last and best known: what residents see of the account comes first, its keeping after. */
export const socialMediaAccountSteps: readonly Step[] = [
  page(
    'account',
    ['どのアカウントですか', 'Which account is it?'],
    [
      'サービスと、そこでの名前を答えます。パスワードを書く欄はありません。どの欄にも書かないでください。',
      'Say on which platform, and by what name. There is no field for a password: write it nowhere.',
    ],
    account,
    { when: stated, check: accountAddress },
  ),
  page(
    'purpose',
    ['誰に向けて、何のために使いますか', 'Who is it for, and what for?'],
    [
      '決裁する人が最初に読むところです。目的が変わるときは、手順とポリシーの承認を受け直します。',
      'The people who decide read this first. Where the purpose changes, procedure and policy are approved anew.',
    ],
    [
      {
        name: 'useDescription',
        kind: 'text',
        max: 2000,
        label: { ja: '使う目的', en: 'Purpose' },
        ...inContent('useDescription'),
      },
      {
        name: 'audience',
        kind: 'line',
        max: 500,
        label: { ja: '読んでほしい人', en: 'Audience' },
        hint: { ja: '例：市内に住む子育て中の人', en: 'For example: residents with small children' },
        ...inContent('audience'),
      },
    ],
    { when: stated },
  ),
  page(
    'reason',
    ['なぜ必要ですか', 'Why is it needed?'],
    ['新しく開く理由、変える理由、または廃止する理由を書きます。', 'Why the account is opened, changed or closed.'],
    [
      {
        name: 'necessity',
        kind: 'text',
        max: 2000,
        label: { ja: '理由', en: 'Reason' },
        ...inContent('necessity'),
      },
    ],
  ),
  page(
    'published',
    ['何を発信し、何を発信しませんか', 'What is published, and what not?'],
    [
      '公開できる情報だけを発信します。迷うものは、発信してはいけない情報に書いておきます。',
      'Only what is meant for the public is published. Whatever is doubtful belongs to what must not.',
    ],
    published,
    { when: stated },
  ),
  page(
    'residents',
    ['住民からの書込みに、どう応えますか', 'How are residents answered?'],
    [
      '相談や申込みを受け付けると、個人情報がサービスの側に残ります。正式な窓口への案内を基本にします。',
      'Where requests are taken, personal information stays on the platform. Lead people to the proper office where you can.',
    ],
    [choiceOfFact('residentRequests')],
    { when: stated },
  ),
  page(
    'availability',
    ['公式サイトにも載せますか', 'Is it on our own site as well?'],
    [
      'サービスが止まっても、アカウントを失っても、必要な情報が見られるようにします。',
      'What people need stays available even if the platform or the account is lost.',
    ],
    [
      choiceOfFact('ownSiteCopy'),
      {
        name: 'ownSiteUrl',
        kind: 'url',
        max: 500,
        neededWhen: (content) => factsIn(content).ownSiteCopy === 'yes',
        label: { ja: '同じ情報を載せる公式サイトのページ', en: 'Page of our own site with the same' },
        hint: { ja: '公式サイトにも載せるときに書きます。', en: 'Where it is on our own site as well.' },
        ...inContent('ownSiteUrl'),
      },
    ],
    { when: stated },
  ),
  page(
    'owner',
    ['誰が責任を持ちますか', 'Who answers for the account?'],
    [
      '人ではなく職で選びます。異動があると、次にその職に就く人が引き継ぐまで、台帳に「責任者不在」と表示されます。',
      'Choose posts, not people. After a transfer the register shows the account without an owner until the next holder takes it over.',
    ],
    [
      {
        name: 'ownerPostId',
        kind: 'post',
        label: { ja: '責任者', en: 'Responsible person' },
        ...inContent('ownerPostId'),
      },
      {
        name: 'deputyPostId',
        kind: 'post',
        label: { ja: '副責任者', en: 'Deputy' },
        hint: { ja: '責任者とは別の人が就いている職を選びます。', en: 'A post held by somebody else.' },
        ...inContent('deputyPostId'),
      },
    ],
    { when: goesOn, posts: true, check: ownerIsNotDeputy },
  ),
  page(
    'operator',
    ['運用を事業者に任せますか', 'Is it run by a contractor?'],
    [
      '任せる場合は、同じ決まりを契約で事業者にも守らせます。責任者は職員のままです。',
      'Where it is, the contract binds the company to the same rules. The owner remains a member of staff.',
    ],
    operator,
    { when: stated },
  ),
  page(
    'safety',
    ['アカウントをどう守りますか', 'How is the account kept safe?'],
    [
      '認証情報を保管する職と、多要素認証の方法を答えます。パスワードそのものは書きません。',
      'Name the post that keeps the credentials, and the multi-factor authentication. Never the password itself.',
    ],
    [
      {
        name: 'custodianPostId',
        kind: 'post',
        label: { ja: '認証情報の保管責任者', en: 'Custodian of the credentials' },
        ...inContent('custodianPostId'),
      },
      choiceOfFact('mfa'),
    ],
    { when: goesOn, posts: true },
  ),
  page(
    'rules',
    ['運用手順とポリシーはどこにありますか', 'Where are procedure and policy?'],
    [
      '広報担当が、この申請で承認します。まだ案のときは、案の名前を書いてください。',
      'Public relations approves them with this request. Where they are drafts, name the drafts.',
    ],
    [
      {
        name: 'procedureReference',
        kind: 'line',
        max: 500,
        label: { ja: '運用手順', en: 'Operating procedure' },
        hint: { ja: '文書の名前と番号、または置き場所です。', en: 'Title and number, or where it is kept.' },
        ...inContent('procedureReference'),
      },
      {
        name: 'policyReference',
        kind: 'line',
        max: 500,
        label: { ja: '利用者に向けた運用ポリシー', en: 'Operating policy for users' },
        ...inContent('policyReference'),
      },
    ],
    { when: stated },
  ),
  page(
    'showing',
    ['本物のアカウントだと、どう示しますか', 'How do people know that it is genuine?'],
    [
      '公式サイトとプロフィールが互いを指していれば、住民がなりすましに気づけます。',
      'Where our own site and the profile point at each other, people notice an impostor.',
    ],
    showing,
    { when: stated },
  ),
  page(
    'period',
    ['いつから使いますか', 'When does it begin?'],
    [
      '予定で構いません。承認の前に始めることはできません。',
      'A planned day will do. It cannot begin before the approval.',
    ],
    [
      {
        name: 'startOn',
        kind: 'date',
        neededWhen: (content) => stated(factsIn(content)),
        label: { ja: '始める日', en: 'First day' },
        ...inContent('startOn'),
      },
    ],
    { when: stated },
  ),
  page(
    'closing',
    ['どのように廃止しますか', 'How is it closed?'],
    [
      '廃止の手続きは、台帳で証拠がそろうまで終わりません。',
      'The account counts as closed only once the register has the proof.',
    ],
    closing,
    { when: ends },
  ),
  documentsPage,
  checkPage,
];
