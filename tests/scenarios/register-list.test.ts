/** 承認済みクラウドサービス台帳 as a list: filters, orders and pages against reading everything. */
import { beforeAll, expect, test } from 'vitest';
import { emptyContent } from '~/approval-requests/content';
import { indexEntry } from '~/cloud-services/register-entry.repository.server';
import { addDays, officeDate } from '~/platform/dates';
import { activeProfile } from '~/policy/profiles.repository.server';
import { loader as registerLoader } from '~/routes/_app.registers.cloud-services._index';
import { loader as csvLoader } from '~/routes/registers.cloud-services[.]csv';
import { findOrCreateVendor } from '~/vendors/vendors.repository.server';
import { inTransaction } from '~db/connection.server';
import { buildCityHall, type CityHall, NOW, newId } from '../factories/organisation';
import { type Browser, browserOf, getFrom } from '../factories/people';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const COUNT = 130;
const today = officeDate(new Date());
let hall: CityHall;
let browser: Browser;

type Made = {
  id: string;
  name: string;
  status: string;
  validUntil: string;
  rank: number;
  unit: string;
  manager: string;
};
const made: Made[] = [];
const MANAGERS = ['増田 春菜', '池谷 進'];

beforeAll(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  browser = await browserOf(db, hall.people.administrator);
  const profile = await activeProfile(db);
  await inTransaction(db, async (tx) => {
    for (let n = 0; n < COUNT; n++) {
      const unit = n % 5 === 0 ? hall.units.it : hall.units.nursing;
      const level = String((n % 3) + 1);
      const entry: Made = {
        id: newId(),
        // Many namesakes: the id has to keep the order.
        name: n === 7 ? '=cmd|calc' : n % 10 === 0 ? 'クラウド議事録' : `サービス${n % 40}`,
        status: n % 13 === 0 ? 'ended' : n % 11 === 0 ? 'suspended' : 'approved',
        validUntil: addDays(today, (n % 20) * 15 - 60),
        rank: 3 - (n % 3),
        unit,
        manager: MANAGERS[n % 2]!,
      };
      made.push(entry);
      const requestId = newId();
      const vendorId = await findOrCreateVendor(
        tx,
        { name: n % 2 ? '㍿みなと技研' : '青葉システム㈱', corporateNumber: '' },
        NOW,
        newId,
      );
      await tx
        .insertInto('approval_requests')
        .values({
          id: requestId,
          number: `試-${n}`,
          kind: 'cloud-service',
          purpose: 'new',
          status: 'approved',
          version: 1,
          profile_key: profile.key,
          profile_version: profile.version,
          owning_unit_id: unit,
          applicant_id: hall.people.nursingClerk,
          draft: JSON.stringify(emptyContent('cloud-service', unit)),
          created_at: NOW,
          updated_at: NOW,
        })
        .execute();
      await tx
        .insertInto('cloud_services')
        .values({
          id: entry.id,
          request_id: requestId,
          name: entry.name,
          vendor_id: vendorId,
          service_model: 'saas',
          status: entry.status,
          track: 'A',
          purpose: n === 42 ? '鵺の観察に使います。' : '会議の記録に使います。',
          scheme_key: profile.classification.key,
          confidentiality_level: level,
          confidentiality_rank: entry.rank,
          integrity_level: '2',
          availability_level: '2',
          lead_unit_id: unit,
          manager_person_id: n % 2 ? hall.people.contractHead : hall.people.nursingHead,
          manager_name: entry.manager,
          manager_post: '課長',
          approved_on: '2026-04-01',
          valid_until: entry.validUntil,
          updated_at: NOW,
        })
        .execute();
      await tx
        .insertInto('cloud_service_uses')
        .values({
          service_id: entry.id,
          unit_id: unit,
          request_id: requestId,
          purpose: '記録',
          confidentiality_level: level,
          confidentiality_rank: entry.rank,
          started_on: '2026-04-01',
        })
        .execute();
      await indexEntry(tx, entry.id, []);
    }
  });
});

const page = async (query: string) =>
  (
    await registerLoader({
      request: getFrom(browser, `/registers/cloud-services?${query}`),
      params: {},
      context: {},
    })
  ).json();

