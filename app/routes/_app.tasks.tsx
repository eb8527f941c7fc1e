import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MyAbsenceNotices } from '~/absences/my-absence';
import { loadMyAbsence } from '~/absences/my-absence.query.server';
import { MyWork } from '~/approval-requests/my-work';
import { listMine, listWaitingForMe } from '~/approval-requests/my-work.query.server';
import { requestWords } from '~/approval-requests/words';
import { defineAbilities } from '~/authorization/define-abilities';
import { listDutiesComingUp } from '~/incidents/incident-list.query.server';
import { listWaitingIncidents } from '~/incidents/tellings.repository.server';
import { countToPermit } from '~/information-movements/movement-list.query.server';
import { ToPermit } from '~/information-movements/to-permit';
import { listInbox } from '~/obligations/inbox.query.server';
import { requireActor } from '~/people/session.server';
import { countToReview } from '~/periodic-checks/check-list.query.server';
import { ToReview } from '~/periodic-checks/to-review';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { listWithoutOwner } from '~/social-media/life/life-page.query.server';
import { listWaitingReports } from '~/subcontracting/reports.repository.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(requestWords.tasks);

/** How far ahead "coming up" looks: the first reminder of every profile. */
const DAYS_AHEAD = 120;

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const db = getDb();
  const today = officeDate(clock.now());
  const ability = defineAbilities(actor);
  const [waiting, incidents, reports, withoutOwner, mine, duties, due, toReview, toPermit, away] = await Promise.all([
    listWaitingForMe(db, ability, actor.personId),
    listWaitingIncidents(db, ability, actor),
    listWaitingReports(db, ability),
    listWithoutOwner(db, ability, today),
    listMine(db, actor.personId),
    listDutiesComingUp(db, { actor, ability, today }),
    listInbox(db, actor, { today, days: DAYS_AHEAD }),
    countToReview(db, ability),
    countToPermit(db, { actor, ability, today }),
    loadMyAbsence(db, actor, today),
  ]);
  return json({ waiting, incidents, reports, withoutOwner, mine, duties, due, toReview, toPermit, away, today });
}

export default function TasksPage() {
  const { toReview, toPermit, away, ...work } = useLoaderData<typeof loader>();
  return (
    <MyWork {...work}>
      <MyAbsenceNotices {...away} />
      <ToReview waiting={toReview} />
      <ToPermit count={toPermit} />
    </MyWork>
  );
}
