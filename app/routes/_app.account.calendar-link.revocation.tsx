import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { revokeFeed } from '~/calendar/feed.server';
import { FEED_PATH } from '~/calendar/feed-section';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { seeOther } from '~/platform/responses.server';
import { getDb } from '~db/connection.server';

/** There is nothing to read here; a reload after signing in again leads to the page of the link. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return seeOther(FEED_PATH);
}

/** The link stops working at once. */
export async function action({ request }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  await readForm(request, session, 16_000);
  await revokeFeed(getDb(), actor, { now: clock.now(), newId });
  return seeOther(`${FEED_PATH}?revoked=yes`);
}
