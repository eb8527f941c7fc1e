import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addPost } from '~/people/add-post.server';
import { addUnit } from '~/people/add-unit.server';
import { changePassword } from '~/people/change-password.server';
import { endPost, renamePost } from '~/people/change-post.server';
import { endRole, giveRole } from '~/people/change-roles.server';
import { endUnit, renameUnit } from '~/people/change-unit.server';
import { deactivatePerson, reactivatePerson } from '~/people/deactivate-person.server';
import { listPeople } from '~/people/directory.query.server';
import { cancelHolding, endHolding } from '~/people/end-holding.server';
import { holdPost } from '~/people/hold-post.server';
import type { HoldingCapacity } from '~/people/holdings';
import { issuePassword } from '~/people/issue-password.server';
import { endDeputy, nameDeputy } from '~/people/name-deputy.server';
import { loadActor, loadOrganisation, loadUnits } from '~/people/organisation.repository.server';
import { loadPersonEvents, loadPersonView } from '~/people/person-page.query.server';
import { optionalActor } from '~/people/session.server';
import { signIn } from '~/people/sign-in.server';
import { clock } from '~/platform/clock.server';
import { action as addPersonAction } from '~/routes/_app.people._index';
import { action as personAction } from '~/routes/_app.people.$personId._index';
import { action as holdingAction } from '~/routes/_app.people.$personId.holdings._index';
import { loader as directoryLoader } from '~/routes/_app.people.directory';
import { buildCityHall, type CityHall, newId } from '../factories/organisation';
import { addTestPerson, type Browser, browserOf, getFrom, givePassword, PASSWORD, postFrom } from '../factories/people';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
/** 2026年11月20日 10:00 in Japan. */
const now = new Date('2026-11-20T01:00:00.000Z');
const context = { now, newId };
let city: CityHall;

beforeEach(async () => {
  vi.spyOn(clock, 'now').mockReturnValue(now);
  await emptyTables();
  city = await buildCityHall(db);
  await givePassword(db, city.people.administrator);
});

const administrator = () => city.actor('administrator', now);
const personOf = async (id: string) => {
  const view = await loadPersonView(db, id, '2026-11-20');
  if (!view) throw new Error('no such person');
  return view;
};
const holders = async (postId: string, on: string) =>
  (await loadOrganisation(db, on)).posts.get(postId)?.holders.map((holder) => holder.name) ?? null;
const types = async (stream: string) =>
  (
    await db.selectFrom('recorded_events').select('type').where('stream', '=', stream).orderBy('position').execute()
  ).map((row) => row.type);

type Transfer = {
  to: string;
  from?: string;
  until?: string | null;
  capacity?: HoldingCapacity;
  ending?: string[] | 'all';
  endPredecessor?: boolean;
};
async function transfer(personId: string, move: Transfer) {
  const { person, holdings } = await personOf(personId);
  const ending =
    move.ending === 'all' ? holdings.filter((h) => h.tense === 'present').map((h) => h.id) : (move.ending ?? []);
  return holdPost(
    db,
    await administrator(),
    {
      personId,
      version: person.version,
      postId: move.to,
      capacity: move.capacity ?? 'regular',
      validFrom: move.from ?? '2027-04-01',
      validTo: move.until ?? null,
      ending,
      endPredecessor: move.endPredecessor ? 'on' : undefined,
    },
    context,
  );
}

