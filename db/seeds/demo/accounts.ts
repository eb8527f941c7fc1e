/** Accounts that were in use before the portal: entered into the register as they are, some of them in need of care. */
import { loadActor } from '~/people/organisation.repository.server';
import { addDays, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { kindsTaken } from '~/policy/lookup';
import type { MfaKind, Platform } from '~/social-media/account';
import { recordSafety, registerExistingAccount } from '~/social-media/change-account.server';
import type { DemoCity } from './requests';
import { told } from './told';

type Existing = {
  section: string;
  platform: Platform;
  platformName?: string;
  name: string;
  handle: string;
  url: string;
  purpose: string;
  content: string;
  openedOn: PlainDate;
  /** Somebody is named; false for one that nobody answers for. */
  owned: boolean;
  isPublic: boolean;
  /** What was seen of it, days ago; null where nobody has looked. */
  seen: { daysAgo: number; mfa: MfaKind; changedDaysAgo: number } | null;
};

const EXISTING: readonly Existing[] = [
  {
    section: 'pr',
    platform: 'x',
    name: '藤波市役所',
    handle: '@fujinami_city',
    url: 'https://x.com/fujinami_city',
    purpose: '市政全般のお知らせと、災害のときの情報を発信します。',
    content: 'お知らせ、催し、災害の情報',
    openedOn: '2015-06-01',
    owned: true,
    isPublic: true,
    seen: { daysAgo: 20, mfa: 'security-key', changedDaysAgo: 200 },
  },
  {
    section: 'pr',
    platform: 'facebook',
    name: '藤波市',
    handle: '',
    url: 'https://www.facebook.com/fujinami.city',
    purpose: '市の催しを写真で紹介します。',
    content: '催しの様子、募集の案内',
    openedOn: '2013-04-01',
    owned: true,
    isPublic: true,
    seen: { daysAgo: 20, mfa: 'app', changedDaysAgo: 200 },
  },
  {
    section: 'pr',
    platform: 'youtube',
    name: '藤波市公式チャンネル',
    handle: '@fujinami-city',
    url: 'https://www.youtube.com/@fujinami-city',
    purpose: '市長の会見と市政番組を公開します。',
    content: '会見、市政番組、催しの記録',
    openedOn: '2012-10-01',
    owned: true,
    isPublic: true,
    seen: { daysAgo: 45, mfa: 'app', changedDaysAgo: 410 },
  },
  {
    section: 'lifelong',
    platform: 'instagram',
    name: '藤波市立図書館',
    handle: 'fujinami_library',
    url: 'https://www.instagram.com/fujinami_library/',
    purpose: '新しく入った本と、読み聞かせの会を紹介します。',
    content: '本の紹介、催しの案内',
    openedOn: '2020-07-01',
    owned: false,
    isPublic: true,
    seen: { daysAgo: 150, mfa: 'none', changedDaysAgo: 1_100 },
  },
  {
    section: 'policy',
    platform: 'note',
    name: '藤波市 移住のすすめ',
    handle: '',
    url: 'https://note.com/fujinami_iju',
    purpose: '移住した人の暮らしを紹介します。',
    content: '移住者への聞き取り、支援制度の案内',
    openedOn: '2021-09-01',
    owned: true,
    isPublic: true,
    seen: null,
  },
  {
    section: 'schooling',
    platform: 'other',
    platformName: '学校連絡アプリ まなびや',
    name: '藤波市の学校から',
    handle: '',
    url: 'https://manabiya.example.jp/fujinami',
    purpose: '休校と行事の変更を保護者に知らせます。',
    content: '休校、行事の変更、給食の献立',
    openedOn: '2022-04-01',
    owned: true,
    isPublic: false,
    seen: { daysAgo: 90, mfa: 'sms', changedDaysAgo: 230 },
  },
];

/** Enters them as 広報 would; `today` is the day the demo is set up. */
export async function seedAccounts(city: DemoCity, today: PlainDate, now: Date): Promise<void> {
  if (!kindsTaken(city.profile).includes('social-media-account')) return;
  const io = { now, newId };
  const actor = await loadActor(city.db, city.people.get('pr-head') ?? '', today);
  if (!actor) throw new Error('The demo has nobody for public relations');
  const isPerService = city.profile.switches.socialMediaOwner === 'per-service';
  for (const entry of told(city, EXISTING)) {
    const post = (key: string) => city.posts.get(key) ?? null;
    const entered = await registerExistingAccount(
      city.db,
      actor,
      {
        submissionKey: newId(),
        platform: entry.platform,
        platformName: entry.platformName ?? '',
        name: entry.name,
        handle: entry.handle,
        url: entry.url,
        unitId: city.units.get(entry.section) ?? '',
        ownerPostId: entry.owned ? post(isPerService ? 'pr-head' : `${entry.section}-head`) : null,
        deputyPostId: entry.owned ? post(entry.section === 'pr' ? 'pr-clerk' : `${entry.section}-deputy`) : null,
        purpose: entry.purpose,
        audience: told(city, '市民'),
        content: entry.content,
        notPublished: '個人が分かる情報、発表前の情報',
        posters: '担当の職員',
        hours: '平日の8時30分から17時15分まで',
        operator: 'own',
        vendorName: '',
        contractReference: '',
        procedureReference: '',
        procedureApprovedOn: null,
        policyReference: 'ソーシャルメディア運用ポリシー',
        policyApprovedOn: '2026-04-01' <= today ? '2026-04-01' : null,
        listingUrl: entry.isPublic ? 'https://www.city.example.jp/sns/' : '',
        ownSiteCopy: 'unknown',
        ownSiteUrl: '',
        openedOn: entry.openedOn,
        isPublic: entry.isPublic,
        warningsSeen: true,
      },
      io,
    );
    if (!entered.ok) throw new Error(`${entry.name}: ${entered.refusal.reason}`);
    if (entry.seen === null) continue;
    const seenOn = addDays(today, -entry.seen.daysAgo);
    const changedOn = addDays(today, -entry.seen.changedDaysAgo);
    const checked = await recordSafety(
      city.db,
      actor,
      {
        accountId: entered.value,
        version: 1,
        listingSeenOn: entry.isPublic ? seenOn : null,
        statesOperator: 'yes',
        linksBack: entry.seen.mfa === 'none' ? 'no' : 'yes',
        profileSeenOn: seenOn,
        mfa: entry.seen.mfa,
        custodianPostId: post(entry.section === 'pr' ? 'pr-clerk' : `${entry.section}-deputy`),
        custodianName: '',
        credentialsChangedOn: changedOn,
        leaversRemovedOn: changedOn,
      },
      io,
    );
    if (!checked.ok) throw new Error(`${entry.name}: ${checked.refusal.reason}`);
  }
}
