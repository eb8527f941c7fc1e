/** What an approval does to 契約台帳, inside the transaction of the decision. */

import type { DesignatedManagerContent, OutsourcingContent } from '~/approval-requests/content';
import type { WriteContext } from '~/approval-requests/persist.server';
import type { Actor } from '~/authorization/actor';
import { registerAgreement } from '~/designated-managers/register-agreement.server';
import { beginContractEnding } from '~/endings/begin-contract-ending.server';
import { keptPlan } from '~/endings/ending-facts';
import { dropEnding } from '~/endings/start-ending.server';
import { followEntry } from '~/obligations/from-registers.server';
import { addMonths, officeDate, type PlainDate } from '~/platform/dates';
import { rankOf } from '~/policy/classification';
import { handledInformation } from '~/policy/facts';
import type { Assessment, PolicyProfile } from '~/policy/model';
import { appendEvents } from '~/record/append.server';
import type { NewEvent } from '~/record/model';
import { recordedActor } from '~/record/recorded-actor';
import { changesBetween } from '~/registers/changes';
import { findOrCreateVendor } from '~/vendors/vendors.repository.server';
import type { Grant } from '~/workflow/model';
import type { Tx } from '~db/connection.server';
import { hasInformation, laterOf, type NoticePeriod, noticeDeadline } from './contract';
import {
  appendTerm,
  type ContractColumns,
  contractOfRequest,
  contractStream,
  indexContract,
  insertContract,
  lockContract,
  type StoredContract,
  tieRequest,
  updateContract,
} from './contract.repository.server';
import { recordedContract } from './recorded-contract';

export type ApprovedContract = {
  request: {
    id: string;
    number: string;
    purpose: 'new' | 'change' | 'renewal' | 'termination';
    owningUnitId: string;
  };
  /** The frozen content that was decided on. */
  content: OutsourcingContent | DesignatedManagerContent;
  profile: PolicyProfile;
  assessment: Assessment;
  grant: Grant;
  context: WriteContext & { actor: Actor };
};

/**
 * Writes the contract, its term and its event; returns the id of the contract. A new approval stands as 承認済み・未締結
 * until the signed contract is recorded. A renewal is a contract of its own that points at the one before; a change
 * and an end go to the contract they name; a request that is approved again changes what it made.
 */
export async function registerApprovedContract(tx: Tx, approved: ApprovedContract): Promise<string> {
  const { request, content, context } = approved;
  const own = await contractOfRequest(tx, request.id);
  const namedId = own ?? content.contractId;
  const named = namedId === null ? null : await lockContract(tx, namedId);
  const vendor = { name: content.vendorName, corporateNumber: content.vendorCorporateNumber };
  const by = recordedActor(context.actor);
  const isEnd = request.purpose === 'termination' && named !== null;
  const vendorId = isEnd ? named.vendorId : await findOrCreateVendor(tx, vendor, context.now, context.newId, by);
  const columns = columnsOf(approved, vendorId);

  const goesOn = named !== null && (own !== null || request.purpose === 'change' || request.purpose === 'termination');
  const { id, events } = goesOn
    ? await change(tx, approved, named, columns)
    : await enter(tx, approved, named, columns);
  await tieRequest(tx, request.id, id, context.now);
  if (content.kind === 'designated-manager') {
    events.push(...(await registerAgreement(tx, id, { ...approved, content }, goesOn)));
  }
  await indexContract(tx, id);
  const io = { actor: by, now: context.now, newId: context.newId };
  await followEntry(tx, 'contract', id, io);
  if (named !== null && named.id !== id) await followEntry(tx, 'contract', named.id, io);
  await appendEvents(tx, { actor: by, now: context.now, newId: context.newId }, events);
  return id;
}

type Written = { id: string; events: NewEvent[] };

/** A contract that the register does not have yet; `before` is the one it renews. */
async function enter(
  tx: Tx,
  { request, context }: ApprovedContract,
  before: StoredContract | null,
  columns: ContractColumns,
): Promise<Written> {
  const { now, newId } = context;
  const id = newId();
  const entered = { ...columns, previousContractId: before?.id ?? null };
  await insertContract(tx, id, entered, now);
  await appendTerm(tx, id, { ...termOf(entered), basis: 'original' }, now);
  const events: NewEvent[] = [
    {
      stream: contractStream(id),
      type: 'contract-registered',
      payload: { requestId: request.id, ...recordedContract(entered), previousContractId: before?.id ?? null },
    },
  ];
  if (before) {
    // The new approval takes its place: it must not go on by itself beside it, and what is handed on is not gone.
    const by = { actor: recordedActor(context.actor), now, newId };
    const isDropped = await dropEnding(tx, { type: endingSubject(before), id: before.id }, by);
    const over = { status: 'ended', endedOn: before.endsOn, endReason: '' } as const;
    await updateContract(tx, before, { autoRenews: false, ...(isDropped ? over : {}) }, now);
    const payload = { requestId: request.id, contractId: id, number: entered.number };
    events.push({ stream: contractStream(before.id), type: 'contract-succeeded', payload });
  }
  return { id, events };
}

