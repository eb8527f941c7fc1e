/** Social-media accounts of the demo: filed, approved, changed and ended through the use cases. All are invented. */
import { emptyContent, type SocialMediaAccountContent } from '~/approval-requests/content';
import { addDays, type PlainDate } from '~/platform/dates';
import { kindsTaken } from '~/policy/lookup';
import type { SocialMediaAccountFacts } from '~/policy/model';
import type { Platform } from '~/social-media/account';
import { withAnswers } from './content';
import { type DemoCity, type Ending, tellStory } from './requests';
import { told } from './told';
import type { DemoAccount } from './works';

type New = {
  section: string;
  platform: Platform;
  name: string;
  handle: string;
  url: string;
  use: string;
  why: string;
  audience: string;
  published: string;
  notPublished: string;
  ending: Ending;
  daysAgo: number;
  facts?: Partial<SocialMediaAccountFacts>;
  more?: Partial<SocialMediaAccountContent>;
};

const NEW: readonly New[] = [
  {
    section: 'nursing',
    platform: 'line',
    name: '藤波市 介護予防だより',
    handle: '@fujinami-kaigo',
    url: 'https://line.me/R/ti/p/@fujinami-kaigo',
    use: '介護予防の教室と、認知症の家族の会の日程を知らせます。',
    why: '広報紙の締切りの後に決まる教室が多く、電話での問合せが続いています。',
    audience: '市内に住む60歳以上の人と、その家族',
    published: '教室と催しの日時、場所、申込みの方法',
    notPublished: '参加者の名前と写真、相談の内容、発表前の情報',
    ending: 'approved',
    daysAgo: 120,
    facts: { residentRequests: 'guided' },
  },
  {
    section: 'tourism',
    platform: 'instagram',
    name: '藤波さんぽ（藤波市観光）',
    handle: 'fujinami_sanpo',
    url: 'https://www.instagram.com/fujinami_sanpo/',
    use: '市内の見どころと催しを写真で紹介します。',
    why: '観光案内所への問合せの半分が、写真を見て来た人からになりました。',
    audience: '県外に住む20代から40代の旅行者',
    published: '風景と店の外観の写真、催しの日時',
    notPublished: '人の顔が分かる写真、店から許しを得ていない写真、発表前の催し',
    ending: 'approved',
    daysAgo: 90,
    facts: { ownSiteCopy: 'not-needed', contractorUse: true, mfa: 'app' },
    more: {
      vendorName: '株式会社はまかぜ広告社',
      contractReference: '観光-R8-0104 観光情報発信業務委託',
      ownSiteUrl: '',
    },
  },
  {
    section: 'roads',
    platform: 'x',
    name: '藤波市 道路情報',
    handle: '@fujinami_roads',
    url: 'https://x.com/fujinami_roads',
    use: '通行止めと工事の予定を知らせます。',
    why: '大雨のときに、通行止めを電話で知らせきれませんでした。',
    audience: '市内の道路を使う人',
    published: '通行止めの場所と時間、工事の予定、う回路',
    notPublished: '事故に関わった人が分かる情報、協議中の工事',
    ending: 'approved',
    daysAgo: 75,
    facts: { mfa: 'security-key' },
  },
  {
    section: 'children',
    platform: 'line',
    name: '藤波市 子育て相談',
    handle: '@fujinami-kosodate',
    url: 'https://line.me/R/ti/p/@fujinami-kosodate',
    use: '子育ての相談を受け付け、一時預かりの空きを知らせます。',
    why: '窓口に来る時間のない保護者から、夜に相談したいという声が続いています。',
    audience: '市内の小学校入学前の子どもの保護者',
    published: '一時預かりの空き、講座の案内、相談の受付時間',
    notPublished: '相談の内容、子どもの名前と写真、虐待の通告に関わる情報',
    ending: 'waiting-final',
    daysAgo: 12,
    facts: { residentRequests: 'handled' },
  },
  {
    section: 'health',
    platform: 'youtube',
    name: '藤波市 健康チャンネル',
    handle: '@fujinami-kenko',
    url: 'https://www.youtube.com/@fujinami-kenko',
    use: '体操と減塩の料理を動画で紹介します。',
    why: '教室に通えない人から、家でできる体操を見たいという声があります。',
    audience: '市内に住む40歳以上の人',
    published: '体操と料理の動画、健診の案内',
    notPublished: '教室の参加者が映る動画、健診の結果',
    ending: 'waiting-reviewers',
    daysAgo: 5,
  },
  {
    section: 'culture',
    platform: 'facebook',
    name: '藤波市 街道と文化',
    handle: '',
    url: 'https://www.facebook.com/fujinami.kaido',
    use: '宿場の街並みの保存と、文化財の公開を知らせます。',
    why: '保存会の会員の多くが、このサービスで連絡を取り合っています。',
    audience: '文化財と街並みに関心のある人',
    published: '公開の日時、講演会の案内、修理の様子',
    notPublished: '個人の家の中の写真、寄附した人の名前',
    ending: 'sent-back',
    daysAgo: 8,
  },
];

