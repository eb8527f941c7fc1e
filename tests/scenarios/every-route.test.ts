/** Walks every route there is: a new one without its guards fails here. */
import type { ActionFunction, LoaderFunction } from '@remix-run/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCityHall, newId } from '../factories/organisation';
import { send, visit } from '../factories/pages';
import { type Browser, browserOf, givePassword, postFrom } from '../factories/people';
import { emptyTables, testDatabase } from '../setup/database';

type RouteModule = { loader?: LoaderFunction; action?: ActionFunction };
const modules = import.meta.glob<RouteModule>('../../app/routes/*.{ts,tsx}', { eager: true });
const routes = Object.entries(modules).map(([file, module]) => ({ name: file.split('/').at(-1) ?? file, ...module }));

/** What may be seen and done before signing in. */
const OPEN = ['sign-in.tsx', 'sign-out.tsx', 'language.tsx', '$.tsx', '_index.tsx'];
/** The list of official accounts is for everybody by design, where the policy publishes it; its own test looks at it. */
const PUBLIC = [
  'public.social-media-accounts.tsx',
  'public.social-media-accounts[.]json.ts',
  'public.social-media-accounts[.]csv.ts',
];
/** Opened by a secret in the address instead of a session; tests/scenarios/notices.test.ts looks at them. */
const BY_LINK = ['unsubscribe.tsx', 'calendar[.]ics.ts'];
const guarded = routes.filter(({ name }) => ![...OPEN, ...PUBLIC, ...BY_LINK].includes(name));
const readable = guarded.filter(({ loader }) => loader);
const writable = guarded.filter(({ action }) => action);

const id = newId();
const params = {
  id,
  personId: id,
  unitId: id,
  postId: id,
  holdingId: id,
  deputyId: id,
  absenceId: id,
  fileId: id,
  findingId: id,
  copyId: id,
  tieId: id,
  certificationId: id,
  dependencyId: id,
  proofId: id,
  retentionId: id,
  fiscalYear: '2026',
  role: 'ciso',
  key: 'fujieda',
  version: '2026.2',
  step: 'service',
  month: '2026-10',
};

let everybody: Browser[];
beforeAll(async () => {
  const { db } = testDatabase();
  await emptyTables();
  const hall = await buildCityHall(db);
  everybody = [];
  for (const post of ['nursingClerk', 'administrator', 'auditor', 'mayor'] as const) {
    await givePassword(db, hall.people[post]);
    everybody.push(await browserOf(db, hall.people[post]));
  }
});

test('画面と操作がそろっている', () => {
  expect(readable.length).toBeGreaterThan(30);
  expect(writable.length).toBeGreaterThan(20);
});

describe('サインインしていない人', () => {
  test.each(readable.map((route) => [route.name, route.loader!] as const))(
    '%s はサインインへ導く',
    async (_name, loader) => {
      const answer = await visit(loader, null, '/somewhere', params);
      expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/sign-in?next=%2Fsomewhere']);
    },
  );
  test.each(writable.map((route) => [route.name, route.action!] as const))(
    '%s への送信は401で断る',
    async (_name, action) => {
      expect((await send(action, null, '/somewhere', params, { a: 'b' })).status).toBe(401);
    },
  );
});

describe('サインインしている人', () => {
  test.each(writable.map((route) => [route.name, route.action!] as const))(
    '%s は、よそのサイトからの送信も、印のない送信も受け付けない',
    async (_name, action) => {
      for (const browser of everybody) {
        const forged = [
          postFrom(
            browser,
            '/somewhere',
            { a: 'b' },
            { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
          ),
          postFrom(
            {
              ...browser,
              signedIn: { ...browser.signedIn, session: { ...browser.signedIn.session, csrfToken: 'guess' } },
            },
            '/somewhere',
            { a: 'b' },
          ),
        ];
        for (const request of forged) {
          const answer = await Promise.resolve(action({ request, params, context: {} })).catch((thrown) => thrown);
          expect(answer).toBeInstanceOf(Response);
          // 404 where the page does not exist for this person, 415 where only uploads are taken.
          expect([403, 404, 415]).toContain((answer as Response).status);
        }
      }
    },
  );
});
