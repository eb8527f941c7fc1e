/** 情報の持出し・提供など as rows: read under lock, changed by compare-and-set. */
import { type Selectable, sql } from 'kysely';
import type { InformationMovementFacts } from '~/authorization/ability';
import type { Method } from '~/endings/ending';
import type { Instant, PlainDate } from '~/platform/dates';
import type { MovementKind, MovementWay } from '~/policy/model';
import type { MovementJudgement } from '~/policy/movements';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { InformationMovementsTable } from '~db/schema/movements';
import type { Closing, MovementStatus } from './model';
import { everAsked } from './permissions.repository.server';

export type Movement = {
  id: string;
  number: string;
  kind: MovementKind;
  way: MovementWay;
  unitId: string;
  applicantId: string;
  applicantName: string;
  applicantPost: string;
  ownerPostId: string | null;
  what: string;
  amount: string;
  schemeKey: string;
  confidentiality: string;
  personalInformation: boolean;
  specificPersonalInformation: boolean;
  purpose: string;
  recipient: string;
  contractId: string | null;
  vendorId: string | null;
  carrierVendorId: string | null;
  carrierName: string;
  protection: string;
  survey: string;
  damages: string;
  exemptionReason: string;
  plannedOn: PlainDate;
  returnBy: PlainDate | null;
  noReturnReason: string;
  profile: { key: string; version: string };
  judgement: MovementJudgement;
  status: MovementStatus;
  appliedAt: Instant;
  done: Done | null;
  closed: Closed | null;
  keepUntil: PlainDate | null;
  retention: Retention | null;
  version: number;
};

export type By = { name: string; post: string };
export type Done = {
  on: PlainDate;
  time: string;
  by: string;
  what: string;
  method: Method | null;
  keyDestroyedOn: PlainDate | null;
  keyEvidence: string;
  evidence: string;
  reported: By & { at: Instant };
};
export type Closed = {
  on: PlainDate;
  how: Closing | null;
  note: string;
  evidence: string;
  recorded: By & { at: Instant };
};
export type Retention = { decision: 'dispose' | 'keep'; note: string; decided: By & { at: Instant } };

export const readMovement = (row: Selectable<InformationMovementsTable>): Movement => ({
  id: row.id,
  number: row.number,
  kind: row.kind as MovementKind,
  way: row.way as MovementWay,
  unitId: row.unit_id,
  applicantId: row.applicant_id,
  applicantName: row.applicant_name,
  applicantPost: row.applicant_post,
  ownerPostId: row.owner_post_id,
  what: row.what,
  amount: row.amount,
  schemeKey: row.scheme_key,
  confidentiality: row.confidentiality_level,
  personalInformation: row.personal_information === 1,
  specificPersonalInformation: row.specific_personal_information === 1,
  purpose: row.purpose,
  recipient: row.recipient,
  contractId: row.contract_id,
  vendorId: row.vendor_id,
  carrierVendorId: row.carrier_vendor_id,
  carrierName: row.carrier_name,
  protection: row.protection,
  survey: row.survey,
  damages: row.damages,
  exemptionReason: row.exemption_reason,
  plannedOn: row.planned_on,
  returnBy: row.return_by,
  noReturnReason: row.no_return_reason,
  profile: { key: row.profile_key, version: row.profile_version },
  judgement: JSON.parse(row.judgement) as MovementJudgement,
  status: row.status as MovementStatus,
  appliedAt: row.applied_at,
  done:
    row.done_on === null || row.reported_at === null
      ? null
      : {
          on: row.done_on,
          time: row.done_time,
          by: row.done_by,
          what: row.done_what,
          method: row.method as Method | null,
          keyDestroyedOn: row.key_destroyed_on,
          keyEvidence: row.key_evidence,
          evidence: row.evidence,
          reported: { name: row.reported_by_name, post: row.reported_by_post, at: row.reported_at },
        },
  closed:
    row.closed_on === null || row.closed_at === null
      ? null
      : {
          on: row.closed_on,
          how: row.closed_how as Closing | null,
          note: row.close_note,
          evidence: row.close_evidence,
          recorded: { name: row.closed_by_name, post: row.closed_by_post, at: row.closed_at },
        },
  keepUntil: row.keep_until,
  retention:
    row.retention_decision === null || row.retention_at === null
      ? null
      : {
          decision: row.retention_decision as Retention['decision'],
          note: row.retention_note,
          decided: { name: row.retention_by_name, post: row.retention_by_post, at: row.retention_at },
        },
  version: row.version,
});

/** With those who are or were asked to permit it. */
export type FoundMovement = Movement & { permitterIds: string[] };

/** What the permission rules look at. */
export const movementFacts = ({
  id,
  unitId,
  applicantId,
  permitterIds,
}: InformationMovementFacts): InformationMovementFacts => ({ id, unitId, applicantId, permitterIds });

