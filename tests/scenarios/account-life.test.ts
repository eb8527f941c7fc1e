/** The life of a social-media account, with the days passing as they would: checks, silence, transfers, strangers, its end. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { remindOfObligations } from '~/obligations/daily-run.server';
import { clock } from '~/platform/clock.server';
import { loader as listLoader } from '~/routes/_app.registers.social-media._index';
import { loader as accountLoader } from '~/routes/_app.registers.social-media.$id._index';
import { action as confirmAction } from '~/routes/_app.registers.social-media.$id_.confirmed-posts';
import { action as checkAction } from '~/routes/_app.registers.social-media.$id_.periodic-checks';
import {
  action as beginAction,
  loader as procedureLoader,
} from '~/routes/_app.registers.social-media.$id_.procedures.$procedure._index';
import { action as endAction } from '~/routes/_app.registers.social-media.$id_.procedures.$procedure.ending';
import { action as stepAction } from '~/routes/_app.registers.social-media.$id_.procedures.$procedure.steps.$step';
import { action as resumeAction } from '~/routes/_app.registers.social-media.$id_.resumption';
import { action as suspendAction } from '~/routes/_app.registers.social-media.$id_.suspension';
import { loader as tasksLoader } from '~/routes/_app.tasks';
import { lockAccount, updateAccount } from '~/social-media/account.repository.server';
import { lookAfterAccounts } from '~/social-media/life/look-after.server';
import { inTransaction } from '~db/connection.server';
import { enterAccount } from '../factories/accounts';
import { buildCityHall, type CityHall, newId, type PostKey } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { browserOf } from '../factories/people';
import { emptyTables, testDatabase } from '../setup/database';

const { db, ownerDb } = testDatabase();
let hall: CityHall;
let accountId: string;

/** Nine in the morning in Japan. */
const morning = (date: string) => new Date(`${date}T00:00:00Z`);
const on = (date: string) => vi.spyOn(clock, 'now').mockReturnValue(morning(date));
/** What the server does by itself on that day. */
async function day(date: string) {
  on(date);
  const io = { now: morning(date), newId };
  await lookAfterAccounts(db, io);
  await remindOfObligations(db, io);
}

const BEGAN = '2026-10-01';

beforeEach(async () => {
  await emptyTables();
  hall = await buildCityHall(db);
  on(BEGAN);
  const { units, posts, people } = hall;
  accountId = await enterAccount(
    db,
    {
      unitId: units.nursing,
      ownerPostId: posts.nursingClerk,
      ownerPersonId: people.nursingClerk,
      ownerSince: BEGAN,
      deputyPostId: posts.nursingDeputy,
      lastPostOn: null,
      credentialsChangedOn: null,
      leaversRemovedOn: null,
      statusSince: BEGAN,
    },
    morning(BEGAN),
  );
});

const browser = (post: PostKey) => browserOf(db, hall.people[post], clock.now());
const account = () =>
  db.selectFrom('social_media_accounts').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
const due = async () =>
  (await db.selectFrom('obligations').selectAll().where('is_open', '=', 1).orderBy('due_on').execute()).map(
    ({ kind, due_on, status }) => `${kind} ${due_on} ${status}`,
  );
const ended = async () =>
  (await db.selectFrom('obligations').selectAll().where('is_open', '=', 0).orderBy('id').execute()).map(
    ({ kind, status, done_by_name }) => `${kind} ${status} ${done_by_name}`.trim(),
  );
const events = async () =>
  (
    await db
      .selectFrom('recorded_events')
      .select(['type', 'actor_name'])
      .where('stream', '=', `social-media-account:${accountId}`)
      .orderBy('stream_position')
      .execute()
  ).map(({ type, actor_name }) => `${type} ${actor_name}`);
const tasks = async (post: PostKey) => (await visit(tasksLoader, await browser(post), '/tasks')).json();
const base = () => `/registers/social-media/${accountId}`;

type Action = typeof checkAction;
/** Sends a form about the account as it stands now; `where` names what is in the address besides. */
async function submit(
  action: Action,
  post: PostKey,
  fields: Record<string, string>,
  where: Record<string, string> = {},
) {
  const version = String((await account()).version);
  return send(action, await browser(post), base(), { id: accountId, ...where }, { version, ...fields });
}
const takeStep = async (post: PostKey, procedure: string, step: string, fields: Record<string, string> = {}) => {
  const sent = { outcome: 'done', doneOn: clock.now().toISOString().slice(0, 10), note: '', evidence: '', ...fields };
  return submit(stepAction, post, sent, { procedure, step });
};

