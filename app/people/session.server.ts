/** Who asks: session cookie → person with today's posts. Every loader and action begins here. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { json, redirect } from '@remix-run/node';
import type { Actor } from '~/authorization/actor';
import { clock } from '~/platform/clock.server';
import { type Instant, officeDate } from '~/platform/dates';
import { env } from '~/platform/env.server';
import { type DbOrTx, getDb } from '~db/connection.server';
import { FORM_BYTES, readFormBody } from './form-body.server';
import { loadHoldingsInto } from './organisation.repository.server';
import { postedFields, type RefusedRequest } from './refused-request';
import { comesFromOwnPages, ownPath } from './same-origin';
import { endedSessionCookie, sessionCookie, tokenInCookies } from './session-cookie';
import { idleSince, isDueForTouch, sessionEnd } from './session-policy';
import { findLiveSession, insertSession, touchSession } from './sessions.repository.server';
import { unsentForm } from './unsent-form';

/** The part of a session that pages may use. `tokenHash` names it; the token itself is only in the cookie. */
export type Session = {
  tokenHash: string;
  csrfToken: string;
  createdAt: Instant;
  expiresAt: Instant;
  mustChangePassword: boolean;
};
export type SignedIn = { actor: Actor; session: Session };

const isSecure = (): boolean => (env().PUBLIC_ORIGIN ?? '').startsWith('https://');
const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
const refuse = (problem: RefusedRequest, status: number): Response => json(problem, { status });
const isReading = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';

/** The only pages open to a person who still has the password somebody else gave him. */
const BEFORE_PASSWORD_CHANGE = ['/account/password', '/sign-out'];

/**
 * The signed-in person. Without a session: a GET goes to /sign-in and comes back afterwards; anything else answers
 * 401 with a page that shows what was typed.
 */
export async function requireActor(request: Request): Promise<SignedIn> {
  const signedIn = await optionalActor(request);
  const url = new URL(request.url);
  if (!signedIn) {
    if (isReading(request)) throw redirect(`/sign-in?next=${encodeURIComponent(pagePath(url))}`);
    throw await sessionEnded(request, url);
  }
  if (signedIn.session.mustChangePassword && !BEFORE_PASSWORD_CHANGE.includes(url.pathname)) {
    if (isReading(request)) throw redirect('/account/password');
    throw refuse({ refused: 'password-change-first' }, 403);
  }
  return signedIn;
}

/** Loads that are under way, by session: the loaders of one page run side by side and share one. */
const underWay = new Map<string, Promise<SignedIn | null>>();

/** The signed-in person, or null. Two queries, shared by the loaders of one page. */
export async function optionalActor(request: Request): Promise<SignedIn | null> {
  const token = tokenInCookies(request.headers.get('Cookie'), isSecure());
  if (token === null) return null;
  const tokenHash = hashToken(token);
  // Nothing that changes something rests on a load that began before it.
  if (!isReading(request)) return loadSignedIn(getDb(), tokenHash, clock.now());
  const shared = underWay.get(tokenHash);
  if (shared) return shared;
  const load = loadSignedIn(getDb(), tokenHash, clock.now()).finally(() => underWay.delete(tokenHash));
  underWay.set(tokenHash, load);
  return load;
}

/** The session named by `tokenHash`, if it is alive at `now`, with its person's posts of that day. */
export async function loadSignedIn(db: DbOrTx, tokenHash: string, now: Instant): Promise<SignedIn | null> {
  const live = await findLiveSession(db, tokenHash, now, idleSince(now));
  if (!live) return null;
  const actor = await loadHoldingsInto(db, live.person, officeDate(now));
  if (isDueForTouch(live.lastSeenAt, now)) await touchSession(db, tokenHash, live.lastSeenAt, now);
  const { csrfToken, createdAt, expiresAt, mustChangePassword } = live;
  return { actor, session: { tokenHash, csrfToken, createdAt, expiresAt, mustChangePassword } };
}

/**
 * The posted form, once it is certain that one of our own pages sent it. 403 otherwise, 413 above `limit` bytes.
 * The field `csrf` is taken out, so that strict schemas see only what belongs to them.
 */
