/** 期限カレンダー: what comes, for whom, and the link under which a calendar program reads it. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CalendarData } from '~/calendar/calendar-page';
import { renewContracts } from '~/contracts/renew-contracts.server';
import { arise } from '~/obligations/arise.server';
import { followRegisters } from '~/obligations/from-registers.server';
import { clock } from '~/platform/clock.server';
import { systemActor } from '~/record/recorded-actor';
import { loader as account } from '~/routes/_app.account._index';
import { action as makeLink } from '~/routes/_app.account.calendar-link._index';
import { action as revokeLink } from '~/routes/_app.account.calendar-link.revocation';
import { loader as calendar } from '~/routes/_app.calendar';
import { loader as feed } from '~/routes/calendar[.]ics';
import { inTransaction } from '~db/connection.server';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browserOf } from '../factories/people';
import { enterContract } from '../factories/registers';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
let hall: CityHall;

beforeEach(async () => {
  await emptyTables();
  vi.spyOn(clock, 'now').mockReturnValue(NOW);
  hall = await buildCityHall(db);
});

const browser = (post: PostKey) => browserOf(db, hall.people[post], clock.now());
async function see(post: PostKey, query: string): Promise<CalendarData> {
  const answer = await visit(calendar, await browser(post), `/calendar?${query}`);
  expect(answer.status).toBe(200);
  return answer.json();
}
const seen = async (post: PostKey, month: string, scope = 'all') =>
  (await see(post, `month=${month}&view=list&scope=${scope}`)).entries.map(
    ({ dueOn, kind, obligationId }) => `${dueOn} ${kind}${obligationId ? '' : ' ahead'}`,
  );
const on = (date: string) => vi.spyOn(clock, 'now').mockReturnValue(new Date(`${date}T00:00:00Z`));

/** Of three years, renewing itself each year, notice three months before. */
const renewing = (unit: 'nursing' | 'it' = 'nursing') =>
  enterContract(db, {
    unitId: hall.units[unit],
    title: '見守り機器の保守',
    endsOn: '2027-03-31',
    autoRenews: true,
    renewalMonths: 12,
    notice: { amount: 3, unit: 'months' },
    longTerm: true,
  });

const conditionOf = (post: PostKey, dueOn: string) =>
  inTransaction(db, (tx) =>
    arise(
      tx,
      [
        {
          kind: 'condition',
          subject: { type: 'approval-request', id: newId(), name: '介護記録クラウド' },
          occurrence: dueOn,
          title: { ja: '管理者の多要素認証を設定する', en: 'Set up MFA' },
          ownerPostId: hall.posts[post],
          unitId: hall.units.nursing,
          dueOn,
          source: 'test',
        },
      ],
      { actor: systemActor, now: NOW, newId },
    ),
  );

describe('画面', () => {
  test('自動更新の予告期限は今の期間の終わりから数え、更新すると次の年に移る', async () => {
    const id = await renewing();
    const { notice_deadline: first } = await db
      .selectFrom('contracts')
      .select('notice_deadline')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(first).toBe('2026-12-31');
    // Before anybody was told, and after: the same day.
    expect(await seen('nursingHead', '2026-12')).toEqual(['2026-12-31 contract-notice ahead']);
    await followRegisters(db, { now: NOW, newId });
    expect(await seen('nursingHead', '2026-12')).toEqual(['2026-12-31 contract-notice']);
    expect((await see('nursingHead', 'month=2026-12&view=list&scope=section')).entries).toMatchObject([
      { isLongTerm: true, title: { ja: expect.stringContaining('見守り機器の保守') } },
    ]);

    // 4月1日: in its next term.
    on('2027-04-01');
    await renewContracts(db, { now: clock.now(), newId });
    await followRegisters(db, { now: clock.now(), newId });
    expect(await seen('nursingHead', '2026-12')).toEqual([]);
    expect(await seen('nursingHead', '2027-12')).toEqual(['2027-12-31 contract-notice ahead']);
  });

  test('見えるのは読んでよいものだけ。範囲と種類で絞れる', async () => {
    await renewing('nursing');
    await conditionOf('nursingClerk', '2026-12-10');
    await followRegisters(db, { now: NOW, newId });
    expect(await seen('nursingClerk', '2026-12')).toEqual(['2026-12-10 condition', '2026-12-31 contract-notice']);
    expect(await seen('nursingClerk', '2026-12', 'mine')).toEqual(['2026-12-10 condition']);
    expect(await seen('auditor', '2026-12')).toHaveLength(2);
    expect(await seen('contractReviewer', '2026-12')).toEqual(['2026-12-31 contract-notice']);
    expect(await seen('prClerk', '2026-12')).toEqual([]);
    const only = await see('auditor', 'month=2026-12&view=list&scope=all&kind=condition');
    expect(only.entries.map(({ kind }) => kind)).toEqual(['condition']);
  });

  test('台帳から見込むものも、読んでよい人にだけ見える', async () => {
    await enterContract(db, { unitId: hall.units.nursing, endsOn: '2027-09-30' });
    expect(await seen('nursingClerk', '2027-09')).toEqual(['2027-09-30 contract-end ahead']);
    expect(await seen('contractReviewer', '2027-09')).toEqual(['2027-09-30 contract-end ahead']);
    expect(await seen('prClerk', '2027-09')).toEqual([]);
    expect(await seen('nursingClerk', '2027-09', 'mine')).toEqual([]);
  });

  test('年度は4月から3月までで、月ごと、種類ごとの件数が一覧と合う', async () => {
    await conditionOf('nursingClerk', '2027-03-31');
    await conditionOf('nursingClerk', '2027-04-01');
    await renewing();
    const { year } = await see('nursingClerk', 'month=2027-02&view=year&scope=all');
    expect(year.map(({ month }) => month).at(0)).toBe('2026-04');
    expect(year.map(({ month }) => month).at(-1)).toBe('2027-03');
    expect(year.filter(({ total }) => total > 0)).toEqual([
      { month: '2026-12', total: 1, kinds: [{ kind: 'contract-notice', number: 1 }] },
      { month: '2027-03', total: 1, kinds: [{ kind: 'condition', number: 1 }] },
    ]);
  });

  test('祝日と閉庁日には名前がある', async () => {
    const { weeks, holidaysKnown } = await see('nursingClerk', 'month=2026-11');
    const days = weeks.flat().filter((day) => day !== null);
    expect(days).toHaveLength(30);
    expect(days.find(({ date }) => date === '2026-11-23')?.off?.name?.ja).toBe('勤労感謝の日');
    expect(days.find(({ date }) => date === '2026-11-24')?.off).toBeNull();
    expect(holidaysKnown).toBe(true);
  });
});