describe('4月1日の異動', () => {
  test('前もって登録した異動は、その日の日本時間の午前0時から効く', async () => {
    const { nursingHead, nursingClerk } = city.posts;
    const moved = await transfer(city.people.nursingClerk, { to: nursingHead, ending: 'all', endPredecessor: true });
    expect(moved.ok).toBe(true);

    expect(await holders(nursingHead, '2027-03-31')).toEqual(['増田 春菜']);
    expect(await holders(nursingHead, '2027-04-01')).toEqual(['鈴木 亜紀']);
    expect(await holders(nursingClerk, '2027-03-31')).toEqual(['鈴木 亜紀']);
    expect(await holders(nursingClerk, '2027-04-01')).toEqual([]);

    // 2027-03-31 23:59:59 and 2027-04-01 00:00 in Japan.
    const before = await city.actor('nursingClerk', new Date('2027-03-31T14:59:59Z'));
    const after = await city.actor('nursingClerk', new Date('2027-03-31T15:00:00Z'));
    expect(before.roles).toEqual([]);
    expect(after.roles).toEqual(['security-manager']);
    expect(after.headedUnitIds).toEqual([city.units.nursing]);
    expect((await city.actor('nursingHead', new Date('2027-03-31T15:00:00Z'))).holdings).toEqual([]);
  });

  test('二人が職を入れ替われる', async () => {
    const { itHead, contractHead } = city.posts;
    expect((await transfer(city.people.itHead, { to: contractHead, ending: 'all', endPredecessor: true })).ok).toBe(
      true,
    );
    expect((await transfer(city.people.contractHead, { to: itHead })).ok).toBe(true);
    expect(await holders(itHead, '2027-03-31')).toEqual(['青島 健']);
    expect(await holders(itHead, '2027-04-01')).toEqual(['池谷 進']);
    expect(await holders(contractHead, '2027-04-01')).toEqual(['青島 健']);
  });

  test('兼務は今の職を残す', async () => {
    const moved = await transfer(city.people.itDeputy, {
      to: city.posts.itHead,
      capacity: 'concurrent',
      until: '2027-09-30',
    });
    expect(moved.ok).toBe(true);
    const actor = await city.actor('itDeputy', new Date('2027-06-01T00:00:00Z'));
    expect(actor.holdings.map((holding) => holding.postId).sort()).toEqual(
      [city.posts.itDeputy, city.posts.itHead].sort(),
    );
    expect(actor.roles).toContain('infrastructure-manager');
    expect((await city.actor('itDeputy', new Date('2027-10-01T00:00:00Z'))).roles).toEqual(['security-staff']);
  });

  test('同じ職の本務が重なる発令は、在職者の名前を示して断る', async () => {
    const refused = await transfer(city.people.nursingClerk, { to: city.posts.nursingHead, ending: 'all' });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { reason: 'post-is-held', field: 'postId', holder: '増田 春菜', from: '2026-04-01', to: null },
    });
    // Nothing is left of it: neither the end of the present post nor a new version.
    const { person, holdings } = await personOf(city.people.nursingClerk);
    expect(person.version).toBe(1);
    expect(holdings).toMatchObject([{ postId: city.posts.nursingClerk, period: { to: null } }]);
    expect(await types(`person:${city.people.nursingClerk}`)).toEqual([]);
  });

  test('同時に二人を同じ職に発令しても、一人だけになる', async () => {
    const post = await addPost(
      db,
      await administrator(),
      {
        submissionKey: newId(),
        unitId: city.units.it,
        titleJa: '主幹',
        titleEn: 'Chief',
        validFrom: '2026-12-01',
        roles: [],
      },
      context,
    );
    if (!post.ok) throw new Error(post.refusal.reason);
    const people = await Promise.all(
      Array.from({ length: 6 }, (_, n) => addTestPerson(db, `職員 ${n}`, `staff${n}@example.lg.jp`)),
    );
    const results = await Promise.all(people.map((personId) => transfer(personId, { to: post.value.postId })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    for (const result of results) if (!result.ok) expect(result.refusal.reason).toBe('post-is-held');
    expect(await holders(post.value.postId, '2027-04-01')).toHaveLength(1);
  });

  test('古い画面からの発令は、何も変えずに知らせる', async () => {
    const { person } = await personOf(city.people.nursingClerk);
    expect((await transfer(city.people.nursingClerk, { to: city.posts.itHead, capacity: 'concurrent' })).ok).toBe(true);
    const late = await endHolding(
      db,
      await administrator(),
      {
        personId: person.id,
        holdingId: (await personOf(person.id)).holdings[0]!.id,
        version: person.version,
        lastDay: '2027-06-30',
      },
      context,
    );
    expect(late).toEqual({ ok: false, refusal: { reason: 'conflict' } });
  });

  test('まだ始まっていない発令は取り消せ、取り消したことが残る', async () => {
    const moved = await transfer(city.people.itDeputy, { to: city.posts.itHead, capacity: 'acting' });
    if (!moved.ok) throw new Error(moved.refusal.reason);
    const { person } = await personOf(city.people.itDeputy);
    const command = { personId: person.id, holdingId: moved.value.holdingId, version: person.version };
    expect((await cancelHolding(db, await administrator(), command, context)).ok).toBe(true);
    expect(await holders(city.posts.itHead, '2027-04-01')).toEqual(['青島 健']);
    expect((await personOf(person.id)).holdings).toHaveLength(1);
    expect(await types(`person:${person.id}`)).toEqual(['holding-begun', 'holding-cancelled']);
    // A second time, or for one that has begun, it is refused.
    const { holdings, person: changed } = await personOf(person.id);
    const begun = { personId: person.id, holdingId: holdings[0]!.id, version: changed.version };
    expect(await cancelHolding(db, await administrator(), begun, context)).toMatchObject({
      refusal: { reason: 'has-begun' },
    });
  });

  test('the last day is neither before the first nor after one already fixed', async () => {
    const { person, holdings } = await personOf(city.people.nursingClerk);
    const end = async (lastDay: string, version: number) =>
      endHolding(
        db,
        await administrator(),
        { personId: person.id, holdingId: holdings[0]!.id, version, lastDay },
        context,
      );
    expect(await end('2026-03-31', 1)).toMatchObject({ refusal: { reason: 'end-before-start', field: 'lastDay' } });
    expect((await end('2027-03-31', 1)).ok).toBe(true);
    expect(await end('2027-04-01', 2)).toMatchObject({ refusal: { reason: 'has-ended', field: 'lastDay' } });
    expect((await end('2026-12-31', 2)).ok).toBe(true);
  });
});

