import { beforeEach, describe, expect, test, vi } from 'vitest';
import { deactivatePerson } from '~/people/deactivate-person.server';
import { loadSignedIn, optionalActor, readForm, requireActor } from '~/people/session.server';
import { IDLE_MS } from '~/people/session-policy';
import { signIn, sweepSignIns } from '~/people/sign-in.server';
import { clock } from '~/platform/clock.server';
import { action as signInAction } from '~/routes/sign-in';
import { action as signOutAction } from '~/routes/sign-out';
import { buildCityHall, type CityHall, newId } from '../factories/organisation';
import { browserOf, getFrom, givePassword, PASSWORD, postFrom } from '../factories/people';
import { emptyTables, testDatabase } from '../setup/database';

const { db } = testDatabase();
const EMAIL = 'nursingclerk@example.lg.jp';
const now = new Date('2026-11-20T01:00:00.000Z');
let city: CityHall;

beforeEach(async () => {
  vi.spyOn(clock, 'now').mockReturnValue(now);
  await emptyTables();
  city = await buildCityHall(db);
  await givePassword(db, city.people.nursingClerk);
});

const later = (ms: number) => new Date(now.getTime() + ms);
const attempt = (email: string, password: string, at = now, networkAddress: string | null = null) =>
  signIn(db, { email, password, networkAddress, userAgent: 'test', formerSession: null }, { now: at, newId });
const post = (fields: Record<string, string>, headers: HeadersInit = {}) =>
  signInAction({ request: postFrom(null, '/sign-in', fields, headers), params: {}, context: {} });
const caught = async (work: Promise<unknown>): Promise<Response> => {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
  throw new Error('Nothing was thrown');
};
const eventsOf = (stream: string) =>
  db
    .selectFrom('recorded_events')
    .select(['type', 'payload'])
    .where('stream', '=', stream)
    .orderBy('position')
    .execute();

