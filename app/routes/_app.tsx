import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLocation, useRouteError, useRouteLoaderData, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { countWaitingForMe } from '~/approval-requests/my-work.query.server';
import type { Actor } from '~/authorization/actor';
import { PermissionsProvider, usePermissions } from '~/authorization/can';
import { defineAbilities, type RawRules, rulesFor } from '~/authorization/define-abilities';
import { countWaitingIncidents } from '~/incidents/tellings.repository.server';
import { requireActor } from '~/people/session.server';
import { checkKindsOf } from '~/periodic-checks/model';
import { clock } from '~/platform/clock.server';
import { CHECKS_ALONE, currentEntry, NAVIGATION, navigationFor } from '~/platform/navigation';
import { RouteFailure } from '~/platform/route-failure';
import type { Text } from '~/platform/text';
import type { CheckKind, RequestKind } from '~/policy/model';
import { shownProfile } from '~/policy/shown-profile.server';
import { countWaitingReports } from '~/subcontracting/reports.repository.server';
import { BarePage } from '~/ui/bare-page';
import { useText } from '~/ui/locale';
import { Shell } from '~/ui/shell';
import { getDb } from '~db/connection.server';

type ShellData = {
  body: Text;
  profile: Text;
  /** Which kinds of request the body takes under the policy in force. */
  kindsTaken: RequestKind[];
  /** Which kinds of checks there are under the policy in force. */
  checkKinds: CheckKind[];
  rules: RawRules;
  waiting: number;
  person: { name: string; posts: Text[] };
};

const postsOf = (actor: Actor): Text[] =>
  actor.holdings.map(({ unitName, title }) => ({
    ja: `${unitName.ja} ${title.ja}`,
    en: `${title.en}, ${unitName.en}`,
  }));

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const db = getDb();
  const ability = defineAbilities(actor);
  const [waiting, incidents, reports, profile] = await Promise.all([
    countWaitingForMe(db, actor.personId),
    countWaitingIncidents(db, ability, actor),
    countWaitingReports(db, ability),
    shownProfile(db, clock.now()),
  ]);
  return json<ShellData>({
    body: profile.body,
    profile: profile.name,
    kindsTaken: profile.kindsTaken,
    checkKinds: checkKindsOf(profile.switches),
    rules: rulesFor(actor),
    waiting: waiting + incidents + reports,
    person: { name: actor.name, posts: postsOf(actor) },
  });
}

export default function AppShell() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

/** A page that failed keeps its frame, so that one can go on from it; without the frame's data it stands alone. */
export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <Frame>
      <RouteFailure error={error} />
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData('routes/_app') as ShellData | undefined;
  if (!data) return <BarePage>{children}</BarePage>;
  return (
    <PermissionsProvider rules={data.rules}>
      <FrameOf data={data}>{children}</FrameOf>
    </PermissionsProvider>
  );
}

function FrameOf({ data, children }: { data: ShellData; children: ReactNode }) {
  const t = useText();
  const ability = usePermissions();
  const { pathname, search } = useLocation();
  const [parameters] = useSearchParams();
  const current = currentEntry(pathname);
  const register = NAVIGATION.registers.href;
  return (
    <Shell
      body={t(data.body)}
      profile={t(data.profile)}
      entries={navigationFor(ability).map((key) => ({
        href: NAVIGATION[key].href,
        label: t(key === 'checks' && !data.checkKinds.includes('audit') ? CHECKS_ALONE : NAVIGATION[key].label),
        current: key === current,
        ...(key === 'tasks' ? { count: data.waiting } : {}),
      }))}
      person={{ name: data.person.name, posts: data.person.posts.map(t) }}
      search={{ action: register, query: pathname === register ? (parameters.get('q') ?? '') : undefined }}
      here={`${pathname}${search}`}
    >
      {children}
    </Shell>
  );
}
