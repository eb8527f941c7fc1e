import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findFeedOf } from '~/calendar/feed.repository.server';
import { FeedSection } from '~/calendar/feed-section';
import { wantedKinds } from '~/notifications/choices.repository.server';
import { MailChoices } from '~/notifications/mail-choices';
import { AccountPage } from '~/people/account-page';
import { loadHoldingsOf, loadPersonEvents } from '~/people/person-page.query.server';
import { requireActor } from '~/people/session.server';
import { idleSince } from '~/people/session-policy';
import { listSessions } from '~/people/sessions.repository.server';
import { accountWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(accountWords.title);

/** One's own posts, sessions and what happened to the account. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const [db, now] = [getDb(), clock.now()];
  const { searchParams } = new URL(request.url);
  const [holdings, sessions, events, wanted, feed] = await Promise.all([
    loadHoldingsOf(db, actor.personId, officeDate(now)),
    listSessions(db, actor.personId, now, idleSince(now)),
    loadPersonEvents(db, actor.personId, 20),
    wantedKinds(db, actor.personId),
    findFeedOf(db, actor.personId),
  ]);
  return json({
    name: actor.name,
    email: actor.email,
    holdings,
    // The hashes stay here: they name sessions.
    sessions: sessions.map(({ tokenHash, ...rest }) => ({ ...rest, current: tokenHash === session.tokenHash })),
    events,
    passwordChanged: searchParams.has('password-changed'),
    wanted,
    mailSaved: searchParams.has('mail-saved'),
    feed: feed && { scope: feed.scope, madeAt: feed.madeAt },
  });
}

export default function AccountRoute() {
  const { wanted, mailSaved, feed, ...account } = useLoaderData<typeof loader>();
  return (
    <AccountPage {...account}>
      <MailChoices wanted={wanted} saved={mailSaved} />
      <FeedSection feed={feed} />
    </AccountPage>
  );
}