describe('サインイン', () => {
  test('正しいメールアドレスとパスワードで自分の仕事へ進む', async () => {
    const response = await post({ email: EMAIL, password: PASSWORD });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe('/tasks');
    const cookie = response.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^sekisho_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=36000$/);
    const signedIn = await optionalActor(
      new Request('http://localhost/', { headers: { Cookie: cookie.split(';')[0]! } }),
    );
    expect(signedIn?.actor.name).toBe('鈴木 亜紀');
  });

  test('the address may be typed in full-width letters and capitals, the password in full-width letters', async () => {
    expect((await attempt(' ＮursingClerk＠example.lg.jp ', PASSWORD)).ok).toBe(true);
    expect((await attempt(EMAIL, PASSWORD.replace('42', '４２'))).ok).toBe(true);
  });

  test('the database keeps neither the cookie nor the password', async () => {
    const response = await post({ email: EMAIL, password: PASSWORD });
    const token = /sekisho_session=([\w-]+)/.exec(response.headers.get('Set-Cookie') ?? '')?.[1] ?? '';
    const rows = JSON.stringify([
      await db.selectFrom('sessions').selectAll().execute(),
      await db.selectFrom('person_credentials').selectAll().execute(),
      await db.selectFrom('recorded_events').selectAll().execute(),
    ]);
    expect(token).not.toBe('');
    expect(rows).not.toContain(token);
    expect(rows).not.toContain(PASSWORD);
    expect(rows).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  test.each([
    ['/approval-requests?status=approved#top', '/approval-requests?status=approved#top'],
    ['//evil.example/x', '/tasks'],
    ['/\\evil.example', '/tasks'],
    ['https://evil.example/', '/tasks'],
    ['/\t/evil.example', '/tasks'],
    ['/.//evil.example', '/tasks'],
    ['javascript:alert(1)', '/tasks'],
  ])('next=%s leads to %s', async (next, expected) => {
    const response = await post({ email: EMAIL, password: PASSWORD, next });
    expect(response.headers.get('Location')).toBe(expected);
  });

  test('the session a browser came with ends and another begins', async () => {
    const before = await browserOf(db, city.people.nursingClerk);
    const request = postFrom(null, '/sign-in', { email: EMAIL, password: PASSWORD }, { Cookie: before.cookie });
    const response = await signInAction({ request, params: {}, context: {} });
    expect(response.headers.get('Set-Cookie')).not.toContain(before.cookie);
    expect(await optionalActor(getFrom(before, '/tasks'))).toBeNull();
  });

  test('ほかのサイトから送られたサインインは受け付けない', async () => {
    const fields = { email: EMAIL, password: PASSWORD };
    for (const headers of [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ] as Record<string, string>[]) {
      expect((await caught(post(fields, headers))).status).toBe(403);
    }
    expect((await post(fields, { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' })).status).toBe(303);
  });

  test('a huge form is refused without being read', async () => {
    expect((await caught(post({ email: EMAIL, password: 'x'.repeat(2_000_001) }))).status).toBe(413);
  });
});

describe('利用者がいるかどうかは分からない', () => {
  const body = async (response: Response) => ({ status: response.status, body: await response.json() });

  test('a wrong password, an unknown address, an inactive person and one without a password get one answer', async () => {
    await givePassword(db, city.people.nursingClerk2);
    const actor = await city.actor('administrator', now);
    const deactivated = await deactivatePerson(
      db,
      actor,
      { personId: city.people.nursingClerk2, version: 1 },
      { now, newId },
    );
    expect(deactivated.ok).toBe(true);
    const wrong = { reason: 'wrong' };
    for (const [email, password] of [
      [EMAIL, 'wrong password here'],
      ['nobody@example.lg.jp', PASSWORD],
      ['nursingclerk2@example.lg.jp', PASSWORD],
      ['auditor@example.lg.jp', PASSWORD],
    ] as const) {
      expect(await body(await post({ email, password }))).toEqual({
        status: 422,
        body: { email, next: '/tasks', unsent: '', failure: wrong },
      });
    }
  });

  test('an unknown address is locked like a known one, and recorded without being named', async () => {
    for (const email of [EMAIL, 'nobody@example.lg.jp']) {
      for (let n = 1; n <= 5; n += 1)
        expect(await attempt(email, 'wrong password here')).toMatchObject({ refusal: { reason: 'wrong' } });
      expect(await attempt(email, 'wrong password here')).toEqual({
        ok: false,
        refusal: { reason: 'locked', until: later(30_000) },
      });
    }
    expect((await eventsOf(`person:${city.people.nursingClerk}`)).map((e) => e.type)).toEqual(['sign-in-locked']);
    const all = await db.selectFrom('recorded_events').selectAll().where('type', '=', 'sign-in-locked').execute();
    expect(all).toHaveLength(2);
    expect(JSON.stringify(all)).not.toContain('nobody');
    expect(JSON.stringify(await db.selectFrom('sign_in_attempts').selectAll().execute())).not.toContain('nobody');
  });

  test('an unknown address takes as long as a known one', async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    // Taken in turns, so that a busy machine slows both.
    for (let n = 0; n < 12; n += 1) {
      for (const who of ['known', 'unknown'] as const) {
        const begun = performance.now();
        const email = who === 'known' ? EMAIL : 'nobody@example.lg.jp';
        await attempt(email, 'wrong password here', later(n * 25 * 3_600_000));
        if (n > 0) times[who].push(performance.now() - begun);
      }
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[5] as number;
    const [known, unknown] = [median(times.known), median(times.unknown)];
    // Without the work against a dummy hash the unknown address would be several times faster.
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });
});

describe('続けて間違えたとき', () => {
  test('20 at once: no more than 5 passwords are looked at', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => attempt(EMAIL, 'wrong password here')));
    const reasons = results.map((result) => (result.ok ? 'in' : result.refusal.reason));
    expect(reasons.filter((reason) => reason === 'wrong')).toHaveLength(5);
    expect(reasons.filter((reason) => reason === 'locked')).toHaveLength(15);
    const rows = await db.selectFrom('sign_in_attempts').select('failures').execute();
    expect(rows).toEqual([{ failures: 5 }]);
  });

  test('待つ時間は倍々に延び、15分を超えない', async () => {
    const wrong = 'wrong password here';
    let at = now;
    for (let n = 1; n <= 4; n += 1) await attempt(EMAIL, wrong, at);
    const waits: number[] = [];
    for (let n = 1; n <= 7; n += 1) {
      await attempt(EMAIL, wrong, at);
      const locked = await attempt(EMAIL, PASSWORD, at);
      if (locked.ok || locked.refusal.reason !== 'locked') throw new Error('should be locked');
      waits.push((locked.refusal.until.getTime() - at.getTime()) / 1000);
      at = locked.refusal.until;
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900]);
    expect((await attempt(EMAIL, PASSWORD, at)).ok).toBe(true);
    expect(await db.selectFrom('sign_in_attempts').selectAll().execute()).toEqual([]);
  });

  test('the page says until when, and answers 429', async () => {
    for (let n = 1; n <= 5; n += 1) await post({ email: EMAIL, password: 'wrong password here' });
    const response = await post({ email: EMAIL, password: PASSWORD });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ email: EMAIL, failure: { reason: 'locked' } });
  });

  test('what has ended and what nobody needs any more is swept up in the background, and nothing else', async () => {
    const counter = (subject_hash: string, last_failure_at: Date) => ({
      subject_hash: subject_hash.repeat(64),
      failures: 1,
      last_failure_at,
      locked_until: null,
    });
    const yearAgo = new Date(now.getTime() - 365 * 86_400_000);
    await db
      .insertInto('sign_in_attempts')
      .values([counter('a', yearAgo), counter('b', now)])
      .execute();
    expect((await attempt(EMAIL, PASSWORD, now)).ok).toBe(true);
    await sweepSignIns(db, now);
    expect(await db.selectFrom('sessions').select('person_id').execute()).toHaveLength(1);
    const left = await db.selectFrom('sign_in_attempts').select('subject_hash').execute();
    expect(left.map(({ subject_hash: hash }) => hash[0])).toEqual(['b']);
    await sweepSignIns(db, new Date(now.getTime() + 365 * 86_400_000));
    expect(await db.selectFrom('sessions').select('person_id').execute()).toEqual([]);
  });

  test('one network trying many addresses is slowed down, and others are not', async () => {
    await db
      .insertInto('sign_in_attempts')
      .values({
        subject_hash: (await import('~/people/sign-in-attempts.repository.server')).attemptSubject(
          'network',
          '192.0.2.7',
        ),
        failures: 99,
        last_failure_at: now,
        locked_until: null,
      })
      .execute();
    expect(await attempt('a@example.lg.jp', 'wrong password here', now, '192.0.2.7')).toMatchObject({
      refusal: { reason: 'wrong' },
    });
    expect(await attempt(EMAIL, PASSWORD, now, '::ffff:192.0.2.7')).toMatchObject({ refusal: { reason: 'locked' } });
    expect((await attempt(EMAIL, PASSWORD, now, '192.0.2.8')).ok).toBe(true);
  });
});

