/** Answers for everybody, without sign-in: kept by caches for a while, not sent twice, and not for the asking without end. */
import { createHash } from 'node:crypto';
import type { Instant } from './dates';
import { claimTurn, type Turns } from './turns';

/** How long a copy is good for; whoever has one asks whether it still holds. */
const GOOD_FOR_SECONDS = 300;

/** The same address may say something else in another language. */
const CACHED = {
  'Cache-Control': `public, max-age=${GOOD_FOR_SECONDS}`,
  Vary: 'Accept-Language, Cookie',
};
const NOT_CACHED = { 'Cache-Control': 'no-store' };

/** What the loader of a public page puts on its answer; the page sends it on. */
export const publicPageHeaders = (): HeadersInit => CACHED;

/** A page as it is sent: one for everybody can be recognised; what stands in its place (404, 429) is not kept. */
export function pageAnswer(request: Request, page: string, init: { status: number; headers: Headers }): Response {
  const { headers } = init;
  if (headers.get('Cache-Control')?.startsWith('public') && init.status === 200)
    return recognisable(request, page, init);
  if (new URL(request.url).pathname.startsWith('/public/')) headers.set('Cache-Control', NOT_CACHED['Cache-Control']);
  return new Response(page, init);
}

/** The answer with the digest of what it says; 304 where the asker has it already. */
function recognisable(request: Request, body: string, init: { status: number; headers: Headers }): Response {
  // Weak: it may be compressed on its way.
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  init.headers.set('ETag', tag);
  const known = request.headers.get('If-None-Match')?.split(/\s*,\s*/) ?? [];
  const isKnown = init.status === 200 && known.some((one) => one === '*' || bare(one) === bare(tag));
  return isKnown ? new Response(null, { ...init, status: 304 }) : new Response(body, init);
}
const bare = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Public data in one piece. Any site may read it: it is meant to be checked against. */
export const publicData = (request: Request, body: string, headers: HeadersInit): Response =>
  recognisable(request, body, {
    status: 200,
    headers: new Headers({
      ...CACHED,
      'Access-Control-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    }),
  });

/** What is for whoever holds a secret: asked for anew each time, and not sent twice. */
export const privateData = (request: Request, body: string, headers: HeadersInit): Response =>
  recognisable(request, body, {
    status: 200,
    headers: new Headers({ 'Cache-Control': 'private, no-cache', 'X-Content-Type-Options': 'nosniff', ...headers }),
  });

const turns: Turns = new Map();

/** Throws 429 for a network that asks too often. `address` is what the server knows of the peer. */
export function takePublicTurn(address: unknown, now: Instant): void {
  if (typeof address !== 'string') return;
  const waitMs = claimTurn(turns, address, now);
  if (waitMs === 0) return;
  throw new Response('429 Too Many Requests', {
    status: 429,
    headers: {
      ...NOT_CACHED,
      'Content-Type': 'text/plain; charset=utf-8',
      'Retry-After': String(Math.ceil(waitMs / 1000)),
    },
  });
}

/** What is switched off does not exist, and nobody keeps that. */
export const publicNotFound = (): Response =>
  new Response('404 Not Found', {
    status: 404,
    headers: { ...NOT_CACHED, 'Content-Type': 'text/plain; charset=utf-8' },
  });
