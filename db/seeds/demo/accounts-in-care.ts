/**
 * Accounts that somebody has to look after: run by a contractor, dormant, suspended, never handed over, without anybody
 * who holds the post, on their way out.
 */
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { kindsTaken } from '~/policy/lookup';
import { appendEvents } from '~/record/append.server';
import { recordedActor } from '~/record/recorded-actor';
import type { AccountStatus, MfaKind, Platform } from '~/social-media/account';
import {
  type AccountColumns,
  accountStream,
  indexAccount,
  insertAccount,
  recordedAccount,
} from '~/social-media/account.repository.server';
import { readAccountUrl } from '~/social-media/account-url';
import { findOrCreateVendor } from '~/vendors/vendors.repository.server';
import { inTransaction } from '~db/connection.server';
import type { DemoCity } from './requests';
import { told } from './told';

type AccountInCare = {
  platform: Platform;
  name: string;
  url: string;
  section: string;
  /** Posts by key; null: none is named. */
  owner: string | null;
  deputy: string | null;
  /** Whose hands it is in, where that is not the holder of the post: it was never handed over. */
  inHandsOf?: string;
  purpose: string;
  audience: string;
  contractor?: string;
  status?: AccountStatus;
  mfa: MfaKind;
  /** Days back; null: nobody knows. */
  credentialsChanged: number | null;
  lastPost: number | null;
  isListed: boolean;
};

const ACCOUNTS: readonly AccountInCare[] = [
  {
    platform: 'line',
    name: '藤波市LINE',
    url: 'https://page.line.me/fujinami-city',
    section: 'pr',
    owner: 'pr-head',
    deputy: 'pr-clerk',
    purpose: 'ごみの日、子育て、災害の情報を、登録した人に送ります。',
    audience: '登録した市民',
    contractor: '株式会社あけぼのサポート',
    mfa: 'security-key',
    credentialsChanged: 150,
    lastPost: 1,
    isListed: true,
  },
  {
    platform: 'tiktok',
    name: '藤波まち歩き',
    url: 'https://www.tiktok.com/@fujinami_walk',
    section: 'tourism',
    owner: 'tourism-head',
    deputy: 'tourism-deputy',
    purpose: '短い動画で、まち歩きの道を紹介します。',
    audience: '市外の若い世代',
    status: 'suspended',
    mfa: 'sms',
    credentialsChanged: 420,
    lastPost: 260,
    isListed: false,
  },
  {
    platform: 'x',
    name: '藤波市 生涯学習だより',
    url: 'https://x.com/fujinami_manabi',
    section: 'lifelong',
    // Nobody holds this post.
    owner: 'lifelong-head',
    deputy: 'lifelong-staff-0',
    purpose: '講座と図書館の催しを知らせます。',
    audience: '市民',
    mfa: 'none',
    credentialsChanged: 600,
    lastPost: 20,
    isListed: true,
  },
  {
    platform: 'facebook',
    name: '藤波の商店街',
    url: 'https://www.facebook.com/fujinami.shoten',
    section: 'tourism',
    owner: null,
    deputy: null,
    purpose: '商店街の催しを紹介します。',
    audience: '買い物をする人',
    mfa: 'unknown',
    credentialsChanged: null,
    lastPost: null,
    isListed: false,
  },
  {
    platform: 'instagram',
    name: '藤波子育てひろば',
    url: 'https://www.instagram.com/fujinami_hiroba/',
    section: 'children',
    owner: 'children-head',
    deputy: 'children-deputy',
    purpose: '子育ての催しを知らせます。',
    audience: '子育て中の家庭',
    status: 'dormant',
    mfa: 'app',
    credentialsChanged: 700,
    lastPost: 230,
    isListed: true,
  },
  {
    platform: 'x',
    name: '藤波市 健康づくり',
    url: 'https://x.com/fujinami_health',
    section: 'health',
    owner: 'health-head',
    deputy: 'health-deputy',
    inHandsOf: 'health-staff-0',
    purpose: '健診と感染症の情報を伝えます。',
    audience: '市民',
    mfa: 'app',
    credentialsChanged: 400,
    lastPost: 9,
    isListed: true,
  },
  {
    platform: 'other',
    name: '藤波の給食',
    url: 'https://kyushoku.example.jp/fujinami',
    section: 'schooling',
    owner: 'schooling-head',
    deputy: 'schooling-deputy',
    purpose: '献立と食育を紹介します。',
    audience: '保護者',
    status: 'closing',
    mfa: 'none',
    credentialsChanged: 380,
    lastPost: 75,
    isListed: true,
  },
];

