import { factsIn } from '~/approval-requests/content';
import type { RequestView } from '~/approval-requests/request-page.query.server';
import { requestPageData } from '~/approval-requests/request-page-data.server';
import { addDays, addMonths, officeDate, type PlainDate } from '~/platform/dates';
import { validMonthsOf } from '~/policy/lookup';
import { standingNoticeOf } from '~/subcontracting/standing-notice.server';
import type { DbOrTx } from '~db/connection.server';
import { candidatePeople } from './people.query.server';

/** The end dates that the profile proposes and allows for a request decided on `today`. */
export function grantDates(view: RequestView, today: PlainDate): { proposed: PlainDate; longest: PlainDate } {
  const { content, profile, request } = view;
  const { provisionalMonths } = profile.periods;
  const { emergency, pilot } = factsIn(content);
  const { proposed, longest } =
    emergency || pilot
      ? { proposed: provisionalMonths, longest: provisionalMonths }
      : validMonthsOf(profile, request.kind, request.track ?? 'A');
  const wanted = content.endOn;
  const latest = addMonths(today, longest);
  // A service is looked at again after the usual time; a contract is approved for as long as it runs.
  const end = addMonths(today, proposed);
  const within = request.kind === 'cloud-service' ? end : latest;
  const tomorrow = addDays(today, 1);
  return { proposed: wanted && wanted >= tomorrow && wanted <= within ? wanted : end, longest: latest };
}

/** What the decision page shows besides the request itself. */
export async function decisionPageData(db: DbOrTx, view: RequestView, now: Date) {
  const today = officeDate(now);
  const units = view.content.sections.map((section) => section.unitId);
  const also = [
    ...view.request.facts.authorIds,
    ...(view.content.proposedManagerPersonId ? [view.content.proposedManagerPersonId] : []),
  ];
  const [data, candidates, standing] = await Promise.all([
    requestPageData(db, view, now),
    candidatePeople(db, [view.request.owningUnitId, ...units], also, today),
    standingNoticeOf(db, view.request, view.content, now),
  ]);
  return {
    data,
    candidates,
    standing,
    dates: grantDates(view, today),
    proposedManagerId: view.content.proposedManagerPersonId,
  };
}
