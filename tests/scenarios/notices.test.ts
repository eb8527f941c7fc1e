/** 通知メール: from what happens to the mail that a real server receives, with the days passing as they would. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clearNotices } from '~/notifications/clear-notices.server';
import { deliverMails } from '~/notifications/deliver.server';
import { gatherNotices } from '~/notifications/gather.server';
import { stopToken } from '~/notifications/link-key.server';
import { claimMail } from '~/notifications/mails.repository.server';
import { MOST_ATTEMPTS, nextAttempt } from '~/notifications/model';
import { notify } from '~/notifications/notify.repository.server';
import { arise } from '~/obligations/arise.server';
import { remindOfObligations } from '~/obligations/daily-run.server';
import { endObligation } from '~/obligations/obligations.repository.server';
import { clock } from '~/platform/clock.server';
import { env, forgetEnv } from '~/platform/env.server';
import { smtpTransport } from '~/platform/smtp.server';
import { systemActor } from '~/record/recorded-actor';
import { loader as account } from '~/routes/_app.account._index';
import { action as choose } from '~/routes/_app.account.mail-choices';
import { action as report } from '~/routes/_app.incidents.new';
import { loader as deliveries } from '~/routes/_app.people.mail-deliveries._index';
import { action as retry } from '~/routes/_app.people.mail-deliveries.retries';
import { action as unsubscribe, loader as unsubscribePage } from '~/routes/unsubscribe';
import { inTransaction } from '~db/connection.server';
import { type MailServer, startMailServer } from '../factories/mail-server';
import { buildCityHall, type CityHall, NOW, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browserOf } from '../factories/people';
import { decideAs, decisionOn, fileDraft, openSteps, submitDraft } from '../factories/requests';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
const ORIGIN = 'https://sekisho.example.lg.jp';
const KEY = Buffer.alloc(32, 7);
const HOUR = 7;
let hall: CityHall;
let server: MailServer;

beforeEach(async () => {
  await emptyTables();
  vi.spyOn(clock, 'now').mockReturnValue(NOW);
  hall = await buildCityHall(db);
  server = await startMailServer();
});
afterEach(() => server.close());

/** The work of one app process at `now`. */
async function work(now: Date, url = server.url) {
  await gatherNotices(db, { now, newId, hour: HOUR });
  const transport = smtpTransport(url);
  try {
    return await deliverMails(db, {
      transport,
      from: 'sekisho@example.lg.jp',
      origin: ORIGIN,
      linkKey: KEY,
      now: () => now,
      newId,
      signal: new AbortController().signal,
    });
  } finally {
    transport.close();
  }
}
/** The hour of the digest, when all of it has been gathered; in Japan. */
async function digestOf(day: string) {
  const at = (time: string) => new Date(`${day}T${time}+09:00`);
  await work(at('07:00:00'));
  return work(at('07:02:00'));
}
const to = (post: PostKey) => server.mails.filter((mail) => mail.to === `${post.toLowerCase()}@example.lg.jp`);
const mailRows = () => db.selectFrom('mails').selectAll().orderBy('id').execute();
const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

const obligationOf = (post: PostKey, dueOn: string, kind: 'condition' | 'contract-end' = 'contract-end') => ({
  kind,
  subject: { type: 'contract', id: newId(), name: '介護システムの脆弱性対応' },
  occurrence: dueOn,
  title: { ja: '管理者の多要素認証が未設定', en: 'MFA is missing' },
  ownerPostId: hall.posts[post],
  unitId: hall.units.nursing,
  dueOn,
  source: 'schedule',
});
const make = (...obligations: ReturnType<typeof obligationOf>[]) =>
  inTransaction(db, (tx) => arise(tx, obligations, { actor: systemActor, now: NOW, newId }, { announce: true }));

