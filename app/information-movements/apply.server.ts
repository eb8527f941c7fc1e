/** 申請: what is to leave, by which way; the policy says who has to permit it, or that nobody has. */
import { takeNumber } from '~/approval-requests/numbering.server';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Actor } from '~/authorization/actor';
import { postOf } from '~/obligations/owners';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { PlainDate } from '~/platform/dates';
import type { FieldErrors } from '~/platform/input';
import type { Result } from '~/platform/result';
import type { MovementKind, PolicyProfile } from '~/policy/model';
import { judgeMovement, type MovementJudgement, movementRulesOf } from '~/policy/movements';
import { activeProfile } from '~/policy/profiles.repository.server';
import { recordedActor } from '~/record/recorded-actor';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db, DbOrTx } from '~db/connection.server';
import { askPermitters } from './ask-permitters.server';
import { fallDue, permissionsDue, reportDue } from './due.server';
import type { Application } from './forms';
import { missingIn, movementStream, ruleOf, UNKNOWN_CARRIER } from './model';
import { hasWrittenDuty, insertMovement, type NewMovement } from './movements.repository.server';
import { insertPermissions } from './permissions.repository.server';
import { permittersToday } from './permitters';
import { movementWords } from './words';

/** What the policy says of an application. */
export const judgeApplication = (
  profile: PolicyProfile,
  kind: MovementKind,
  { way, confidentiality, personalInformation, specificPersonalInformation }: Application,
): MovementJudgement =>
  judgeMovement(profile, {
    kind,
    way,
    information: { confidentiality, personalInformation, specificPersonalInformation },
  });

/** What is still to be written, field by field; empty where nothing is. */
export function applicationErrors(kind: MovementKind, input: Application, judgement: MovementJudgement): FieldErrors {
  const errors = missingIn(judgement, { ...input, kind });
  const named = input.recipient !== '' || (ruleOf(kind).recipient && input.contractId !== null);
  return named ? errors : { ...errors, recipient: movementWords.recipientNeeded };
}

type Parties = Pick<NewMovement, 'contractId' | 'vendorId' | 'recipient' | 'carrierVendorId' | 'carrierName'>;

/** The other party of the contract and the company that carries it, as far as the applicant may name them. */
async function partiesOf(db: DbOrTx, ability: AppAbility, kind: MovementKind, input: Application): Promise<Parties> {
  const parties: Parties = {
    contractId: null,
    vendorId: null,
    recipient: input.recipient,
    carrierVendorId: null,
    carrierName: '',
  };
  if (ruleOf(kind).recipient && input.contractId !== null) {
    const contract = await db
      .selectFrom('contracts as contract')
      .innerJoin('vendors as vendor', 'vendor.id', 'contract.vendor_id')
      .select(['contract.id', 'contract.vendor_id as vendorId', 'vendor.name'])
      .where('contract.id', '=', input.contractId)
      .where(accessibleBy(ability, 'read', 'Contract'))
      .executeTakeFirst();
    if (!contract) refuseChange({ reason: 'not-there', field: 'contractId' });
    parties.contractId = contract.id;
    parties.vendorId = contract.vendorId;
    if (parties.recipient === '') parties.recipient = contract.name;
  }
  if (input.way !== 'contractor') return parties;
  if (input.carrier === UNKNOWN_CARRIER || input.carrier === '') return { ...parties, carrierName: input.carrierName };
  const carrier = await db
    .selectFrom('vendors')
    .select(['id', 'name'])
    .where('id', '=', input.carrier)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  if (!carrier) refuseChange({ reason: 'vendor-not-there', field: 'carrier' });
  return { ...parties, carrierVendorId: carrier.id, carrierName: carrier.name };
}

/** 藤枝市 5(2)⑨: carried by staff, or under a written duty; looked at again whenever somebody goes on with it. */
export async function isUnderDuty(
  db: DbOrTx,
  { judgement, carrierVendorId }: Pick<NewMovement, 'judgement' | 'carrierVendorId'>,
  on: PlainDate,
): Promise<boolean> {
  if (!judgement.checks.includes('confidentiality-duty')) return true;
  return carrierVendorId !== null && hasWrittenDuty(db, carrierVendorId, on);
}

export type Apply = { kind: MovementKind; input: Application };

