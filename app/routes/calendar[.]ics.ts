import type { LoaderFunctionArgs } from '@remix-run/node';
import { readFeed } from '~/calendar/feed.server';
import { networkOf } from '~/people/sign-in-limits';
import { clock } from '~/platform/clock.server';
import { privateData, publicNotFound, takePublicTurn } from '~/platform/public-answer.server';
import { publicOrigin } from '~/platform/public-origin.server';
import { getDb } from '~db/connection.server';

/**
 * The calendar of whoever made the link, without a session. The secret stands in the query, which no line of the log
 * holds; a wrong, replaced or revoked one and that of somebody who left are all the same nothing.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const now = clock.now();
  const { clientAddress } = context as { clientAddress?: unknown };
  takePublicTurn(typeof clientAddress === 'string' ? networkOf(clientAddress) : null, now);
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const calendar = await readFeed(getDb(), token, now, publicOrigin());
  if (calendar === null) throw publicNotFound();
  return privateData(request, calendar, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="sekisho.ics"',
  });
}
