import type { RequestView } from '~/approval-requests/request-page.query.server';
import { requestPageData } from '~/approval-requests/request-page-data.server';
import { addDays, addMonths, officeDate, type PlainDate } from '~/platform/dates';
import type { DbOrTx } from '~db/connection.server';
import { candidatePeople } from './people.query.server';

/** The end dates that the profile proposes and allows for a request decided on `today`. */
export function grantDates(view: RequestView, today: PlainDate): { proposed: PlainDate; longest: PlainDate } {
  const { periods } = view.profile;
  const { emergency, pilot } = view.content.facts;
  const { proposed, longest } =
    emergency || pilot
      ? { proposed: periods.provisionalMonths, longest: periods.provisionalMonths }
      : periods.validMonths[view.request.track ?? 'A'];
  const wanted = view.content.endOn;
  const end = addMonths(today, proposed);
  const latest = addMonths(today, longest);
  const tomorrow = addDays(today, 1);
  return { proposed: wanted && wanted >= tomorrow && wanted < end ? wanted : end, longest: latest };
}

/** What the decision page shows besides the request itself. */
export async function decisionPageData(db: DbOrTx, view: RequestView, now: Date) {
  const today = officeDate(now);
  const units = view.content.sections.map((section) => section.unitId);
  const also = [
    ...view.request.facts.authorIds,
    ...(view.content.proposedManagerPersonId ? [view.content.proposedManagerPersonId] : []),
  ];
  const [data, candidates] = await Promise.all([
    requestPageData(db, view),
    candidatePeople(db, [view.request.owningUnitId, ...units], also, today),
  ]);
  return { data, candidates, dates: grantDates(view, today), proposedManagerId: view.content.proposedManagerPersonId };
}