export const applyForMovement = (
  db: Db,
  actor: Actor,
  { kind, input }: Apply,
  io: Io,
): Promise<Result<string, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { ability, actor: by } = changing;
    if (!ability.can('create', 'InformationMovement') || !by.unitIds.includes(input.unitId)) {
      refuseChange({ reason: 'unit-not-there', field: 'unitId' });
    }
    return changing.once(input.submissionKey, 'apply-movement', () => apply(changing, kind, input));
  });

async function apply(changing: Changing, kind: MovementKind, input: Application): Promise<string> {
  const { tx, ability, actor, now, today, newId, record } = changing;
  const profile = await activeProfile(tx);
  if (movementRulesOf(profile).length === 0) refuseChange({ reason: 'not-found' });
  const judgement = judgeApplication(profile, kind, input);
  if (judgement.outcome === 'forbidden') refuseChange({ reason: 'movement-forbidden', field: 'way' });
  const [missing] = Object.keys(applicationErrors(kind, input, judgement));
  if (missing !== undefined) refuseChange({ reason: 'movement-incomplete', field: missing });
  if (input.returnBy !== null && input.returnBy < input.plannedOn) {
    refuseChange({ reason: 'end-before-start', field: 'returnBy' });
  }
  // Permission comes first: what was done without it is reported as an incident.
  if (judgement.permitters.length > 0 && input.plannedOn < today) {
    refuseChange({ reason: 'movement-in-past', field: 'plannedOn' });
  }
  const organisation = await loadOrganisation(tx, today);
  const unit = organisation.units.get(input.unitId);
  if (!unit) refuseChange({ reason: 'unit-not-there', field: 'unitId' });
  const parties = await partiesOf(tx, ability, kind, input);
  const by = recordedActor(actor);
  const movement: NewMovement = {
    ...parties,
    id: newId(),
    number: await takeNumber(tx, unit, now),
    kind,
    way: input.way,
    unitId: unit.id,
    applicantId: actor.personId,
    applicantName: by.name,
    applicantPost: by.post,
    ownerPostId: postOf(organisation, actor.personId, unit.id)?.id ?? null,
    what: input.what,
    amount: input.amount,
    schemeKey: profile.classification.key,
    confidentiality: input.confidentiality,
    personalInformation: input.personalInformation || input.specificPersonalInformation,
    specificPersonalInformation: input.specificPersonalInformation,
    purpose: input.purpose,
    protection: input.protection,
    survey: input.survey,
    damages: input.damages,
    exemptionReason: judgement.outcome === 'exemption' ? input.exemptionReason : '',
    plannedOn: input.plannedOn,
    returnBy: ruleOf(kind).back === 'none' ? null : input.returnBy,
    noReturnReason: ruleOf(kind).back === 'reason' && input.returnBy === null ? input.noReturnReason : '',
    profile: { key: profile.key, version: profile.version },
    judgement,
    status: judgement.permitters.length > 0 ? 'applied' : 'permitted',
  };
  if (!(await isUnderDuty(tx, movement, input.plannedOn))) {
    refuseChange({ reason: 'movement-without-duty', field: 'carrier' });
  }
  await insertMovement(tx, movement, now);
  await askForPermission(changing, movement, organisation);
  record(movementStream(movement.id), 'movement-applied', {
    number: movement.number,
    kind,
    way: movement.way,
    what: movement.what,
    amount: movement.amount,
    confidentiality: `${movement.schemeKey}:${movement.confidentiality}`,
    personalInformation: movement.personalInformation,
    specificPersonalInformation: movement.specificPersonalInformation,
    recipient: movement.recipient,
    contractId: movement.contractId,
    carrier: movement.carrierName,
    plannedOn: movement.plannedOn,
    returnBy: movement.returnBy,
    outcome: judgement.outcome,
    permitters: judgement.permitters,
    exemptionReason: movement.exemptionReason,
    profile: movement.profile,
  });
  return movement.id;
}

async function askForPermission(changing: Changing, movement: NewMovement, organisation: Organisation): Promise<void> {
  const { tx, now, today } = changing;
  const { id, unitId, applicantId } = movement;
  const asked = movement.judgement.permitters.map((role) => {
    const [first] = permittersToday(organisation, { role, unitId, applicantId, otherPermitterIds: [] });
    return { movementId: id, role, unitId, applicantId, ownerPostId: first?.postId ?? null };
  });
  await insertPermissions(tx, asked);
  await fallDue(changing, asked.length > 0 ? permissionsDue(movement, asked, today) : [reportDue(movement, today)]);
  await askPermitters(tx, id, { organisation, now });
}