const CHECK = {
  listed: 'yes',
  statesOperator: 'yes',
  linksBack: 'yes',
  mfa: 'app',
  postersCurrent: 'yes',
  lastPostOn: '',
  note: '',
};

/** Ends the holding of a post on `lastDay`; the next day somebody else holds it, or nobody. */
async function transfer(post: PostKey, lastDay: string, to: PostKey | null, from = '') {
  const { posts, people } = hall;
  await ownerDb
    .updateTable('post_holdings')
    .set({ valid_to: lastDay })
    .where('post_id', '=', posts[post])
    .where('valid_to', 'is', null)
    .execute();
  if (!to) return;
  const holding = {
    id: newId(),
    post_id: posts[post],
    person_id: people[to],
    capacity: 'concurrent',
    valid_from: from,
  };
  await ownerDb.insertInto('post_holdings').values(holding).execute();
}

describe('定期確認', () => {
  test('規程の月ごとに期限になり、忘れれば所属長に上がり、確認すると次の期限に移る', async () => {
    await day(BEGAN);
    expect(await due()).toEqual(['account-check 2027-04-01 open']);
    await day(BEGAN);
    expect(await due()).toHaveLength(1);
    expect((await submit(confirmAction, 'nursingClerk', { postedOn: '2026-09-30', where: '' })).status).toBe(303);
    on('2027-03-20');
    expect(
      (await submit(confirmAction, 'nursingClerk', { postedOn: '2027-03-19', where: 'https://x.com/1' })).status,
    ).toBe(303);
    await day('2027-03-31');
    expect((await tasks('nursingClerk')).due).toMatchObject([{ kind: 'account-check', daysLeft: 1 }]);
    await day('2027-04-02');
    expect(await due()).toEqual(['account-check 2027-04-01 missed']);
    expect((await tasks('nursingHead')).due).toMatchObject([{ kind: 'account-check', occasion: 'escalated' }]);

    const wanting = await submit(checkAction, 'nursingClerk', { ...CHECK, linksBack: 'no' });
    expect(wanting.status).toBe(422);
    expect(Object.keys((await wanting.json()).errors)).toEqual(['note']);
    const secret = await submit(checkAction, 'nursingClerk', { ...CHECK, note: 'パスワード: Fujieda2027!' });
    expect(Object.keys((await secret.json()).errors)).toEqual(['note']);
    expect((await submit(checkAction, 'nursingClerk2', CHECK)).status).toBe(404);
    expect((await submit(checkAction, 'nursingClerk', { ...CHECK, lastPostOn: '2027-04-01' })).status).toBe(303);
    expect(await account()).toMatchObject({
      states_operator: 'yes',
      links_back: 'yes',
      listing_seen_on: '2027-04-02',
      profile_seen_on: '2027-04-02',
      last_post_on: '2027-04-01',
    });
    expect(await due()).toEqual(['account-check 2027-10-02 open']);
    expect(await ended()).toEqual(['account-check done 鈴木 亜紀']);
    const page = await (await visit(accountLoader, await browser('nursingClerk'), base(), { id: accountId })).json();
    expect(page.life).toMatchObject({ checks: [{ checkedOn: '2027-04-02' }], due: [{ kind: 'account-check' }] });
    // Everybody sees the account, but not how it is looked after.
    const other = await (
      await visit(accountLoader, await browser('contractReviewer'), base(), { id: accountId })
    ).json();
    expect(other.life).toBeNull();
  });
});