/** All pages forwards, then back from the last one; both must agree. */
async function walk(query: string): Promise<string[]> {
  const pages: string[][] = [];
  let from = '';
  let last: Awaited<ReturnType<typeof page>>;
  do {
    last = await page(query + from);
    pages.push(last.rows.map((row) => row.id));
    from = `&after=${last.next}`;
  } while (last.next !== null);
  for (let at = pages.length - 2; at >= 0; at--) {
    expect(last.previous).not.toBeNull();
    last = await page(`${query}&before=${last.previous}`);
    expect(last.rows.map((row) => row.id)).toEqual(pages[at]);
  }
  expect(last.previous).toBeNull();
  return pages.flat();
}

const byText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const sorted = (rows: Made[], key: (row: Made) => string, descending = false): string[] =>
  [...rows].sort((a, b) => (byText(key(a), key(b)) || byText(a.id, b.id)) * (descending ? -1 : 1)).map((row) => row.id);

const inDays = (days: number) => addDays(today, days);
const isApproved = (row: Made) => row.status === 'approved' && row.validUntil >= today;

test.each<[string, (row: Made) => boolean]>([
  ['', () => true],
  ['status=approved', isApproved],
  ['status=expired', (row) => row.status === 'approved' && row.validUntil < today],
  ['status=suspended', (row) => row.status === 'suspended'],
  ['status=ended', (row) => row.status === 'ended'],
  ['class=2', (row) => row.rank >= 2],
  ['class=1', (row) => row.rank >= 3],
  ['class=nonsense', () => false],
  ['days=120', (row) => isApproved(row) && row.validUntil <= inDays(120)],
  ['manager=増田', (row) => row.manager === '増田 春菜'],
  ['manager=増田春菜', (row) => row.manager === '増田 春菜'],
  ['q=議事録', (row) => row.name === 'クラウド議事録'],
  ['q=ｸﾗｳﾄﾞ', (row) => row.name === 'クラウド議事録'],
  ['q=㍿', () => true],
  ['q=みなと㈱', (row) => row.manager === '池谷 進'],
  ['q=鵺', (row) => row.id === made[42]!.id],
  ['q=%25', () => false],
])('絞り込み「%s」は、当てはまるものだけを名前の順に、前へも後ろへもめくれる', async (query, fits) => {
  expect(await walk(query)).toEqual(sorted(made.filter(fits), (row) => row.name));
});

test('利用する課で絞り込める', async () => {
  const own = made.filter((row) => row.unit === hall.units.it);
  expect(await walk(`unit=${hall.units.it}`)).toEqual(sorted(own, (row) => row.name));
  expect(await walk(`unit=${newId()}`)).toEqual([]);
});

test('期限でも格付けでも、どちらの向きにも並べられる', async () => {
  const orders = { 'valid-until': (row: Made) => row.validUntil, class: (row: Made) => `${row.rank}${row.name}` };
  for (const [sort, key] of Object.entries(orders)) {
    expect(await walk(`sort=${sort}`)).toEqual(sorted(made, key));
    expect(await walk(`sort=${sort}&order=desc`)).toEqual(sorted(made, key, true));
  }
});

test('件数は、安く数えられるときだけ示す', async () => {
  expect((await page('')).count).toEqual({ number: COUNT, orMore: false });
  expect((await page('q=議事録')).count).toEqual({ number: 13, orMore: false });
  expect((await page('q=㍿')).count).toBeNull();
});

test('CSVは、絞り込んで並べたとおりの全件で、式として動かない', async () => {
  const read = async (query: string) => {
    const response = await csvLoader({
      request: getFrom(browser, `/registers/cloud-services.csv?${query}`),
      params: {},
      context: {},
    });
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment/);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
  };
  const all = await read('sort=valid-until');
  expect(all.startsWith('\ufeffサービス,')).toBe(true);
  const lines = all.trimEnd().split('\r\n');
  expect(lines).toHaveLength(COUNT + 1);
  expect(lines.slice(1).map((line) => line.split(',')[5])).toEqual(made.map((row) => row.validUntil).sort());
  expect(all).toContain("'=cmd|calc");
  expect(all).not.toMatch(/^=/m);
  expect((await read('q=鵺')).trimEnd().split('\r\n')).toHaveLength(2);
});