describe('セッション', () => {
  test('two queries load the person with posts, roles and everything below what he heads', async () => {
    const head = await browserOf(db, city.people.director);
    let queries = 0;
    const counting = db.withPlugin({
      transformQuery: ({ node }) => {
        queries += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const { actor } = (await loadSignedIn(counting, head.signedIn.session.tokenHash, now))!;
    expect(queries).toBe(2);
    expect(actor.roles).toEqual(['security-officer']);
    expect([...actor.headedUnitIds].sort()).toEqual([city.units.health, city.units.nursing].sort());
    expect(actor.holdings[0]?.unitName.ja).toBe('健康福祉部');
  });

  test('ends after two hours without use, and after ten hours in any case', async () => {
    const { signedIn } = await browserOf(db, city.people.nursingClerk, now);
    const { tokenHash } = signedIn.session;
    expect(await loadSignedIn(db, tokenHash, later(IDLE_MS))).toBeNull();
    for (let hour = 1; hour <= 9; hour += 1)
      expect(await loadSignedIn(db, tokenHash, later(hour * 3_600_000))).not.toBeNull();
    expect(await loadSignedIn(db, tokenHash, later(10 * 3_600_000))).toBeNull();
  });

  test('use is noted once a minute at most', async () => {
    const { signedIn } = await browserOf(db, city.people.nursingClerk, now);
    const seen = async () =>
      (await db.selectFrom('sessions').select('last_seen_at').executeTakeFirstOrThrow()).last_seen_at.getTime() -
      now.getTime();
    await loadSignedIn(db, signedIn.session.tokenHash, later(59_000));
    expect(await seen()).toBe(0);
    await loadSignedIn(db, signedIn.session.tokenHash, later(61_000));
    expect(await seen()).toBe(61_000);
  });

  test('サインアウトするとその画面だけ、すべての端末からだと全部が終わる', async () => {
    const [one, two, three] = [
      await browserOf(db, city.people.nursingClerk),
      await browserOf(db, city.people.nursingClerk),
      await browserOf(db, city.people.nursingClerk),
    ];
    const response = await signOutAction({ request: postFrom(one, '/sign-out', {}), params: {}, context: {} });
    expect(response.headers.get('Set-Cookie')).toContain('sekisho_session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
    expect(await optionalActor(getFrom(one, '/'))).toBeNull();
    expect(await optionalActor(getFrom(two, '/'))).not.toBeNull();
    await signOutAction({ request: postFrom(two, '/sign-out', { everywhere: 'yes' }), params: {}, context: {} });
    expect(await optionalActor(getFrom(three, '/'))).toBeNull();
    const types = (await eventsOf(`person:${city.people.nursingClerk}`)).map((event) => event.type);
    expect(types).toEqual(['signed-out', 'signed-out-everywhere']);
  });

  test('利用停止になると、そのときから何もできない', async () => {
    const browser = await browserOf(db, city.people.nursingClerk);
    await db.updateTable('persons').set({ active: 0 }).where('id', '=', city.people.nursingClerk).execute();
    expect(await optionalActor(getFrom(browser, '/tasks'))).toBeNull();
  });

  test('a page without a session asks to sign in and comes back', async () => {
    const response = await caught(requireActor(getFrom(null, '/approval-requests?q=%E8%97%A4&_data=routes%2Fx')));
    expect(response.headers.get('Location')).toBe('/sign-in?next=%2Fapproval-requests%3Fq%3D%25E8%2597%25A4');
  });

  test('セッションが切れたあとに送った内容は、画面に残る', async () => {
    const request = postFrom(
      null,
      '/approval-requests/x/decisions',
      { comment: '長い意見\n二行目', password: 'secret' },
      {
        Referer: 'http://localhost/approval-requests/x',
      },
    );
    const response = await caught(requireActor(request));
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      refused: 'session-ended',
      next: '/approval-requests/x',
      fields: [{ name: 'comment', value: '長い意見\n二行目' }],
      complete: true,
      // There is a password in it.
      unsent: null,
    });
  });

  test('a form without the token, with that of another session or from another site is refused', async () => {
    const [mine, other] = [await browserOf(db, city.people.nursingClerk), await browserOf(db, city.people.nursingHead)];
    const { session } = mine.signedIn;
    const good = await readForm(postFrom(mine, '/x', { title: '𠮷' }), session);
    expect([...good.entries()]).toEqual([['title', '𠮷']]);
    expect((await caught(readForm(postFrom(other, '/x', {}), session))).status).toBe(403);
    expect((await caught(readForm(postFrom(null, '/x', {}), session))).status).toBe(403);
    expect((await caught(readForm(postFrom(mine, '/x', {}, { Origin: 'https://evil.example' }), session))).status).toBe(
      403,
    );
    expect((await caught(readForm(postFrom(mine, '/x', { text: 'あ'.repeat(200_000) }), session))).status).toBe(413);
  });

  test('初期パスワードのままでは、パスワードの変更しかできない', async () => {
    await givePassword(db, city.people.nursingClerk, true);
    const browser = await browserOf(db, city.people.nursingClerk);
    expect((await caught(requireActor(getFrom(browser, '/tasks')))).headers.get('Location')).toBe('/account/password');
    expect((await caught(requireActor(postFrom(browser, '/approval-requests', {})))).status).toBe(403);
    expect((await requireActor(getFrom(browser, '/account/password'))).actor.name).toBe('鈴木 亜紀');
  });
});