describe('管理者', () => {
  test('最後の管理者はいなくならない', async () => {
    const admin = await administrator();
    const { person, holdings } = await personOf(city.people.administrator);
    const last = { reason: 'last-administrator', from: '2027-04-01' };
    const command = { personId: person.id, holdingId: holdings[0]!.id, version: person.version };
    expect(await endHolding(db, admin, { ...command, lastDay: '2027-03-31' }, context)).toEqual({
      ok: false,
      refusal: last,
    });
    expect(
      await endRole(
        db,
        admin,
        {
          postId: city.posts.administrator,
          version: 1,
          role: 'administrator',
          validFrom: '2026-04-01',
          lastDay: '2027-03-31',
        },
        context,
      ),
    ).toEqual({ ok: false, refusal: last });
    expect(await transfer(person.id, { to: city.posts.nursingHead, ending: 'all', endPredecessor: true })).toEqual({
      ok: false,
      refusal: last,
    });
    expect(await deactivatePerson(db, admin, { personId: person.id, version: 1 }, context)).toEqual({
      ok: false,
      refusal: { reason: 'own-account' },
    });
  });

  test('後任が決まっていれば替われる。サインインできない人は数えない', async () => {
    const { administrator: post } = city.posts;
    // No password yet.
    expect(await transfer(city.people.itReviewer, { to: post, ending: 'all', endPredecessor: true })).toMatchObject({
      refusal: { reason: 'last-administrator' },
    });
    await givePassword(db, city.people.itReviewer);
    expect((await transfer(city.people.itReviewer, { to: post, ending: 'all', endPredecessor: true })).ok).toBe(true);
    expect(await holders(post, '2027-04-01')).toEqual(['渡邉 樹']);
  });

  test('二人の管理者が同時に互いを外しても、一人は残る', async () => {
    await givePassword(db, city.people.itReviewer);
    expect(
      (
        await transfer(city.people.itReviewer, {
          to: city.posts.administrator,
          capacity: 'concurrent',
          from: '2026-11-01',
        })
      ).ok,
    ).toBe(true);
    const [one, two] = [await administrator(), await city.actor('itReviewer', now)];
    expect(two.roles).toContain('administrator');
    const versionOf = async (id: string) => (await personOf(id)).person.version;
    const results = await Promise.all([
      deactivatePerson(db, one, { personId: two.personId, version: await versionOf(two.personId) }, context),
      deactivatePerson(db, two, { personId: one.personId, version: await versionOf(one.personId) }, context),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const left = await loadOrganisation(db, '2026-11-20');
    expect(left.posts.get(city.posts.administrator)?.holders).toHaveLength(1);
  });

  test('管理者でなくなった人の操作は、開いていた画面からでも通らない', async () => {
    await givePassword(db, city.people.itReviewer);
    const former = await administrator();
    expect(
      (
        await transfer(city.people.itReviewer, {
          to: city.posts.administrator,
          from: '2026-11-20',
          ending: 'all',
          endPredecessor: true,
        })
      ).ok,
    ).toBe(true);
    const added = await addUnit(
      db,
      former,
      {
        parentId: city.units.city,
        kind: 'department',
        code: 'x',
        nameJa: '新部',
        nameEn: 'New',
        validFrom: '2027-04-01',
      },
      context,
    );
    expect(added).toEqual({ ok: false, refusal: { reason: 'not-allowed' } });
  });

  test('for everybody else the pages do not exist', async () => {
    for (const post of ['mayor', 'itHead', 'auditor', 'nursingClerk'] as const) {
      const browser = await browserOf(db, city.people[post]);
      const thrown = await directoryLoader({
        request: getFrom(browser, '/people/directory'),
        params: {},
        context: {},
      }).catch((e) => e);
      expect(thrown).toBeInstanceOf(Response);
      expect((thrown as Response).status).toBe(404);
      const request = postFrom(browser, '/people', {
        submissionKey: newId(),
        name: 'x',
        nameKana: '',
        email: 'x@example.jp',
        locale: 'ja',
      });
      const posted = await addPersonAction({ request, params: {}, context: {} }).catch((e) => e);
      expect((posted as Response).status).toBe(404);
    }
    expect(await db.selectFrom('persons').select('id').where('email', '=', 'x@example.jp').execute()).toEqual([]);
  });
});

describe('職員の登録', () => {
  let browser: Browser;
  beforeEach(async () => {
    browser = await browserOf(db, city.people.administrator);
  });
  const fields = () => ({
    submissionKey: newId(),
    name: '𠮷田 ふみ子',
    nameKana: 'ﾖｼﾀﾞ ﾌﾐｺ',
    email: 'Fumiko.Yoshida@example.lg.jp',
    locale: 'ja',
  });
  const send = (sent: Record<string, string>) =>
    addPersonAction({ request: postFrom(browser, '/people', sent), params: {}, context: {} });

  test('氏名の𠮷と半角のフリガナは、そのまま残る', async () => {
    const response = await send(fields());
    expect(response.status).toBe(201);
    const { added } = (await response.json()) as { added: { personId: string } };
    const row = await db.selectFrom('persons').selectAll().where('id', '=', added.personId).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ name: '𠮷田 ふみ子', name_kana: 'ﾖｼﾀﾞ ﾌﾐｺ', email: 'fumiko.yoshida@example.lg.jp' });
    // And is found however the reading is typed.
    for (const q of ['𠮷田', 'よしだ', 'ヨシダ', 'ﾖｼﾀﾞ', 'ふみ子 よし', 'FUMIKO', 'yoshida@']) {
      const { people } = await listPeople(db, { q, after: null, status: 'active' }, '2026-11-20');
      expect(people.map((person) => person.name)).toContain('𠮷田 ふみ子');
    }
    const { people } = await listPeople(db, { q: '%', after: null, status: 'all' }, '2026-11-20');
    expect(people).toEqual([]);
  });

  test('初期パスワードは一度だけ示され、最初のサインインで変えなければならない', async () => {
    const response = await send(fields());
    const { added } = (await response.json()) as { added: { personId: string; initialPassword: string } };
    const entered = await signIn(
      db,
      {
        email: fields().email,
        password: added.initialPassword,
        networkAddress: null,
        userAgent: '',
        formerSession: null,
      },
      context,
    );
    expect(entered).toMatchObject({ ok: true, value: { mustChangePassword: true } });
    const actor = await loadActor(db, added.personId, '2026-11-20');
    const changed = await changePassword(
      db,
      actor!,
      { current: added.initialPassword, next: 'asagao to tsubame', repeated: 'asagao to tsubame', userAgent: '' },
      context,
    );
    expect(changed.ok).toBe(true);
    const everything = JSON.stringify(await db.selectFrom('recorded_events').selectAll().execute());
    expect(everything).not.toContain(added.initialPassword);
  });

  test('二重に送られても一人だけ登録される', async () => {
    const form = fields();
    const [first, second] = [await send(form), await send(form)];
    const bodies = [await first.json(), await second.json()] as {
      added: { personId: string; initialPassword: string | null };
    }[];
    expect(bodies[1]?.added.personId).toBe(bodies[0]?.added.personId);
    expect(bodies[0]?.added.initialPassword).not.toBeNull();
    expect(bodies[1]?.added.initialPassword).toBeNull();
  });

  test.each([
    ['a missing name', { name: '   ' }, 'name'],
    ['a name that is too long', { name: 'あ'.repeat(201) }, 'name'],
    ['a name over two lines', { name: '鈴木\n亜紀' }, 'name'],
    ['a control character', { name: '鈴木\u0007亜紀' }, 'name'],
    ['text that turns direction', { name: '鈴木\u202E亜紀' }, 'name'],
    ['no address', { email: '鈴木' }, 'email'],
    ['an address somebody has', { email: 'NursingClerk@example.lg.jp' }, 'email'],
    ['a language we do not have', { locale: 'fr' }, 'locale'],
    ['a field of another table', { active: '1' }, ''],
    ['an id of one’s own choice', { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }, ''],
    ['a role', { roles: 'administrator' }, ''],
    ['a password', { password: PASSWORD }, ''],
    ['a prototype', { __proto__x: 'x', constructor: 'x' }, ''],
  ])('%s is refused, with everything typed kept', async (_name, change, field) => {
    const before = await db.selectFrom('persons').select('id').execute();
    const sent = { ...fields(), ...change };
    const response = await send(sent as Record<string, string>);
    expect(response.status).toBe(422);
    const body = (await response.json()) as { errors: Record<string, unknown>; typed: Record<string, string> };
    expect(Object.keys(body.errors)).toEqual([field]);
    expect(body.typed.nameKana).toBe('ﾖｼﾀﾞ ﾌﾐｺ');
    expect(await db.selectFrom('persons').select('id').execute()).toHaveLength(before.length);
  });

  test('SQL and HTML in a name are only text', async () => {
    const name = `'; drop table persons; -- <script>alert(1)</script>`;
    const response = await send({ ...fields(), name });
    const { added } = (await response.json()) as { added: { personId: string } };
    expect((await personOf(added.personId)).person.name).toBe(name);
  });

  test('氏名の変更: 二人が同時に直すと、後の人は入力を失わずに知らされる', async () => {
    const personId = city.people.nursingClerk;
    const edit = (name: string) =>
      personAction({
        request: postFrom(browser, `/people/${personId}`, {
          version: '1',
          name,
          nameKana: '',
          email: 'aki@example.lg.jp',
        }),
        params: { personId },
        context: {},
      });
    const [one, two] = await Promise.all([edit('鈴木 明希'), edit('鈴木 安紀')]);
    const statuses = [one.status, two.status].sort();
    expect(statuses).toEqual([303, 409]);
    const late = one.status === 409 ? one : two;
    const body = (await late.json()) as { typed: { name: string } };
    expect(body.typed.name).toMatch(/鈴木 (明希|安紀)/);
    expect((await personOf(personId)).person.version).toBe(2);
    expect(await types(`person:${personId}`)).toEqual(['person-changed']);
  });

  test('a date that does not exist is refused at its field', async () => {
    const personId = city.people.nursingClerk;
    for (const validFrom of ['2027-02-29', '2027-13-01', 'tomorrow', '']) {
      const response = await holdingAction({
        request: postFrom(browser, `/people/${personId}/holdings`, {
          version: '1',
          postId: city.posts.itHead,
          capacity: 'concurrent',
          validFrom,
          validTo: '',
        }),
        params: { personId },
        context: {},
      });
      expect(response.status).toBe(422);
      expect(Object.keys(((await response.json()) as { errors: object }).errors)).toEqual(['validFrom']);
    }
  });
});

