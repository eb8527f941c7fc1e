import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
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
  const [holdings, sessions, events] = await Promise.all([
    loadHoldingsOf(db, actor.personId, officeDate(now)),
    listSessions(db, actor.personId, now, idleSince(now)),
    loadPersonEvents(db, actor.personId, 20),
  ]);
  return json({
    name: actor.name,
    email: actor.email,
    holdings,
    // The hashes stay here: they name sessions.
    sessions: sessions.map(({ tokenHash, ...rest }) => ({ ...rest, current: tokenHash === session.tokenHash })),
    events,
    passwordChanged: new URL(request.url).searchParams.has('password-changed'),
  });
}

export default function AccountRoute() {
  return <AccountPage {...useLoaderData<typeof loader>()} />;
}