type Change = {
  /** Name of an approved account. */
  of: string;
  change: 'purpose' | 'owner' | 'end';
  ending: Ending;
  daysAgo: number;
  content: (
    draft: SocialMediaAccountContent,
    at: { from: PlainDate; posts: DemoCity['posts'] },
  ) => SocialMediaAccountContent;
};

const CHANGES: readonly Change[] = [
  {
    of: '藤波市 道路情報',
    change: 'purpose',
    ending: 'waiting-reviewers',
    daysAgo: 4,
    content: (draft, { from }) => ({
      ...draft,
      startOn: from,
      useDescription: '通行止めと工事の予定のほか、除雪と倒木の状況を知らせます。',
      necessity: '冬の除雪について、同じ問合せが一日に百件を超える日があります。',
      facts: { ...draft.facts, carefulContent: false, residentRequests: 'none' },
    }),
  },
  {
    of: '藤波さんぽ（藤波市観光）',
    change: 'end',
    ending: 'waiting-head',
    daysAgo: 2,
    content: (draft, { from }) => ({
      ...draft,
      endOn: addDays(from, 60),
      necessity: '広報課のアカウントにまとめ、写真の確認を一か所で行います。',
      announcement: '廃止の一か月前から固定の投稿と公式サイトで知らせ、広報課のアカウントを案内します。',
      nameAfterwards: 'kept',
    }),
  },
];

/** Where the answers start from, so that none of them is only partly met. */
const EVERYTHING_MET = 10;

const FACTS: SocialMediaAccountFacts = {
  purpose: 'new',
  accountChange: 'none',
  carefulContent: false,
  residentRequests: 'none',
  ownSiteCopy: 'yes',
  contractorUse: false,
  mfa: 'app',
};

/** Public relations answers for every platform where the policy has one person for each; else the head of the section. */
function ownersOf({ profile, posts }: DemoCity, section: string) {
  const isPerService = profile.switches.socialMediaOwner === 'per-service';
  const id = (key: string) => posts.get(key) ?? null;
  return {
    ownerPostId: id(isPerService ? 'pr-head' : `${section}-head`),
    deputyPostId: id(isPerService ? `${section}-head` : `${section}-deputy`),
    custodianPostId: id(`${section}-deputy`),
  };
}

function opened(city: DemoCity, entry: New): DemoAccount {
  return {
    kind: 'social-media-account',
    name: entry.name,
    vendor: '',
    section: entry.section,
    opened: { accountId: null, accountName: entry.name, change: 'new' },
    content: ({ profile, unitId, from }) =>
      withAnswers(
        profile,
        {
          ...emptyContent('social-media-account', unitId),
          platform: entry.platform,
          accountName: entry.name,
          handle: entry.handle,
          url: entry.url,
          useDescription: entry.use,
          necessity: entry.why,
          audience: entry.audience,
          publishedContent: entry.published,
          notPublished: entry.notPublished,
          posters: '担当の2人が書き、課長補佐が投稿の前に確かめます。',
          hours: '平日の8時30分から17時15分まで。災害のときは時間を問いません。',
          procedureReference: `${entry.name} 運用手順`,
          policyReference: 'ソーシャルメディア運用ポリシー（令和8年4月改定）',
          listingUrl: 'https://www.city.example.jp/sns/',
          ownSiteUrl: 'https://www.city.example.jp/oshirase/',
          startOn: from,
          facts: { ...FACTS, ...entry.facts },
          ...ownersOf(city, entry.section),
          ...entry.more,
        },
        EVERYTHING_MET,
      ),
  };
}

/** Files all requests; returns how many. */
export async function seedAccountRequests(city: DemoCity, today: PlainDate): Promise<number> {
  if (!kindsTaken(city.profile).includes('social-media-account')) return 0;
  const accounts = told(city, NEW);
  for (const [index, entry] of accounts.entries()) {
    const { ending, daysAgo } = entry;
    await tellStory(city, { service: opened(city, entry), ending, daysAgo }, today, index * 5);
  }
  for (const [index, { of, change, ending, daysAgo, content }] of told(city, CHANGES).entries()) {
    const account = await city.db
      .selectFrom('social_media_accounts')
      .select('id')
      .where('name', '=', of)
      .executeTakeFirstOrThrow();
    const service: DemoAccount = {
      kind: 'social-media-account',
      name: of,
      vendor: '',
      section: accounts.find((entry) => entry.name === of)?.section ?? '',
      opened: { accountId: account.id, change },
      content: ({ profile, from, draft }) =>
        withAnswers(profile, content(draft as SocialMediaAccountContent, { from, posts: city.posts }), EVERYTHING_MET),
    };
    await tellStory(city, { service, ending, daysAgo }, today, index * 7);
  }
  return NEW.length + CHANGES.length;
}