describe('購読リンク', () => {
  async function makeFor(post: PostKey, scope = 'section'): Promise<string> {
    const answer = await send(makeLink, await browser(post), '/account/calendar-link', {}, { scope });
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([201, 'no-store']);
    const { address } = (await answer.json()) as { address: string };
    return new URL(address).pathname + new URL(address).search;
  }
  const read = (path: string) => visit(feed, null, path);
  const unfolded = async (answer: Response) => (await answer.text()).replace(/\r\n[ \t]/g, '');

  test('終日の予定として、題名だけを伝え、同じ予定は同じ名前のまま', async () => {
    await renewing();
    const [id] = await conditionOf('nursingClerk', '2026-12-10');
    const path = await makeFor('nursingClerk');
    const before = await unfolded(await read(path));
    expect(before).toContain(`DTSTART;VALUE=DATE:20261210\r\nDTEND;VALUE=DATE:20261211`);
    expect(before).toContain('SUMMARY:【承認の条件】介護記録クラウド');
    expect(before).toContain('SUMMARY:【更新しない旨の予告期限・長期継続契約・予定】見守り機器の保守');
    expect(before).toContain(`/obligations/${id}`);
    // The text of a condition says what is weak.
    expect(before).not.toContain('多要素');
    const uids = (text: string) => (text.match(/UID:.*/g) ?? []).sort();
    await followRegisters(db, { now: NOW, newId });
    const after = await unfolded(await read(path));
    expect(after).not.toContain('予定】');
    expect(uids(after)).toEqual(uids(before));
  });

  test('変わらないものは送り直さず、秘密は控えに残らない', async () => {
    await conditionOf('nursingClerk', '2026-12-10');
    const path = await makeFor('nursingClerk');
    const first = await read(path);
    expect(first.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    const tag = first.headers.get('ETag')!;
    const request = new Request(`http://localhost${path}`, { headers: { 'If-None-Match': tag } });
    expect((await (feed({ request, params: {}, context: {} }) as Promise<Response>)).status).toBe(304);
    vi.spyOn(clock, 'now').mockReturnValue(new Date(NOW.getTime() + 3_600_000));
    expect((await read(path)).headers.get('ETag')).toBe(tag);

    const token = new URLSearchParams(path.split('?')[1]).get('token')!;
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = JSON.stringify([
      await db.selectFrom('calendar_feeds').selectAll().execute(),
      await db.selectFrom('recorded_events').select(['payload', 'type']).execute(),
    ]);
    expect(rows).toContain('calendar-link-made');
    expect(rows).not.toContain(token);
    expect(await (await visit(account, await browser('nursingClerk'), '/account')).text()).not.toContain(token);
  });

  test('作り直すと前のリンクは消え、やめると消え、退職しても消える', async () => {
    const old = await makeFor('nursingClerk');
    const path = await makeFor('nursingClerk');
    expect([(await read(old)).status, (await read(path)).status]).toEqual([404, 200]);
    expect((await read('/calendar.ics')).status).toBe(404);
    expect((await read(`${path.slice(0, -1)}!`)).status).toBe(404);
    expect((await send(revokeLink, await browser('nursingClerk'), '/x', {}, {})).status).toBe(303);
    expect((await read(path)).status).toBe(404);

    const again = await makeFor('nursingClerk');
    await ownerDb.updateTable('persons').set({ active: 0 }).where('id', '=', hall.people.nursingClerk).execute();
    const gone = await read(again);
    expect([gone.status, gone.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
  });

  test('その時に読んでよいものだけを載せる。異動した日から前の課の期限は出ない', async () => {
    await conditionOf('nursingHead', '2027-05-10');
    const path = await makeFor('nursingClerk', 'all');
    expect(await unfolded(await read(path))).toContain('介護記録クラウド');
    await ownerDb
      .updateTable('post_holdings')
      .set({ valid_to: '2027-03-31' })
      .where('person_id', '=', hall.people.nursingClerk)
      .execute();
    on('2027-03-31');
    expect(await unfolded(await read(path))).toContain('介護記録クラウド');
    on('2027-04-01');
    expect(await unfolded(await read(path))).not.toContain('介護記録クラウド');
  });

  test('同じところから続けて読みすぎると断る', async () => {
    const path = await makeFor('nursingClerk');
    const asked = await Promise.all(
      Array.from({ length: 61 }, async () => {
        const request = new Request(`http://localhost${path}`);
        const context = { clientAddress: '192.0.2.77' };
        return (await Promise.resolve(feed({ request, params: {}, context })).catch((thrown) => thrown)) as Response;
      }),
    );
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});
