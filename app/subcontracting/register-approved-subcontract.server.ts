/** What an approval does to the tree of the contract, inside the transaction of the decision. */
import type { SubcontractingContent } from '~/approval-requests/content';
import type { WriteContext } from '~/approval-requests/persist.server';
import type { Actor } from '~/authorization/actor';
import { officeDate, type PlainDate } from '~/platform/dates';
import { appendEvents } from '~/record/append.server';
import type { NewEvent } from '~/record/model';
import { recordedActor } from '~/record/recorded-actor';
import { findOrCreateVendor } from '~/vendors/vendors.repository.server';
import type { Grant } from '~/workflow/model';
import type { Tx } from '~db/connection.server';
import { equalDutyProofs, informationOf } from './application';
import { settledChanges } from './changed-fields';
import { sameCompany } from './company';
import { judgeEmployers, unknownEmployers } from './employers';
import { standingOf } from './standing.server';
import {
  type ContractOfTree,
  type EntryColumns,
  insertEntry,
  markEnded,
  type StoredEntry,
  standingRevisionOf,
  tieRequest,
  updateEntry,
} from './subcontracts.repository.server';
import { tierBelow, tiersAbove } from './tree';

export type ApprovedSubcontract = {
  request: { id: string };
  /** The frozen content that was decided on. */
  content: SubcontractingContent;
  grant: Grant;
  context: WriteContext & { actor: Actor };
};

/** The stream of everything that happens to a contract. */
export const contractStream = (contractId: string): string => `contract:${contractId}`;

/** Enters the subcontractor in the tree, or changes its entry; returns the id. The decision has asked the rules before. */
export async function registerApprovedSubcontract(tx: Tx, approved: ApprovedSubcontract): Promise<string> {
  const { request, content, context } = approved;
  const { now, newId } = context;
  const today = officeDate(now);
  const { contract, entries, judged } = await standingOf(tx, { requestId: request.id, content, today }, { lock: true });
  if (!contract || !judged.ok) {
    throw new Error(
      `Request ${request.id} was approved against the rules: ${judged.ok ? 'no contract' : judged.refusal}`,
    );
  }
  const parent = entries.find(({ id }) => id === judged.value.parent?.id) ?? null;
  const changed = entries.find(({ id }) => id === judged.value.changed?.id) ?? null;
  // What was seen before anybody had approved it began too early, whatever the request says.
  const seen = entries.filter((one) => one.status === 'unapproved' && sameCompany(one.company, content.vendorName));
  const vendor = { name: content.vendorName, corporateNumber: content.vendorCorporateNumber };
  const columns = columnsOf(approved, {
    today,
    parent,
    startedEarly: changed?.startedEarly === true || isEarly(content, changed, today) || seen.length > 0,
    vendorId: await findOrCreateVendor(tx, vendor, now, newId),
    revisionId: await standingRevisionOf(tx, request.id),
  });
  const id = changed?.id ?? newId();
  if (changed) await updateEntry(tx, changed, columns, now);
  else await insertEntry(tx, { id, contractId: contract.id }, columns, now);
  for (const one of seen) await markEnded(tx, one, { endedOn: today, endNote: '' }, now);
  const place = { requestId: request.id, contractId: contract.id, parentId: columns.parentId, tier: columns.tier ?? 1 };
  await tieRequest(tx, { ...place, subcontractId: id }, now);
  await appendEvents(
    tx,
    { actor: recordedActor(context.actor), now, newId },
    eventsOf({ id, requestId: request.id, contract, entries, changed, columns, replaces: seen.map((one) => one.id) }),
  );
  return id;
}

const isEarly = (content: SubcontractingContent, changed: StoredEntry | null, today: PlainDate): boolean =>
  changed === null && (content.facts.startedAlready === true || (content.startOn !== null && content.startOn < today));

type Outcome = {
  today: PlainDate;
  parent: StoredEntry | null;
  startedEarly: boolean;
  vendorId: string;
  revisionId: string | null;
};

function columnsOf({ request, content, grant }: ApprovedSubcontract, outcome: Outcome): EntryColumns {
  const { today, parent, startedEarly, vendorId, revisionId } = outcome;
  const information = informationOf(content);
  const specific = information.some((item) => item.specificPersonalInformation);
  return {
    parentId: parent?.id ?? null,
    tier: tierBelow(parent),
    status: 'approved',
    company: content.vendorName,
    vendorId,
    address: content.vendorAddress,
    work: content.useDescription,
    reason: content.necessity,
    workplace: content.workplaceDescription,
    information,
    personalInformation: information.some((item) => item.personalInformation || item.specificPersonalInformation),
    specificPersonalInformation: specific,
    equalDuty: content.facts.equalDuty ?? null,
    equalDutyProofs: equalDutyProofs(content),
    workers: content.workers,
    startsOn: content.startOn,
    endsOn: content.endOn,
    approvedOn: today,
    validUntil: grant.validUntil,
    // The final approval is the body's own permission; the rules let it pass only after safety was confirmed.
    permittedOn: specific ? today : null,
    startedEarly,
    requestId: request.id,
    revisionId,
  };
}

type Written = {
  id: string;
  requestId: string;
  contract: ContractOfTree;
  entries: readonly StoredEntry[];
  changed: StoredEntry | null;
  columns: EntryColumns;
  replaces: string[];
};

function eventsOf({ id, requestId, contract, entries, changed, columns, replaces }: Written): NewEvent[] {
  const above = tiersAbove(entries, { id, parentId: columns.parentId }).map(({ company }) => company);
  const judged = judgeEmployers(columns.workers, {
    subcontractor: columns.company,
    above: [contract.contractor, ...above],
  });
  const base = { subcontractId: id, requestId, company: columns.company, tier: columns.tier };
  const stream = contractStream(contract.id);
  const events: NewEvent[] = [
    {
      stream,
      type: changed ? 'subcontract-changed' : 'subcontract-registered',
      payload: {
        ...base,
        parentId: columns.parentId,
        startsOn: columns.startsOn,
        endsOn: columns.endsOn,
        validUntil: columns.validUntil,
        specificPersonalInformation: columns.specificPersonalInformation,
        permittedOn: columns.permittedOn,
        unknownEmployers: unknownEmployers(judged),
        ...(changed ? { changes: settledChanges(changed, columns) } : {}),
        ...(replaces.length > 0 ? { replaces } : {}),
      },
    },
  ];
  // 承認前の着手: approved as it is, and said for good.
  if (columns.startedEarly && !changed?.startedEarly) {
    events.push({ stream, type: 'subcontract-started-early', payload: { ...base, startsOn: columns.startsOn } });
  }
  return events;
}