/** Enters them as 広報 found them. */
export async function seedAccountsInCare(city: DemoCity, today: PlainDate, now: Date): Promise<void> {
  if (!kindsTaken(city.profile).includes('social-media-account')) return;
  const actor = await loadActor(city.db, city.people.get('pr-head') ?? '', today);
  if (!actor) throw new Error('The demo has nobody for public relations');
  const by = recordedActor(actor);
  for (const entered of told(city, ACCOUNTS)) {
    const account = { ...entered, owner: ownerUnder(city, entered) };
    const unitId = city.units.get(account.section);
    const read = readAccountUrl(account.url, account.platform);
    if (!unitId || !read.ok) throw new Error(`${account.name}: no section, or no address`);
    const { url, key, handle } = read.address;
    await inTransaction(city.db, async (tx) => {
      const vendorId = account.contractor
        ? await findOrCreateVendor(tx, { name: account.contractor, corporateNumber: '' }, now, newId, by)
        : null;
      const id = newId();
      const columns: AccountColumns = {
        ...told(city, sameForAll(today)),
        ...datesOf(account, today),
        platform: account.platform,
        platformName: account.platform === 'other' ? 'まなびやブログ' : '',
        name: account.name,
        handle,
        url,
        accountKey: key,
        unitId,
        ownerPostId: city.posts.get(account.owner ?? '') ?? null,
        ownerPersonId: city.people.get(account.inHandsOf ?? account.owner ?? '') ?? null,
        deputyPostId: city.posts.get(account.deputy ?? '') ?? null,
        purpose: account.purpose,
        audience: account.audience,
        operator: vendorId ? 'contractor' : 'own',
        vendorId,
        contractReference: vendorId ? '公式LINE運用支援業務委託' : '',
        listingUrl: account.isListed ? 'https://www.city.example.jp/sns/' : '',
        mfa: account.mfa,
        custodianPostId: city.posts.get(account.deputy ?? '') ?? null,
        status: account.status ?? 'active',
        isPublic: account.isListed,
      };
      await insertAccount(tx, id, columns, now);
      await indexAccount(tx, id);
      const payload = { requestId: null, ...recordedAccount(columns) };
      await appendEvents(tx, { actor: by, now, newId }, [
        { stream: accountStream(id), type: 'account-registered', payload },
      ]);
    });
  }
}

/** Where each service has one who answers for it, that is 広報; TikTok is used by a single section. */
function ownerUnder({ profile }: DemoCity, { owner, platform }: AccountInCare): string | null {
  const isShared = profile.switches.socialMediaOwner === 'per-service' && platform !== 'tiktok';
  return isShared && owner !== null ? 'pr-head' : owner;
}

const back = (today: PlainDate, days: number | null): PlainDate | null =>
  days === null ? null : addDays(today, -days);

function datesOf({ owner, status, credentialsChanged, lastPost, isListed }: AccountInCare, today: PlainDate) {
  const seen = isListed ? ('yes' as const) : ('unknown' as const);
  return {
    ownerSince: owner === null ? null : addDays(today, -230),
    listingSeenOn: back(today, isListed ? 90 : null),
    statesOperator: seen,
    linksBack: seen,
    profileSeenOn: back(today, isListed ? 90 : null),
    credentialsChangedOn: back(today, credentialsChanged),
    leaversRemovedOn: back(today, credentialsChanged),
    lastPostOn: back(today, lastPost),
    statusSince: addDays(today, status ? -20 : -230),
  };
}

const sameForAll = (today: PlainDate) => ({
  content: '市の事業、催し、くらしに役立つ情報',
  notPublished: '個人が分かる情報、発表前の情報、個別の相談への答え',
  posters: '担当の職員。投稿の前に係長が確かめます。',
  hours: '平日の8時30分から17時15分まで（災害のときを除く）',
  contractId: null,
  procedure: { reference: 'ソーシャルメディア運用手順', approvedOn: addDays(today, -400), fileId: null },
  policy: { reference: 'ソーシャルメディア運用ポリシー', approvedOn: addDays(today, -400), fileId: null },
  ownSiteCopy: 'yes' as const,
  ownSiteUrl: 'https://www.city.example.jp/news/',
  custodianName: '',
  openedOn: addDays(today, -1_500),
  closedOn: null,
  origin: 'before' as const,
});
