/** Requests about social-media accounts, complete and taken to approval. */
import { emptyContent, type SocialMediaAccountContent } from '~/approval-requests/content';
import type { PolicyProfile, SocialMediaAccountFacts } from '~/policy/model';
import type { Db } from '~db/connection.server';
import type { CityHall } from './organisation';
import { approveUntil, submitDraft } from './requests';
import { answered, fileWork } from './work';

/** Only what is public, posted by staff: the light track B. */
export const ACCOUNT_FACTS: SocialMediaAccountFacts = {
  purpose: 'new',
  accountChange: 'none',
  carefulContent: false,
  residentRequests: 'none',
  ownSiteCopy: 'yes',
  contractorUse: false,
  mfa: 'app',
};

type Change = Partial<Omit<SocialMediaAccountContent, 'facts'>> & { facts?: Partial<SocialMediaAccountFacts> };

/** 介護福祉課のX: the head of the section answers for it, the deputy head stands in. */
export const completeAccount = (
  profile: PolicyProfile,
  unitId: string,
  hall: CityHall,
  { facts, ...change }: Change = {},
): SocialMediaAccountContent =>
  answered(profile, {
    ...emptyContent('social-media-account', unitId),
    platform: 'x',
    accountName: '藤枝市介護予防だより',
    handle: '@fujieda_kaigo',
    url: 'https://x.com/fujieda_kaigo',
    useDescription: '介護予防の教室と催しを知らせます。',
    necessity: '広報紙では申込みの期限に間に合わない人がいます。',
    audience: '市内に住む60歳以上の人と、その家族',
    publishedContent: '教室と催しの日時、申込みの方法',
    notPublished: '参加者の名前と写真、発表前の情報',
    posters: '予防係の2人が書き、係長が確かめます。',
    hours: '平日の9時から17時まで',
    ownerPostId: hall.posts.nursingHead,
    deputyPostId: hall.posts.nursingDeputy,
    custodianPostId: hall.posts.nursingClerk2,
    procedureReference: '介護予防だより運用手順（案）第1版',
    policyReference: '藤枝市ソーシャルメディア運用ポリシー',
    listingUrl: 'https://www.city.fujieda.example.jp/sns/',
    ownSiteUrl: 'https://www.city.fujieda.example.jp/kaigo/',
    startOn: '2026-12-01',
    facts: { ...ACCOUNT_FACTS, ...facts },
    ...change,
  });

/** A draft of 鈴木 亜紀 about an account, with everything answered; returns the id of the request. */
export const fileAccount = (db: Db, hall: CityHall, change: Change = {}): Promise<string> =>
  fileWork(db, hall, (profile, unitId) => completeAccount(profile, unitId, hall, change));

/** An approved account of 介護福祉課; returns the ids of request and account. */
export async function approveAccount(db: Db, hall: CityHall, change: Change = {}) {
  const requestId = await fileAccount(db, hall, change);
  await submitDraft(db, hall, requestId);
  await approveUntil(db, hall, requestId);
  const { account_id: accountId } = await db
    .selectFrom('social_media_account_requests')
    .select('account_id')
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  return { requestId, accountId };
}