/** What was approved goes over what the register has; the way a contract was signed and numbered stays. */
async function change(
  tx: Tx,
  approved: ApprovedContract,
  before: StoredContract,
  columns: ContractColumns,
): Promise<Written> {
  const { request, content, context } = approved;
  const { now } = context;
  const today = officeDate(now);
  const kept = {
    number: before.number,
    signedOn: before.signedOn,
    status: before.status,
    noticeGivenOn: before.noticeGivenOn,
    previousContractId: before.previousContractId,
    endedOn: before.endedOn,
    endReason: before.endReason,
  };
  const after: ContractColumns =
    request.purpose === 'termination' ? terminated(before, content, today) : { ...columns, ...kept };
  await updateContract(tx, before, after, now);
  if (before.startsOn !== after.startsOn || before.endsOn !== after.endsOn) {
    await appendTerm(tx, before.id, { ...termOf(after), basis: 'change' }, now);
  }
  const payload = {
    requestId: request.id,
    changes: changesBetween(recordedContract(before), recordedContract(after)),
  };
  const type = eventOf(before, after);
  if (request.purpose === 'termination' && after.status === 'ending') {
    await beginEnding(tx, { ...before, ...after }, approved);
  }
  return { id: before.id, events: [{ stream: contractStream(before.id), type, payload }] };
}

const eventOf = (before: StoredContract, { status }: ContractColumns) => {
  if (status === before.status) return 'contract-changed';
  return status === 'ending' ? 'contract-ending' : status === 'ended' ? 'contract-ended' : 'contract-changed';
};

const endingSubject = ({ kind }: StoredContract) => (kind === 'designated-manager' ? kind : 'contract');

/**
 * 終了: the period ends on the day that was approved, and does not renew itself any more. Where the other side got
 * near the information the contract is over once that is proved to be gone; one that was never concluded just ends.
 */
function terminated(before: StoredContract, content: ApprovedContract['content'], today: PlainDate): ContractColumns {
  const wanted = content.endOn ?? today;
  // One that is given up before its first day has no shorter period.
  const endsOn = laterOf(wanted, before.startsOn);
  const known = { ...before, endsOn, autoRenews: false, noticeGivenOn: before.noticeGivenOn ?? today };
  const endReason = content.necessity.slice(0, 1_000);
  if (before.status === 'ended') return before;
  if (hasInformation(before, today)) return { ...known, status: 'ending', endReason };
  const isOver = wanted <= today;
  return isOver ? { ...known, status: 'ended', endedOn: wanted, endReason } : known;
}

async function beginEnding(
  tx: Tx,
  contract: StoredContract,
  { request, content, profile, assessment, context }: ApprovedContract,
): Promise<void> {
  const asked = {
    plan: keptPlan(profile, content),
    handlesInformation: handledInformation(content)?.length !== 0,
    careful: assessment.track !== 'B',
    ownerPersonId: content.proposedManagerPersonId,
  };
  await beginContractEnding(
    tx,
    contract,
    {
      basis: 'request',
      requestId: request.id,
      reason: content.necessity,
      lastDay: content.endOn ?? contract.endsOn,
      profile,
      asked,
    },
    { actor: recordedActor(context.actor), now: context.now, newId: context.newId },
  );
}

const termOf = (contract: ContractColumns) => ({
  startsOn: contract.startsOn,
  endsOn: contract.endsOn,
  noticeDeadline: noticeDeadline(contract.endsOn, contract.notice),
});

const noticeIn = ({ noticeAmount, noticeUnit }: ApprovedContract['content']): NoticePeriod | null =>
  noticeAmount === null || noticeUnit === null ? null : { amount: noticeAmount, unit: noticeUnit };

function columnsOf(approved: ApprovedContract, vendorId: string): ContractColumns {
  const { request, content, profile, assessment, grant, context } = approved;
  const scheme = profile.classification;
  const level = assessment.effectiveClass.confidentiality ?? scheme.axes.confidentiality.levels.at(-1)?.key ?? '';
  const information = handledInformation(content) ?? [];
  const startsOn = content.startOn ?? officeDate(context.now);
  const outsourcing = content.kind === 'outsourcing' ? content : null;
  const autoRenews = outsourcing?.facts.autoRenewal === true;
  return {
    number: request.number,
    title: content.contractTitle || (content.kind === 'designated-manager' ? content.facilityName : request.number),
    kind: content.kind,
    work: outsourcing ? (outsourcing.facts.workKind ?? 'other') : 'facility',
    unitId: content.sections.find((section) => section.lead)?.unitId ?? request.owningUnitId,
    vendorId,
    status: 'approved',
    startsOn,
    endsOn: content.endOn ?? (grant.validUntil > startsOn ? grant.validUntil : addMonths(startsOn, 12)),
    notice: noticeIn(content),
    noticeGivenOn: null,
    autoRenews,
    renewalMonths: autoRenews ? content.renewalMonths : null,
    valueYen: content.valueYen,
    valueBasis: content.valueBasis ?? 'total',
    longTerm: outsourcing?.facts.longTermContract === true,
    transitional: content.facts.transitional === true,
    ndaSignedOn: content.ndaSignedOn,
    firstDisclosureOn: content.firstDisclosureOn,
    schemeKey: scheme.key,
    confidentialityLevel: level,
    confidentialityRank: rankOf(scheme, 'confidentiality', level) ?? 0,
    personalInformation: information.some((item) => item.personalInformation || item.specificPersonalInformation),
    specificPersonalInformation: information.some((item) => item.specificPersonalInformation),
    signedOn: null,
    endedOn: null,
    endReason: '',
    previousContractId: null,
  };
}