describe('休眠と停止', () => {
  test('投稿の確認が途絶えると休眠となり、猶予を過ぎると自動で停止し、再開すると改めて数える', async () => {
    await submit(confirmAction, 'nursingClerk', { postedOn: BEGAN, where: '' });
    await day('2027-03-30');
    expect((await account()).status).toBe('active');
    await day('2027-03-31');
    expect(await account()).toMatchObject({ status: 'dormant', status_since: '2027-03-31' });
    expect(await due()).toContain('account-dormant 2027-04-30 open');
    expect(await events()).toContain('account-dormant 関所');
    await day('2027-04-30');
    expect((await account()).status).toBe('dormant');
    await Promise.all([day('2027-05-01'), day('2027-05-01')]);
    expect(await account()).toMatchObject({ status: 'suspended', status_since: '2027-05-01' });
    expect((await events()).filter((event) => event.startsWith('account-suspended'))).toEqual([
      'account-suspended 関所',
    ]);
    // Suspended is not the end: somebody still has to say what becomes of it, and the head knows.
    expect(await due()).toContain('account-dormant 2027-04-30 missed');
    expect((await tasks('nursingHead')).due).toContainEqual(expect.objectContaining({ kind: 'account-dormant' }));
    const resumed = await submit(resumeAction, 'nursingHead', { reason: '催しの案内を再び始めます。' });
    expect(resumed.status).toBe(303);
    expect((await account()).status).toBe('active');
    expect(await ended()).toContain('account-dormant done 増田 春菜');
    await day('2027-10-28');
    expect((await account()).status).toBe('active');
    await day('2027-10-29');
    expect((await account()).status).toBe('dormant');
  });

  test('休眠中に公式の投稿を確認すると運用中に戻り、手での停止は誰がなぜかを残す', async () => {
    await day('2027-03-31');
    on('2027-04-05');
    expect((await submit(confirmAction, 'nursingClerk', { postedOn: '2027-04-06', where: '' })).status).toBe(422);
    await submit(confirmAction, 'nursingClerk', { postedOn: '2027-04-04', where: 'https://x.com/2' });
    expect((await account()).status).toBe('active');
    expect(await ended()).toContain('account-dormant done 鈴木 亜紀');
    expect((await submit(suspendAction, 'nursingHead', { reason: ' ' })).status).toBe(422);
    await submit(suspendAction, 'nursingHead', { reason: '担当課の再編のため' });
    expect((await account()).status).toBe('suspended');
    const [last] = await db
      .selectFrom('recorded_events')
      .select(['payload', 'actor_name'])
      .where('type', '=', 'account-suspended')
      .execute();
    expect([last?.actor_name, JSON.parse(last!.payload).note]).toEqual(['増田 春菜', '担当課の再編のため']);
    expect((await submit(suspendAction, 'nursingHead', { reason: 'もう一度' })).status).toBe(422);
  });
});