/** Does not ask who may see it. */
export async function findMovement(
  db: DbOrTx,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<FoundMovement | null> {
  const query = db.selectFrom('information_movements').selectAll().where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? { ...readMovement(row), permitterIds: await everAsked(db, id) } : null;
}

export type NewMovement = Omit<Movement, 'done' | 'closed' | 'keepUntil' | 'retention' | 'version' | 'appliedAt'>;

export async function insertMovement(tx: Tx, movement: NewMovement, now: Instant): Promise<void> {
  await tx
    .insertInto('information_movements')
    .values({
      id: movement.id,
      number: movement.number,
      kind: movement.kind,
      way: movement.way,
      unit_id: movement.unitId,
      applicant_id: movement.applicantId,
      applicant_name: movement.applicantName,
      applicant_post: movement.applicantPost,
      owner_post_id: movement.ownerPostId,
      what: movement.what,
      amount: movement.amount,
      scheme_key: movement.schemeKey,
      confidentiality_level: movement.confidentiality,
      personal_information: movement.personalInformation ? 1 : 0,
      specific_personal_information: movement.specificPersonalInformation ? 1 : 0,
      purpose: movement.purpose,
      recipient: movement.recipient,
      contract_id: movement.contractId,
      vendor_id: movement.vendorId,
      carrier_vendor_id: movement.carrierVendorId,
      carrier_name: movement.carrierName,
      protection: movement.protection,
      survey: movement.survey,
      damages: movement.damages,
      exemption_reason: movement.exemptionReason,
      planned_on: movement.plannedOn,
      return_by: movement.returnBy,
      no_return_reason: movement.noReturnReason,
      profile_key: movement.profile.key,
      profile_version: movement.profile.version,
      judgement: JSON.stringify(movement.judgement),
      status: movement.status,
      applied_at: now,
      done_what: '',
      close_note: '',
      retention_note: '',
      updated_at: now,
    })
    .execute();
}

export type MovementChange = {
  status?: MovementStatus;
  returnBy?: PlainDate;
  done?: Done;
  closed?: Closed;
  keepUntil?: PlainDate;
  retention?: Retention;
};

/** Compare-and-set; false when somebody else was first. */
export async function updateMovement(
  tx: Tx,
  { id, version }: Pick<Movement, 'id' | 'version'>,
  { status, returnBy, done, closed, keepUntil, retention }: MovementChange,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('information_movements')
    .set({
      ...(status ? { status } : {}),
      ...(returnBy ? { return_by: returnBy } : {}),
      ...(done
        ? {
            done_on: done.on,
            done_time: done.time,
            done_by: done.by,
            done_what: done.what,
            method: done.method,
            key_destroyed_on: done.keyDestroyedOn,
            key_evidence: done.keyEvidence,
            evidence: done.evidence,
            reported_by_name: done.reported.name,
            reported_by_post: done.reported.post,
            reported_at: done.reported.at,
          }
        : {}),
      ...(closed
        ? {
            closed_on: closed.on,
            closed_how: closed.how,
            close_note: closed.note,
            close_evidence: closed.evidence,
            closed_by_name: closed.recorded.name,
            closed_by_post: closed.recorded.post,
            closed_at: closed.recorded.at,
          }
        : {}),
      ...(keepUntil ? { keep_until: keepUntil } : {}),
      ...(retention
        ? {
            retention_decision: retention.decision,
            retention_note: retention.note,
            retention_by_name: retention.decided.name,
            retention_by_post: retention.decided.post,
            retention_at: retention.decided.at,
          }
        : {}),
      version: version + 1,
      updated_at: now,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** 守秘義務を明記した契約: a contract that runs on the day and whose confidentiality agreement was signed by then. */
export async function hasWrittenDuty(db: DbOrTx, vendorId: string, on: PlainDate): Promise<boolean> {
  const row = await db
    .selectFrom('contracts')
    .select('id')
    .where('vendor_id', '=', vendorId)
    .where('is_open', '=', 1)
    .where('nda_signed_on', '<=', on)
    .where('ends_on', '>=', on)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const CARRIERS_AT_MOST = 300;

/** Companies under a written duty of confidentiality: whoever names one sees that there is such a contract, and no more. */
export async function vendorsUnderDuty(db: DbOrTx, on: PlainDate): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('vendors as vendor')
    .select(['vendor.id', 'vendor.name'])
    .where('vendor.merged_into', 'is', null)
    .where(
      sql<boolean>`exists (select 1 from contracts contract where contract.vendor_id = vendor.id and contract.is_open = 1
        and contract.nda_signed_on <= ${on} and contract.ends_on >= ${on})`,
    )
    .orderBy('vendor.name_kana')
    .orderBy('vendor.id')
    .limit(CARRIERS_AT_MOST)
    .execute();
}
