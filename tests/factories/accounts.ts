/** Social-media accounts as an approval would have entered them, without its long way. */
import { type AccountColumns, indexAccount, insertAccount } from '~/social-media/account.repository.server';
import { readAccountUrl } from '~/social-media/account-url';
import { type Db, inTransaction } from '~db/connection.server';
import { NOW, newId } from './organisation';

export type EnteredAccount = Partial<AccountColumns> & { unitId: string };

/** Enters an active account on X without a person responsible unless told otherwise; returns its id. */
export async function enterAccount(db: Db, given: EnteredAccount, now = NOW): Promise<string> {
  const id = newId();
  const url = given.url ?? `https://x.com/city_${id.slice(-8).toLowerCase()}`;
  const read = readAccountUrl(url, given.platform ?? null);
  if (!read.ok) throw new Error(`${url} is no account: ${read.fault}`);
  const account: AccountColumns = {
    platform: 'x',
    platformName: '',
    name: '藤枝市',
    ownerPostId: null,
    ownerPersonId: null,
    ownerSince: null,
    deputyPostId: null,
    purpose: '市政情報のお知らせ',
    audience: '市民',
    content: '催し、くらしの情報',
    notPublished: '個人情報',
    posters: '広報担当',
    hours: '平日 8:30〜17:15',
    operator: 'own',
    vendorId: null,
    contractId: null,
    contractReference: '',
    procedure: { reference: '運用手順 第2版', approvedOn: '2026-04-10', fileId: null },
    policy: { reference: '運用ポリシー', approvedOn: '2026-04-10', fileId: null },
    listingUrl: 'https://www.city.example.lg.jp/sns',
    listingSeenOn: '2026-06-01',
    statesOperator: 'yes',
    linksBack: 'yes',
    profileSeenOn: '2026-06-01',
    ownSiteCopy: 'yes',
    ownSiteUrl: 'https://www.city.example.lg.jp/news',
    mfa: 'app',
    custodianPostId: null,
    custodianName: '',
    credentialsChangedOn: '2026-04-02',
    leaversRemovedOn: '2026-04-02',
    lastPostOn: '2026-11-10',
    status: 'active',
    statusSince: '2026-04-10',
    openedOn: '2020-04-01',
    closedOn: null,
    isPublic: true,
    origin: 'request',
    ...given,
    url: read.address.url,
    handle: given.handle ?? read.address.handle,
    accountKey: read.address.key,
  };
  await inTransaction(db, async (tx) => {
    await insertAccount(tx, id, account, now);
    await indexAccount(tx, id);
  });
  return id;
}