describe('引継ぎ', () => {
  test('4月1日の異動で責任者不在となり、新しい責任者が引き受け、認証情報と権限を改めて終わる', async () => {
    await day(BEGAN);
    await transfer('nursingClerk', '2027-03-31', 'nursingClerk2', '2027-04-01');
    await submit(confirmAction, 'nursingClerk', { postedOn: BEGAN, where: '' });
    on('2027-03-31');
    await submit(checkAction, 'nursingClerk', { ...CHECK, lastPostOn: '2027-03-30' });
    await day('2027-03-31');
    expect((await tasks('nursingHead')).withoutOwner).toEqual([]);
    await day('2027-04-01');
    for (const post of ['nursingHead', 'itReviewer'] as const) {
      expect((await tasks(post)).withoutOwner).toMatchObject([{ id: accountId, standing: 'not-taken-over' }]);
    }
    for (const post of ['contractReviewer', 'auditor'] as const) expect((await tasks(post)).withoutOwner).toEqual([]);
    const marked = await visit(listLoader, await browser('nursingHead'), '/registers/social-media?mark=without-owner');
    expect((await marked.json()).rows).toMatchObject([{ id: accountId }]);
    expect(await due()).toContain('account-hand-over 2027-04-15 open');
    expect((await tasks('nursingClerk2')).due).toContainEqual(expect.objectContaining({ kind: 'account-hand-over' }));

    // The head may record what was done, but only whoever holds the post accepts.
    expect((await takeStep('nursingHead', 'hand-over', 'acceptance')).status).toBe(422);
    expect((await takeStep('nursingHead', 'hand-over', 'credentials', { note: '復旧用の宛先も変更' })).status).toBe(
      303,
    );
    expect((await tasks('nursingHead')).withoutOwner).toHaveLength(1);
    on('2027-04-02');
    expect((await takeStep('nursingClerk2', 'hand-over', 'acceptance')).status).toBe(303);
    expect(await account()).toMatchObject({
      owner_person_id: hall.people.nursingClerk2,
      owner_since: '2027-04-02',
      credentials_changed_on: '2027-04-01',
    });
    expect((await tasks('nursingHead')).withoutOwner).toEqual([]);
    // Accepted, and yet not over: a leaver may still get in.
    expect(await due()).toContain('account-hand-over 2027-04-15 open');
    expect((await takeStep('nursingClerk2', 'hand-over', 'acceptance')).status).toBe(409);
    expect((await takeStep('nursingClerk2', 'hand-over', 'leavers', { outcome: 'not-needed' })).status).toBe(422);
    expect((await takeStep('nursingClerk2', 'hand-over', 'leavers')).status).toBe(303);
    expect((await account()).leavers_removed_on).toBe('2027-04-02');
    expect((await due()).join()).not.toContain('hand-over');
    expect(await ended()).toContain('account-hand-over done 髙橋 陸');
    const shown = await visit(procedureLoader, await browser('auditor'), base(), {
      id: accountId,
      procedure: 'hand-over',
    });
    expect((await shown.json()).page.procedure).toMatchObject({
      isOpen: false,
      fromName: '鈴木 亜紀',
      outcome: 'completed',
    });
    await day('2027-04-03');
    expect((await due()).join()).not.toContain('hand-over');
  });

  test('欠員の間は所属長に示され、引き受けた人がまた異動すると、はじめからやり直す', async () => {
    await day(BEGAN);
    await transfer('nursingClerk', '2026-10-31', null);
    await day('2026-11-01');
    expect((await tasks('nursingHead')).withoutOwner).toMatchObject([{ standing: 'vacant' }]);
    expect((await tasks('nursingHead')).due).toContainEqual(expect.objectContaining({ kind: 'account-hand-over' }));
    await transfer('nursingClerk', '2026-10-31', 'nursingClerk2', '2026-11-10');
    await day('2026-11-10');
    await takeStep('nursingClerk2', 'hand-over', 'acceptance');
    expect((await tasks('nursingHead')).withoutOwner).toEqual([]);
    await transfer('nursingClerk', '2026-11-20', 'nursingDeputy', '2026-11-21');
    await day('2026-11-21');
    const rows = await db.selectFrom('account_procedures').select(['outcome', 'from_name']).orderBy('id').execute();
    expect(rows).toEqual([
      { outcome: 'dropped', from_name: '鈴木 亜紀' },
      { outcome: null, from_name: '髙橋 陸' },
    ]);
    expect(await ended()).toContain('account-hand-over cancelled 関所');
    expect((await due()).filter((one) => one.startsWith('account-hand-over'))).toEqual([
      'account-hand-over 2026-12-05 open',
    ]);
  });
});