describe('利用停止とパスワード', () => {
  test('利用停止はセッションと今の職を終え、今後の発令を取り消し、過去を変えない', async () => {
    const personId = city.people.nursingClerk;
    const browser = await browserOf(db, personId);
    expect((await transfer(personId, { to: city.posts.itHead, capacity: 'concurrent' })).ok).toBe(true);
    const { person } = await personOf(personId);
    expect((await deactivatePerson(db, await administrator(), { personId, version: person.version }, context)).ok).toBe(
      true,
    );
    expect(await optionalActor(getFrom(browser, '/tasks'))).toBeNull();
    expect(await loadActor(db, personId, '2026-11-20')).toBeNull();
    expect(await holders(city.posts.itHead, '2027-04-01')).toEqual(['青島 健']);
    const { holdings } = await personOf(personId);
    expect(holdings).toMatchObject([
      { postId: city.posts.nursingClerk, period: { from: '2026-04-01', to: '2026-11-20' } },
    ]);

    const again = await reactivatePerson(db, await administrator(), { personId, version: person.version + 1 }, context);
    expect(again.ok).toBe(true);
    expect((await loadActor(db, personId, '2026-11-21'))?.holdings).toEqual([]);
  });

  test('再発行されたことは、本人の画面に残る', async () => {
    const personId = city.people.nursingClerk;
    const browser = await browserOf(db, personId);
    const issued = await issuePassword(db, await administrator(), { personId, version: 1 }, context);
    expect(issued.ok).toBe(true);
    expect(await optionalActor(getFrom(browser, '/tasks'))).toBeNull();
    expect(await loadPersonEvents(db, personId, 5)).toMatchObject([{ type: 'password-issued', actorName: '曽根 司' }]);
  });

  test('パスワードを変えると、ほかの端末は終わり、この画面は続く', async () => {
    const personId = city.people.nursingClerk;
    await givePassword(db, personId);
    const others = [await browserOf(db, personId), await browserOf(db, personId)];
    const actor = others[0]!.signedIn.actor;
    const change = (current: string, next: string, repeated = next) =>
      changePassword(db, actor, { current, next, repeated, userAgent: '' }, context);
    expect(await change(PASSWORD, 'too short')).toMatchObject({ refusal: { field: 'next', reason: 'too-short' } });
    expect(await change(PASSWORD, 'asagao to tsubame', 'asagao to tsubane')).toMatchObject({
      refusal: { field: 'repeated' },
    });
    expect(await change(PASSWORD, PASSWORD)).toMatchObject({ refusal: { reason: 'same-as-before' } });
    expect(await change('not this one at all', 'asagao to tsubame')).toMatchObject({
      refusal: { reason: 'wrong-current' },
    });
    const done = await change(PASSWORD, 'asagao to tsubame');
    if (!done.ok) throw new Error(done.refusal.reason);
    for (const browser of others) expect(await optionalActor(getFrom(browser, '/'))).toBeNull();
    const cookie = done.value.cookie.split(';')[0] as string;
    expect(await optionalActor(new Request('http://localhost/', { headers: { Cookie: cookie } }))).not.toBeNull();
  });

  test('an unattended screen is no place to guess the present password', async () => {
    await givePassword(db, city.people.nursingClerk);
    const actor = await city.actor('nursingClerk', now);
    const guess = (current: string) =>
      changePassword(
        db,
        actor,
        { current, next: 'asagao to tsubame', repeated: 'asagao to tsubame', userAgent: '' },
        context,
      );
    for (let n = 1; n <= 5; n += 1)
      expect(await guess('wrong password here')).toMatchObject({ refusal: { reason: 'wrong-current' } });
    expect(await guess(PASSWORD)).toMatchObject({ refusal: { reason: 'locked' } });
  });
});

