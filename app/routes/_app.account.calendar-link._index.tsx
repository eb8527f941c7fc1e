import { type ActionFunctionArgs, type HeadersFunction, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { makeFeed } from '~/calendar/feed.server';
import { readFeedForm } from '~/calendar/feed-form';
import { NewLink } from '~/calendar/feed-section';
import { feedWords } from '~/calendar/words';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { publicOrigin } from '~/platform/public-origin.server';
import { notFound, seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(feedWords.madeTitle);
/** The browser's history must not bring the link back. */
const NEVER_KEPT = { 'Cache-Control': 'no-store' };
export const headers: HeadersFunction = () => NEVER_KEPT;

/** A link is shown once; a reload leads to the account. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return seeOther('/account');
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
  const sent = useActionData<typeof action>();
  return sent ? <NewLink address={sent.address} /> : null;
}
