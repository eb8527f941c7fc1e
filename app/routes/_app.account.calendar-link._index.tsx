import { type ActionFunctionArgs, type HeadersFunction, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findFeedOf } from '~/calendar/feed.repository.server';
import { makeFeed } from '~/calendar/feed.server';
import { readFeedForm } from '~/calendar/feed-form';
import { FeedPage, NewLink } from '~/calendar/feed-section';
import { feedWords } from '~/calendar/words';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { publicOrigin } from '~/platform/public-origin.server';
import { notFound } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(feedWords.title);
/** The browser's history must not bring the link back. */
const NEVER_KEPT = { 'Cache-Control': 'no-store' };
export const headers: HeadersFunction = () => NEVER_KEPT;

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const feed = await findFeedOf(getDb(), actor.personId);
  return json({
    feed: feed && { scope: feed.scope, madeAt: feed.madeAt },
    revoked: new URL(request.url).searchParams.has('revoked'),
  });
}

/** Makes the link, in place of the one from before. It is in this one answer and nowhere else. */
export async function action({ request }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = readFeedForm(await readForm(request, session, 16_000));
  if (!form) throw notFound();
  const token = await makeFeed(getDb(), actor, form.scope, { now: clock.now(), newId });
  const address = `${publicOrigin()}/calendar.ics?token=${token}`;
  return json({ address }, { status: 201, headers: NEVER_KEPT });
}

export default function CalendarLinkRoute() {
  const state = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return sent ? <NewLink address={sent.address} /> : <FeedPage {...state} />;
}