describe('組織と職', () => {
  test('新しい課と職に、日付のある役割と代理を付けられる', async () => {
    const admin = await administrator();
    const unit = await addUnit(
      db,
      admin,
      {
        parentId: city.units.health,
        kind: 'section',
        code: '子育',
        nameJa: '子育て支援課',
        nameEn: 'Childcare',
        validFrom: '2027-04-01',
      },
      context,
    );
    if (!unit.ok) throw new Error(unit.refusal.reason);
    const post = await addPost(
      db,
      admin,
      {
        submissionKey: newId(),
        unitId: unit.value.unitId,
        titleJa: '課長',
        titleEn: 'Head',
        validFrom: '2027-04-01',
        roles: ['security-manager'],
      },
      context,
    );
    if (!post.ok) throw new Error(post.refusal.reason);
    const { postId } = post.value;
    expect(
      (
        await giveRole(
          db,
          admin,
          { postId, version: 1, role: 'contact-point', validFrom: '2027-05-01', validTo: null },
          context,
        )
      ).ok,
    ).toBe(true);
    const deputy = {
      postId,
      version: 2,
      deputyPostId: city.posts.nursingHead,
      priority: 1,
      validFrom: '2027-04-01',
      validTo: null,
      kinds: [],
      upTo: '',
    };
    const named = await nameDeputy(db, admin, deputy, context);
    if (!named.ok) throw new Error(named.refusal.reason);

    const on = async (day: string) => (await loadOrganisation(db, day)).posts.get(postId);
    expect(await on('2027-03-31')).toBeUndefined();
    expect(await on('2027-04-30')).toMatchObject({
      roles: ['security-manager'],
      deputies: [{ postId: city.posts.nursingHead, scope: { kinds: null, upTo: null } }],
      holders: [],
    });
    expect((await on('2027-05-01'))?.roles.sort()).toEqual(['contact-point', 'security-manager']);

    expect(await nameDeputy(db, admin, { ...deputy, version: 3 }, context)).toMatchObject({
      refusal: { reason: 'deputy-already' },
    });
    expect(await nameDeputy(db, admin, { ...deputy, version: 3, deputyPostId: postId }, context)).toMatchObject({
      refusal: { reason: 'deputy-is-itself' },
    });
    expect(
      await giveRole(
        db,
        admin,
        { postId, version: 3, role: 'contact-point', validFrom: '2028-04-01', validTo: null },
        context,
      ),
    ).toMatchObject({ refusal: { reason: 'role-already' } });
    expect(
      await giveRole(
        db,
        admin,
        { postId, version: 3, role: 'auditor', validFrom: '2027-03-31', validTo: null },
        context,
      ),
    ).toMatchObject({ refusal: { reason: 'post-not-there', field: 'validFrom' } });
    expect(await renamePost(db, admin, { postId, version: 1, titleJa: '室長', titleEn: 'Head' }, context)).toEqual({
      ok: false,
      refusal: { reason: 'conflict' },
    });

    expect(
      (
        await endDeputy(
          db,
          admin,
          { postId, deputyId: named.value.deputyId, version: 3, lastDay: '2027-06-30' },
          context,
        )
      ).ok,
    ).toBe(true);
    expect((await on('2027-07-01'))?.deputies).toEqual([]);
    expect((await endPost(db, admin, { postId, version: 4, lastDay: '2028-03-31' }, context)).ok).toBe(true);
    expect(await on('2028-04-01')).toBeUndefined();
    expect(await types(`post:${postId}`)).toEqual([
      'post-added',
      'role-given',
      'deputy-named',
      'deputy-ended',
      'post-ended',
    ]);
    expect(await types(`unit:${unit.value.unitId}`)).toEqual(['unit-added']);
  });

  test('在職者のいる職は廃止できない', async () => {
    const refused = await endPost(
      db,
      await administrator(),
      { postId: city.posts.nursingHead, version: 1, lastDay: '2027-03-31' },
      context,
    );
    expect(refused).toEqual({
      ok: false,
      refusal: { reason: 'holders-remain', field: 'lastDay', holders: '増田 春菜' },
    });
  });

  test('略号は重ならず、課の下に組織は置けない', async () => {
    const admin = await administrator();
    const unit = {
      parentId: city.units.health,
      kind: 'section' as const,
      code: '情政',
      nameJa: '別の課',
      nameEn: 'Other',
      validFrom: '2027-04-01',
    };
    expect(await addUnit(db, admin, unit, context)).toMatchObject({ refusal: { reason: 'code-taken', field: 'code' } });
    expect(await addUnit(db, admin, { ...unit, code: '新', parentId: city.units.it }, context)).toMatchObject({
      refusal: { reason: 'kind-does-not-fit' },
    });
    expect(await addUnit(db, admin, { ...unit, code: '新', validFrom: '2026-03-31' }, context)).toMatchObject({
      refusal: { reason: 'unit-not-there' },
    });
  });

  test('組織の名称は直せる。古い画面からの変更と、職の残る組織の廃止は断る', async () => {
    const admin = await administrator();
    const unitId = city.units.nursing;
    const rename = (version: number) =>
      renameUnit(db, admin, { unitId, version, nameJa: '長寿福祉課', nameEn: 'Longevity' }, context);
    expect((await rename(1)).ok).toBe(true);
    expect(await rename(1)).toMatchObject({ refusal: { reason: 'conflict' } });
    expect((await loadUnits(db, '2026-11-20')).get(unitId)?.name.ja).toBe('長寿福祉課');
    const end = (lastDay: string) => endUnit(db, admin, { unitId, version: 2, lastDay }, context);
    expect(await end('2027-03-31')).toMatchObject({ refusal: { reason: 'posts-remain', field: 'lastDay' } });
    expect((await loadUnits(db, '2027-04-01')).has(unitId)).toBe(true);

    const added = await addUnit(
      db,
      admin,
      {
        parentId: city.units.health,
        kind: 'section',
        code: '新設',
        nameJa: '新設課',
        nameEn: 'New',
        validFrom: '2027-04-01',
      },
      context,
    );
    if (!added.ok) throw new Error(added.refusal.reason);
    const ended = { unitId: added.value.unitId, version: 1 };
    expect(await endUnit(db, admin, { ...ended, lastDay: '2027-03-31' }, context)).toMatchObject({
      refusal: { reason: 'end-before-start' },
    });
    expect((await endUnit(db, admin, { ...ended, lastDay: '2028-03-31' }, context)).ok).toBe(true);
    expect((await loadUnits(db, '2028-03-31')).has(ended.unitId)).toBe(true);
    expect((await loadUnits(db, '2028-04-01')).has(ended.unitId)).toBe(false);
  });

  test('記録された名前は、異動や改名の後も変わらない', async () => {
    const admin = await administrator();
    const person = city.people.administrator;
    expect(
      (
        await renamePost(
          db,
          admin,
          { postId: city.posts.nursingHead, version: 1, titleJa: '介護福祉課長', titleEn: 'Head' },
          context,
        )
      ).ok,
    ).toBe(true);
    await db.updateTable('persons').set({ name: '別の名前' }).where('id', '=', person).execute();
    const [event] = await db
      .selectFrom('recorded_events')
      .selectAll()
      .where('stream', '=', `post:${city.posts.nursingHead}`)
      .execute();
    expect(event).toMatchObject({ actor_id: person, actor_name: '曽根 司' });
    expect(event?.actor_post).toContain('情報政策課');
  });
});

test('職員一覧は読みの順に、切れ目なく重なりなく続く', async () => {
  await db
    .insertInto('persons')
    .values(
      Array.from({ length: 120 }, (_, n) => ({
        id: newId(),
        name: `職員 ${n}`,
        // Many share a reading, so that the id has to break the tie.
        name_kana: `ショクイン ${n % 7}`,
        email: `many${n}@example.lg.jp`,
        created_at: now,
      })),
    )
    .execute();
  const seen: string[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    const page = await listPeople(db, { q: 'ショクイン', after, status: 'active' }, '2026-11-20');
    seen.push(...page.people.map((person) => person.id));
    after = page.next;
    pages += 1;
  } while (after !== null);
  expect(pages).toBe(3);
  expect(new Set(seen).size).toBe(120);
  expect(seen).toHaveLength(120);
});
