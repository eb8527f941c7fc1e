/** What reviewers have to know of the contract while a request to subcontract is on its way. */
import type { RequestContent } from '~/approval-requests/content';
import { officeDate } from '~/platform/dates';
import type { Status } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';
import { informationOf } from './application';
import { settledChanges } from './changed-fields';
import { sameCompany } from './company';
import { judgeEmployers, unknownEmployers } from './employers';
import { standingOf } from './standing.server';
import { tiersAbove } from './tree';

const DECIDED: readonly Status[] = ['approved', 'rejected', 'withdrawn'];

export type StandingNoticeData = NonNullable<Awaited<ReturnType<typeof standingNoticeOf>>>;

/** null for requests of other kinds and once it is decided: then the register says it. */
export async function standingNoticeOf(
  db: DbOrTx,
  request: { id: string; status: Status },
  content: RequestContent,
  now: Date,
) {
  if (content.kind !== 'subcontracting' || DECIDED.includes(request.status)) return null;
  const { contract, entries, judged, application } = await standingOf(db, {
    requestId: request.id,
    content,
    today: officeDate(now),
  });
  const parent = judged.ok ? judged.value.parent : null;
  const above = parent === null ? [] : [parent, ...tiersAbove(entries, parent)];
  const workers = judgeEmployers(content.workers, {
    subcontractor: content.vendorName,
    above: [contract?.contractor ?? '', ...above.map(({ company }) => company)],
  });
  const changed = entries.find(({ id }) => id === application.changes);
  return {
    contractId: contract?.id ?? null,
    problems: judged.ok ? [] : judged.refusal,
    begun: application.startedAlready,
    wasReported: entries.some((one) => one.status === 'unapproved' && sameCompany(one.company, content.vendorName)),
    unknownEmployers: unknownEmployers(workers),
    changed: changed
      ? settledChanges(changed, {
          work: content.useDescription,
          workplace: content.workplaceDescription,
          startsOn: content.startOn,
          endsOn: content.endOn,
          equalDuty: content.facts.equalDuty ?? null,
          specificPersonalInformation: application.specificPersonalInformation,
          information: informationOf(content),
          workers: content.workers,
        }).map(({ field }) => field)
      : [],
  };
}