export async function readForm(request: Request, session: Session, limit = FORM_BYTES): Promise<FormData> {
  assertOwnPage(request);
  const form = await readBoundedForm(request, limit);
  if (!isCsrfToken(session, form.get('csrf')))
    throw refuse({ refused: 'foreign-form', fields: postedFields(form) }, 403);
  form.delete('csrf');
  return form;
}

/** For streamed uploads, which cannot be read as a form: the token comes in a header or in the first part. */
export function isCsrfToken(session: Session, token: unknown): boolean {
  if (typeof token !== 'string') return false;
  const [given, kept] = [
    createHash('sha256').update(token).digest(),
    createHash('sha256').update(session.csrfToken).digest(),
  ];
  return timingSafeEqual(given, kept);
}

/** A form before sign-in: there is no token yet, so only its origin and size are checked. */
export async function readFormBeforeSignIn(request: Request, limit: number): Promise<FormData> {
  assertOwnPage(request);
  return readBoundedForm(request, limit);
}

/** Throws 403 for a request that another site caused. */
export function assertOwnPage(request: Request): void {
  const hosts = [new URL(request.url).host, request.headers.get('Host') ?? ''];
  const publicOrigin = env().PUBLIC_ORIGIN;
  if (publicOrigin) hosts.push(new URL(publicOrigin).host);
  if (!comesFromOwnPages(request.headers, hosts)) throw refuse({ refused: 'foreign-form', fields: [] }, 403);
}

async function readBoundedForm(request: Request, limit: number): Promise<FormData> {
  const body = await readFormBody(request, limit);
  if (body.ok) return body.form;
  if (body.refusal === 'too-large') throw refuse({ refused: 'too-large', limit }, 413);
  throw refuse({ refused: 'not-a-form' }, 400);
}

/** A new session for `personId`; whatever cookie the browser had before is worth nothing afterwards. */
export async function createSession(
  db: DbOrTx,
  personId: string,
  userAgent: string,
  now: Instant,
): Promise<{ cookie: string; tokenHash: string; csrfToken: string }> {
  const token = randomBytes(32).toString('base64url');
  const hours = env().SESSION_HOURS;
  const tokenHash = hashToken(token);
  const csrfToken = randomBytes(32).toString('base64url');
  await insertSession(db, {
    tokenHash,
    personId,
    csrfToken,
    createdAt: now,
    expiresAt: sessionEnd(now, hours),
    userAgent: userAgent.replace(/[^\x20-\x7e]/g, '').slice(0, 300),
  });
  return { cookie: sessionCookie(token, isSecure(), hours * 3600), tokenHash, csrfToken };
}

/** The Set-Cookie value that makes the browser forget its session. */
export const forgetSession = (): string => endedSessionCookie(isSecure());

/** The name of the session in the request's cookie, alive or not; null without one. */
export function sessionNamedIn(request: Request): string | null {
  const token = tokenInCookies(request.headers.get('Cookie'), isSecure());
  return token === null ? null : hashToken(token);
}

/** Where a page is, without Remix's own parameters. */
function pagePath(url: URL): string {
  const search = new URLSearchParams(url.search);
  search.delete('_data');
  search.delete('index');
  const query = search.toString();
  return ownPath(url.pathname + (query === '' ? '' : `?${query}`), '/tasks');
}

/** 401 with the texts that were posted: the form's answers must survive the end of a session. */
async function sessionEnded(request: Request, url: URL): Promise<Response> {
  const body = await readFormBody(request).catch(() => null);
  const referrer = request.headers.get('Referer');
  let next = url.pathname;
  if (referrer && URL.canParse(referrer) && new URL(referrer).host === url.host) next = pagePath(new URL(referrer));
  const fields = body?.ok ? postedFields(body.form) : [];
  const unsent = body?.ok ? unsentForm(pagePath(url), body.form) : null;
  const complete = body?.ok ?? false;
  return refuse({ refused: 'session-ended', next: ownPath(next, '/tasks'), fields, complete, unsent }, 401);
}
