/** People who can sign in, and the requests a browser would send for them. */

import { savePassword } from '~/people/credentials.repository.server';
import { hashPassword } from '~/people/passwords.server';
import { insertPerson } from '~/people/persons.repository.server';
import { createSession, loadSignedIn, type SignedIn } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { type Db, inTransaction } from '~db/connection.server';
import { type CityHall, newId, type PostKey } from './organisation';

export const PASSWORD = 'minato no akari 42';
const hash = hashPassword(PASSWORD);

/** Gives a person the password of the tests. */
export async function givePassword(db: Db, personId: string, mustChange = false): Promise<void> {
  await savePassword(db, { personId, hash: await hash, mustChange }, new Date('2026-04-01T00:00:00Z'));
}

/** A person without a post, who can sign in. */
export async function addTestPerson(db: Db, name: string, email: string): Promise<string> {
  const id = newId();
  await inTransaction(db, (tx) => insertPerson(tx, { id, name, nameKana: '', email, locale: 'ja' }, new Date()));
  await givePassword(db, id);
  return id;
}

export type Browser = { cookie: string; signedIn: SignedIn };

/** A browser in which the person has signed in. */
export async function browserOf(db: Db, personId: string, now = clock.now()): Promise<Browser> {
  const { cookie, tokenHash } = await createSession(db, personId, 'test', now);
  const signedIn = await loadSignedIn(db, tokenHash, now);
  if (!signedIn) throw new Error('The session is not alive');
  return { cookie: cookie.split(';')[0] as string, signedIn };
}

/** Browsers in which the people of the hall of the moment have signed in, once each. */
export function browsersOf(db: Db, hall: () => CityHall): (post: PostKey) => Promise<Browser> {
  const opened = new WeakMap<CityHall, Map<PostKey, Promise<Browser>>>();
  return (post) => {
    const here = opened.get(hall()) ?? new Map<PostKey, Promise<Browser>>();
    opened.set(hall(), here);
    const browser = here.get(post) ?? browserOf(db, hall().people[post]);
    here.set(post, browser);
    return browser;
  };
}

type Fields = Record<string, string | readonly string[]>;

/** What a browser sends when `fields` are posted to `path` from one of our pages. */
export function postFrom(browser: Browser | null, path: string, fields: Fields, headers: HeadersInit = {}): Request {
  const body = new URLSearchParams();
  if (browser) body.set('csrf', browser.signedIn.session.csrfToken);
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  const all = new Headers({
    'Content-Type': 'application/x-www-form-urlencoded',
    Host: 'localhost',
    ...(browser ? { Cookie: browser.cookie } : {}),
  });
  for (const [name, value] of new Headers(headers)) all.set(name, value);
  return new Request(`http://localhost${path}`, { method: 'POST', body, headers: all });
}

export function getFrom(browser: Browser | null, path: string): Request {
  return new Request(`http://localhost${path}`, { headers: browser ? { Cookie: browser.cookie } : {} });
}