describe('何が、いつ、誰に届くか', () => {
  test('決裁を待つ申請は翌朝の一通にまとまり、その人の言語で、番号とリンクだけを伝える', async () => {
    await db.updateTable('persons').set({ locale: 'en' }).where('id', '=', hall.people.prHead).execute();
    await make(obligationOf('prHead', '2027-01-31'));
    const first = await fileDraft(db, hall, { serviceName: '要介護認定クラウド' });
    const second = await fileDraft(db, hall, { serviceName: '見守り名簿' });
    for (const id of [first, second]) await submitDraft(db, hall, id);
    await work(minutesAfter(NOW, 5));
    expect(server.mails).toEqual([]);

    await digestOf('2026-11-21');
    const [mail, ...more] = to('nursingHead');
    expect(more).toEqual([]);
    const { number } = await db
      .selectFrom('approval_requests')
      .select('number')
      .where('id', '=', first)
      .executeTakeFirstOrThrow();
    expect(mail!.subject).toBe('【関所】お知らせが2件あります');
    expect(mail!.text).toContain(`・${number} クラウドサービス（期限 2026年`);
    expect(mail!.text).toContain(`${ORIGIN}/approval-requests/${first}`);
    // Handle with care: what the service is stays in the portal.
    expect(mail!.text + mail!.headers).not.toMatch(/要介護|見守り/);
    // A duty of the post: nothing in it can be stopped.
    expect(mail!.headers).not.toContain('List-Unsubscribe');
    expect(mail!.headers).toContain('Auto-Submitted: auto-generated');

    await digestOf('2026-11-22');
    expect(to('nursingHead')).toHaveLength(1);
    const [english] = to('prHead');
    expect(english!.subject).toBe('[Sekisho] 1 notice');
    expect(english!.text).toContain('■ Falling due: 1\n・End of a contract (due Sun 31 Jan 2027)');
    expect(english!.headers).toContain('List-Unsubscribe: <');
  });

  test('差戻しは申請者に届き、送り直した後では届かない', async () => {
    const id = await fileDraft(db, hall, {});
    await submitDraft(db, hall, id);
    const [step] = await openSteps(db, id);
    const sendBack = { outcome: 'send-back' as const, comment: '保存場所を書いてください。', markedItems: [] };
    expect(
      await decideAs(db, hall, 'nursingHead', await decisionOn(db, id, step!.key, sendBack as never)),
    ).toMatchObject({ ok: true });
    await digestOf('2026-11-21');
    const [mail] = to('nursingClerk');
    expect(mail!.text).toContain('：差し戻されました');
    expect(mail!.text).not.toContain('保存場所');
    // Decided in the meantime: nobody is asked for what is done.
    expect(to('nursingHead')).toEqual([]);
    expect(await mailRows()).toMatchObject([
      { status: expect.stringMatching(/sent|empty/) },
      { status: expect.stringMatching(/sent|empty/) },
    ]);
  });

  test('インシデントの連絡はすぐに届き、題名も内容も書かない', async () => {
    const browser = await browserOf(db, hall.people.nursingClerk, NOW);
    const fields = {
      submissionKey: newId(),
      kind: 'leak',
      title: '要介護者名簿の誤送信',
      report: '80名分の名簿を別の事業所へ送った。',
      unitId: hall.units.nursing,
      noticedOn: '2026-11-20',
      noticedAt: '09:30',
      whose: '',
      personal: 'yes',
      specificPersonal: 'no',
      onBehalf: 'self',
      behalfName: '',
    };
    const answer = await send(report, browser, '/incidents/new', {}, fields);
    expect(answer.status, await answer.clone().text()).toBe(303);
    await work(minutesAfter(NOW, 1));
    const [mail] = to('nursingHead');
    expect(mail!.subject).toMatch(/^【関所】至急の連絡が\d件あります$/);
    expect(mail!.text + mail!.subject).not.toMatch(/名簿|80名/);
    await work(minutesAfter(NOW, 2));
    expect(to('nursingHead')).toHaveLength(1);
  });

  test('期限の通知は送る朝の在職者に届き、期限を過ぎると所属長へすぐに届く。文面に条件の中身は出ない', async () => {
    const [id] = await make(obligationOf('nursingClerk', '2027-03-31', 'condition'));
    await digestOf('2026-11-21');
    server.mails.length = 0;
    // 4月1日の異動: 3月31日の夜に出た通知は、4月1日の朝の在職者へ。
    await remindOfObligations(db, { now: new Date('2027-03-31T14:30:00Z'), newId });
    const end = { valid_to: '2027-03-31' };
    await ownerDb.updateTable('post_holdings').set(end).where('post_id', '=', hall.posts.nursingClerk).execute();
    await ownerDb
      .insertInto('post_holdings')
      .values({
        id: newId(),
        post_id: hall.posts.nursingClerk,
        person_id: hall.people.nursingClerk2,
        capacity: 'concurrent',
        valid_from: '2027-04-01',
      })
      .execute();
    const night = new Date('2027-03-31T15:10:00Z');
    await remindOfObligations(db, { now: night, newId });
    await work(minutesAfter(night, 1));
    const [urgent] = to('nursingHead');
    expect(urgent!.text).toContain('期限を過ぎています（所属長への報告）：1件');
    expect(urgent!.text).toContain(`・承認の条件（期限 2027年3月31日（水））\n  ${ORIGIN}/obligations/${id}`);
    expect(urgent!.text).not.toMatch(/多要素|脆弱性/);
    await digestOf('2027-04-01');
    expect(to('nursingClerk')).toEqual([]);
    expect(to('nursingClerk2')).toHaveLength(1);
  });

  test('利用停止の職員には送らない。取り消された操作の通知は残らない', async () => {
    await make(obligationOf('nursingClerk', '2027-01-31'));
    await ownerDb.updateTable('persons').set({ active: 0 }).where('id', '=', hall.people.nursingClerk).execute();
    const failing = inTransaction(db, async (tx) => {
      const notice = { kind: 'incident', occasion: 'reported', once: 'never' } as const;
      await notify(
        tx,
        [{ ...notice, subject: { type: 'incident', id: newId() }, to: { personId: hall.people.mayor } }],
        { now: NOW, newId },
      );
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    await digestOf('2026-11-21');
    expect(server.mails).toEqual([]);
    expect(await db.selectFrom('notices').select(['kind', 'is_waiting']).execute()).toEqual([
      { kind: 'deadline', is_waiting: 0 },
    ]);
  });
});

describe('一度だけ届く', () => {
  test('いくつものプロセスが同時に働いても、人ごとに一通', async () => {
    const posts = Object.keys(hall.posts) as PostKey[];
    await make(...posts.flatMap((post) => [obligationOf(post, '2027-01-31'), obligationOf(post, '2027-02-28')]));
    const morning = new Date('2026-11-20T22:00:00Z');
    await Promise.all([1, 2, 3, 4].map(() => work(morning)));
    await Promise.all([1, 2, 3, 4].map(() => work(minutesAfter(morning, 2))));
    expect(server.mails).toHaveLength(posts.length);
    expect(new Set(server.mails.map((mail) => mail.to)).size).toBe(posts.length);
    for (const mail of server.mails) expect(mail.subject).toBe('【関所】お知らせが2件あります');
  });

  test('至急のものは、何件あっても、何度に分けて集めても、人ごと、回ごとに一通', async () => {
    await make(...Array.from({ length: 3 }, (_, at) => obligationOf('nursingClerk', `2026-11-1${at + 1}`)));
    const urgent = (number: number, personId: string) =>
      Array.from({ length: number }, (_, at) => ({
        kind: 'overdue' as const,
        occasion: 'escalated',
        subject: { type: 'obligation' as const, id: newId() },
        to: { personId },
        once: `urgent:${personId}:${at}`,
      }));
    const notices = [...urgent(1_100, hall.people.nursingHead), ...urgent(3, hall.people.mayor)];
    await inTransaction(db, (tx) => notify(tx, notices, { now: NOW, newId }));
    await remindOfObligations(db, { now: NOW, newId });
    await work(NOW);
    const rows = await db
      .selectFrom('mails as mail')
      .innerJoin('mail_notices as tie', 'tie.mail_id', 'mail.id')
      .select(({ fn }) => ['mail.person_id', 'mail.id', fn.countAll<number>().as('notices')])
      .where('mail.bundle', 'like', 'urgent:%')
      .groupBy(['mail.person_id', 'mail.id'])
      .execute();
    const told = new Map(rows.map((row) => [row.person_id, Number(row.notices)]));
    expect(rows).toHaveLength(told.size);
    expect(told.get(hall.people.nursingHead)).toBe(1_103);
    expect(told.get(hall.people.mayor)).toBe(3);
    // What is left to tell goes at once, with its number and the way to the list.
    const [mail, ...more] = to('nursingHead');
    expect(more).toEqual([]);
    expect(mail!.subject).toBe('【関所】至急の連絡が3件あります');
    expect(mail!.text).toContain(`（所属長への報告）：3件\n一覧： ${ORIGIN}/obligations?scope=section&status=missed`);
  });

  test('集めた後に止められた回のものも、一分後には届く', async () => {
    const notice = { kind: 'overdue' as const, occasion: 'escalated', to: { personId: hall.people.nursingHead } };
    const [id] = await make(obligationOf('nursingClerk', '2026-11-11'));
    const one = { ...notice, subject: { type: 'obligation' as const, id: id! }, once: 'one' };
    await inTransaction(db, (tx) => notify(tx, [one], { now: NOW, newId }));
    let left = 3;
    const killed = () => {
      left -= 1;
      return newId();
    };
    await gatherNotices(db, { now: NOW, newId: killed, hour: HOUR });
    expect(left).toBeLessThan(3);
    // As if the process had been gone before it let them go.
    await db
      .updateTable('mails')
      .set({ next_at: minutesAfter(NOW, 1) })
      .execute();
    await work(NOW);
    expect(to('nursingHead')).toEqual([]);
    await work(minutesAfter(NOW, 1));
    expect(to('nursingHead')).toHaveLength(1);
  });

  test('受け取られた直後に止められた送信は、同じMessage-IDで一度だけ繰り返す', async () => {
    await make(obligationOf('nursingClerk', '2027-01-31'));
    await work(new Date('2026-11-20T22:00:00Z'));
    const at = new Date('2026-11-20T22:02:00Z');
    // Taken by a process that is killed: nobody says how it went.
    expect(await claimMail(db, newId(), at)).not.toBeNull();
    await work(minutesAfter(at, 1));
    expect(server.mails).toEqual([]);
    await work(minutesAfter(at, 6));
    await work(minutesAfter(at, 7));
    expect(server.mails).toHaveLength(1);

    // Received in full, and the answer never came.
    await make(obligationOf('nursingClerk', '2027-02-28'));
    server.onReceived = () => {
      throw new Error('broken off');
    };
    await digestOf('2026-11-22');
    server.onReceived = null;
    await work(new Date('2026-11-22T00:00:00Z'));
    await work(new Date('2026-11-22T01:00:00Z'));
    const ids = server.mails.slice(1).map((mail) => /^message-id: (.*)$/im.exec(mail.headers)?.[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^<[0-9A-Z]{26}@sekisho\.example\.lg\.jp>$/);
  });
});

describe('メールサーバーが動かないとき', () => {
  test('間を置いて送り直し、あきらめたものは管理者に見え、管理者が送り直せる', async () => {
    await make(obligationOf('nursingClerk', '2027-01-31'));
    const away = server.url.replace('smtp://', 'smtp://user:HIMITSU@').replace(/:\d+$/, ':1');
    let at = new Date('2026-11-20T22:00:00Z');
    await work(at, away);
    at = minutesAfter(at, 2);
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      expect(await work(at, away)).toEqual({ sent: 0, failed: 1 });
      // Not before its time.
      expect(await work(at, away)).toEqual({ sent: 0, failed: 0 });
      at = nextAttempt(attempt, at) ?? at;
    }
    const [row] = await mailRows();
    expect(row).toMatchObject({ status: 'failed', attempts: MOST_ATTEMPTS });

    const administrator = await browserOf(db, hall.people.administrator, NOW);
    const page = await visit(deliveries, administrator, '/people/mail-deliveries');
    const text = await page.text();
    expect(JSON.parse(text)).toMatchObject({
      state: { failed: { number: 1 }, lastSentAt: null },
      rows: [{ status: 'failed', personName: '鈴木 亜紀', lastError: expect.stringContaining('ECONNREFUSED') }],
    });
    expect(text).not.toContain('HIMITSU');
    expect(
      (await visit(deliveries, await browserOf(db, hall.people.mayor, NOW), '/people/mail-deliveries')).status,
    ).toBe(404);
    expect((await send(retry, await browserOf(db, hall.people.mayor, NOW), '/x', {}, { mailId: row!.id })).status).toBe(
      404,
    );

    vi.spyOn(clock, 'now').mockReturnValue(at);
    const again = await browserOf(db, hall.people.administrator, at);
    expect((await send(retry, again, '/people/mail-deliveries/retries', {}, { mailId: row!.id })).status).toBe(303);
    expect(await work(at)).toEqual({ sent: 1, failed: 0 });
    expect(to('nursingClerk')).toHaveLength(1);
  });

  test('一人の宛先が断られても、ほかの人には届く', async () => {
    await make(obligationOf('nursingClerk', '2027-01-31'), obligationOf('nursingHead', '2027-01-31'));
    server.refused.add('nursingclerk@example.lg.jp');
    await digestOf('2026-11-21');
    expect(to('nursingHead')).toHaveLength(1);
    const administrator = await browserOf(db, hall.people.administrator, NOW);
    expect(await (await visit(deliveries, administrator, '/people/mail-deliveries')).json()).toMatchObject({
      state: { isFailing: false },
      rows: [{ status: 'waiting', attempts: 1, lastError: expect.stringMatching(/^EENVELOPE 550 No such user/) }],
    });
  });
});

describe('受け取らない選択', () => {
  const link = (mail: { headers: string }) => /List-Unsubscribe: <([^>]*)>/.exec(mail.headers)?.[1] ?? '';
  const pathOf = (url: string) => url.slice(ORIGIN.length);

  test('アカウントの画面で止められるのは任意のものだけ', async () => {
    const clerk = await browserOf(db, hall.people.nursingClerk, NOW);
    expect(await (await visit(account, clerk, '/account')).json()).toMatchObject({
      wanted: ['deadline', 'own-request'],
    });
    expect((await send(choose, clerk, '/account/mail-choices', {}, { wanted: 'incident' })).status).toBe(404);
    expect(
      (await send(choose, clerk, '/account/mail-choices', {}, { wanted: 'own-request', personId: hall.people.mayor }))
        .status,
    ).toBe(404);
    expect((await send(choose, clerk, '/account/mail-choices', {}, { wanted: 'own-request' })).status).toBe(303);
    expect(await (await visit(account, clerk, '/account')).json()).toMatchObject({ wanted: ['own-request'] });

    await make(obligationOf('nursingClerk', '2026-11-25'));
    await digestOf('2026-11-21');
    expect(server.mails).toEqual([]);
    // Overdue is no matter of taste.
    await remindOfObligations(db, { now: new Date('2026-11-25T15:10:00Z'), newId });
    await digestOf('2026-11-26');
    expect(to('nursingClerk').map(({ subject }) => subject)).toEqual(['【関所】お知らせが1件あります']);
  });

  test('メールのリンクはサインインなしで本人の任意の通知だけを止め、開いただけでは何も変わらない', async () => {
    forgetEnv();
    vi.stubEnv('SMTP_URL', server.url);
    vi.stubEnv('MAIL_FROM', 'sekisho@example.lg.jp');
    vi.stubEnv('PUBLIC_ORIGIN', ORIGIN);
    try {
      await make(obligationOf('nursingClerk', '2027-01-31'));
      const { sendNotices } = await import('~/notifications/background.server');
      vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-11-20T22:00:00Z'));
      await sendNotices();
      vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-11-20T22:02:00Z'));
      await sendNotices();
      const [mail] = to('nursingClerk');
      expect(mail!.headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
      expect(mail!.text).toContain(link(mail!));

      const path = pathOf(link(mail!));
      expect((await visit(unsubscribePage, null, path)).status).toBe(200);
      expect(await db.selectFrom('notice_choices').selectAll().execute()).toEqual([]);
      // Signed with another key, for another person, or cut.
      const forged = [
        stopToken(KEY, hall.people.nursingClerk),
        path.split('token=')[1]!.replace(hall.people.nursingClerk, hall.people.mayor),
        path.split('token=')[1]!.slice(0, -1),
        '',
      ];
      for (const token of forged) {
        expect((await visit(unsubscribePage, null, `/unsubscribe?token=${token}`)).status).toBe(404);
        expect((await send(unsubscribe, null, `/unsubscribe?token=${token}`, {}, {})).status).toBe(404);
      }
      const done = await send(unsubscribe, null, path, {}, { 'List-Unsubscribe': 'One-Click' });
      expect(done.status).toBe(200);
      expect(done.headers.get('Set-Cookie')).toBeNull();
      const rows = await db
        .selectFrom('notice_choices')
        .select(['person_id', 'kind', 'is_wanted'])
        .orderBy('kind')
        .execute();
      expect(rows).toEqual([
        { person_id: hall.people.nursingClerk, kind: 'deadline', is_wanted: 0 },
        { person_id: hall.people.nursingClerk, kind: 'own-request', is_wanted: 0 },
      ]);
    } finally {
      vi.unstubAllEnvs();
      forgetEnv();
      env();
    }
  });

  test('メールの設定がないときは、通知をためこまない', async () => {
    await make(obligationOf('nursingClerk', '2027-01-31'));
    const { sendNotices } = await import('~/notifications/background.server');
    await sendNotices();
    await digestOf('2026-11-21');
    expect(server.mails).toEqual([]);
  });
});

describe('片付け', () => {
  const counts = async () => {
    const number = async (table: 'mails' | 'mail_notices' | 'notices' | 'obligation_reminders') =>
      Number(
        (
          await db
            .selectFrom(table)
            .select(({ fn }) => fn.countAll<number>().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      );
    return {
      mails: await number('mails'),
      ties: await number('mail_notices'),
      notices: await number('notices'),
      reminders: await number('obligation_reminders'),
    };
  };
  const daysAfter = (days: number) => minutesAfter(NOW, days * 1_440);

  test('届いたメールと、間に合ったことの通知は規程の日数の後に消え、過ぎたことの通知と記録は残る', async () => {
    const [kept, missed] = await make(
      obligationOf('nursingClerk', '2026-12-31'),
      obligationOf('nursingHead', '2026-11-25'),
    );
    await digestOf('2026-11-21');
    await remindOfObligations(db, { now: new Date('2026-11-25T15:10:00Z'), newId });
    await digestOf('2026-11-26');
    for (const obligationId of [kept!, missed!]) {
      const { version } = await db
        .selectFrom('obligations')
        .select('version')
        .where('id', '=', obligationId)
        .executeTakeFirstOrThrow();
      const by = await hall.actor(obligationId === kept ? 'nursingClerk' : 'nursingHead');
      const end = { status: 'done' as const, note: '済', evidence: '', by: { id: by.personId, name: '', post: '' } };
      await inTransaction(db, (tx) => endObligation(tx, { id: obligationId, version }, { ...end, now: NOW }));
    }
    // Waiting for a mail server, or given up: somebody has still to look at it.
    await make(obligationOf('director', '2027-01-31'));
    await digestOf('2026-11-27');
    await db.updateTable('mails').set({ status: 'failed' }).where('person_id', '=', hall.people.director).execute();
    const before = await counts();
    expect(await clearNotices(db, daysAfter(399))).toEqual({ mails: 0, notices: 0, reminders: 0 });
    expect(await counts()).toEqual(before);

    const events = await db.selectFrom('recorded_events').select('id').execute();
    const runs = await Promise.all([clearNotices(db, daysAfter(450), 2), clearNotices(db, daysAfter(450), 2)]);
    expect(runs[0].mails + runs[1].mails).toBeGreaterThan(0);
    await clearNotices(db, daysAfter(450));
    const left = await db.selectFrom('obligation_reminders').select(['obligation_id', 'occasion']).execute();
    const ofMissed = left.filter((row) => row.obligation_id === missed).map(({ occasion }) => occasion);
    expect(ofMissed.sort()).toEqual(['escalated', 'missed']);
    expect(left.filter((row) => row.obligation_id === kept)).toEqual([]);
    expect((await mailRows()).every(({ status }) => status === 'failed')).toBe(true);
    const after = await counts();
    expect(after.mails).toBeGreaterThan(0);
    expect(after.notices).toBe(after.ties);
    expect(await db.selectFrom('recorded_events').select('id').execute()).toEqual(events);
    expect(await clearNotices(db, daysAfter(450))).toEqual({ mails: 0, notices: 0, reminders: 0 });
  });
});