describe('乗っ取り', () => {
  const NOTICED = { noticedOn: '2027-02-01', noticedTime: '８：５０', reason: '身に覚えのない投稿が3件ある' };
  const begin = (fields = NOTICED) => submit(beginAction, 'nursingClerk', fields, { procedure: 'takeover' });

  test('手順ごとに時刻と人が残り、一つでも欠けると終えられない', async () => {
    await day('2027-02-01');
    expect((await begin({ ...NOTICED, noticedTime: '12:00' })).status).toBe(422);
    expect((await begin({ ...NOTICED, noticedTime: '25:00' })).status).toBe(422);
    expect((await begin()).status).toBe(303);
    expect((await account()).status).toBe('taken-over');
    expect((await begin()).status).toBe(422);
    const at = { doneTime: '8:55' };
    expect((await takeStep('nursingClerk', 'takeover', 'sessions', at)).status).toBe(303);
    expect((await takeStep('nursingClerk', 'takeover', 'password', { doneTime: '' })).status).toBe(422);
    expect(
      (await takeStep('nursingClerk', 'takeover', 'password', { ...at, outcome: 'not-needed', note: 'x' })).status,
    ).toBe(422);
    for (const step of ['password', 'platform', 'posts']) {
      expect((await takeStep('nursingHead', 'takeover', step, at)).status).toBe(303);
    }
    const unproved = await takeStep('nursingHead', 'takeover', 'warning', at);
    expect(Object.keys((await unproved.json()).errors)).toEqual(['evidence']);
    await takeStep('nursingHead', 'takeover', 'warning', { ...at, evidence: 'https://www.city.example.lg.jp/1' });
    const end = { note: '復旧した', status: 'active' };
    expect((await submit(endAction, 'nursingHead', end, { procedure: 'takeover' })).status).toBe(422);
    // Suspended meanwhile: it is not used again before everything is recorded.
    await submit(suspendAction, 'nursingHead', { reason: '調査のため' });
    expect((await submit(resumeAction, 'nursingHead', { reason: '急ぎます' })).status).toBe(422);
    await takeStep('nursingHead', 'takeover', 'police', {
      ...at,
      outcome: 'not-needed',
      note: '被害がなく、相談は不要と判断',
    });
    expect((await submit(endAction, 'nursingHead', end, { procedure: 'takeover' })).status).toBe(303);
    expect(await account()).toMatchObject({ status: 'suspended', credentials_changed_on: '2027-02-01' });
    const shown = await visit(procedureLoader, await browser('itReviewer'), base(), {
      id: accountId,
      procedure: 'takeover',
    });
    const { procedure } = (await shown.json()).page;
    expect(procedure).toMatchObject({ beganOn: '2027-02-01', beganTime: '08:50', isOpen: false });
    expect(procedure.steps[0]).toMatchObject({ step: 'sessions', doneTime: '08:55', personName: '鈴木 亜紀' });
    await submit(resumeAction, 'nursingHead', { reason: '調査を終えた' });
    expect((await account()).status).toBe('active');
  });

  test('知らない手続きや手順、見られない人には404', async () => {
    await day('2027-02-01');
    await begin();
    const show = async (post: PostKey, procedure: string) =>
      (await visit(procedureLoader, await browser(post), base(), { id: accountId, procedure })).status;
    expect(await show('nursingClerk', 'takeover')).toBe(200);
    expect(await show('nursingClerk', '__proto__')).toBe(404);
    expect(await show('contractReviewer', 'takeover')).toBe(404);
    expect((await takeStep('nursingClerk', 'takeover', 'constructor', { doneTime: '8:55' })).status).toBe(404);
    expect((await takeStep('nursingClerk', 'takeover', 'acceptance', { doneTime: '8:55' })).status).toBe(404);
    expect((await takeStep('contractReviewer', 'takeover', 'sessions', { doneTime: '8:55' })).status).toBe(404);
  });
});

describe('廃止', () => {
  test('承認されると期限になり、告知と削除の証明がそろうまで閉じられない', async () => {
    await day(BEGAN);
    await inTransaction(db, async (tx) => {
      const before = await lockAccount(tx, accountId);
      await updateAccount(tx, before!, { status: 'closing', statusSince: '2026-12-01' }, morning('2026-12-01'));
    });
    await day('2026-12-01');
    expect(await due()).toEqual(['account-abolition 2026-12-31 open']);
    expect(await ended()).toEqual(['account-check cancelled 関所']);
    const close = () => submit(endAction, 'nursingHead', { note: '年度末の整理' }, { procedure: 'abolition' });
    expect((await close()).status).toBe(422);
    const proof = { evidence: '介福第9号' };
    expect((await takeStep('nursingClerk', 'abolition', 'announcement')).status).toBe(422);
    await takeStep('nursingClerk', 'abolition', 'announcement', proof);
    await takeStep('nursingClerk', 'abolition', 'name', { ...proof, outcome: 'deleted' });
    expect((await close()).status).toBe(422);
    await day('2027-01-01');
    expect((await tasks('nursingHead')).due).toMatchObject([{ kind: 'account-abolition', occasion: 'escalated' }]);
    await takeStep('nursingClerk', 'abolition', 'listing');
    expect((await close()).status).toBe(303);
    expect(await account()).toMatchObject({ status: 'closed', is_open: 0, closed_on: '2027-01-01', open_key: null });
    expect(await due()).toEqual([]);
    expect(await ended()).toEqual(['account-check cancelled 関所', 'account-abolition done 増田 春菜']);
    // Nothing is recorded about it any more, and the runs leave it alone.
    expect((await submit(checkAction, 'nursingClerk', CHECK)).status).toBe(422);
    await transfer('nursingClerk', '2027-03-31', null);
    await day('2027-04-01');
    expect(await due()).toEqual([]);
    expect((await events()).at(-1)).toBe('account-closed 増田 春菜');
  });
});
