/** Endings, their proofs and what is kept afterwards, as rows. Whoever writes a proof holds the lock on its ending. */
import type { Selectable } from 'kysely';
import type { Instant, PlainDate } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { EndingProofsTable, EndingRetentionsTable, EndingsTable } from '~db/schema/changes-and-endings';
import type { Basis, EndingStatus, Kept, Method, NeededProof, ProofKind, ProofStatus, SubjectType } from './ending';
import type { KeptPlan } from './plan';

export const endingStream = (id: string): string => `ending:${id}`;
export const ENDING_SUBJECT = 'ending';

export type StoredEnding = {
  id: string;
  subjectType: SubjectType;
  subjectId: string;
  serviceId: string | null;
  contractId: string | null;
  requestId: string | null;
  unitId: string;
  ownerPostId: string | null;
  whole: boolean;
  name: string;
  vendorName: string;
  basis: Basis;
  reason: string;
  plan: KeptPlan;
  lastDay: PlainDate;
  dueOn: PlainDate;
  profileKey: string;
  profileVersion: string;
  status: EndingStatus;
  beganByName: string;
  beganByPost: string;
  beganAt: Instant;
  closedOn: PlainDate | null;
  closedAt: Instant | null;
  closedByName: string;
  closedByPost: string;
  closeNote: string;
  version: number;
};

const readEnding = (row: Selectable<EndingsTable>): StoredEnding => ({
  id: row.id,
  subjectType: row.subject_type as SubjectType,
  subjectId: row.subject_id,
  serviceId: row.service_id,
  contractId: row.contract_id,
  requestId: row.request_id,
  unitId: row.unit_id,
  ownerPostId: row.owner_post_id,
  whole: row.whole === 1,
  name: row.name,
  vendorName: row.vendor_name,
  basis: row.basis as Basis,
  reason: row.reason,
  plan: JSON.parse(row.plan) as KeptPlan,
  lastDay: row.last_day,
  dueOn: row.due_on,
  profileKey: row.profile_key,
  profileVersion: row.profile_version,
  status: row.status as EndingStatus,
  beganByName: row.began_by_name,
  beganByPost: row.began_by_post,
  beganAt: row.created_at,
  closedOn: row.closed_on,
  closedAt: row.closed_at,
  closedByName: row.closed_by_name,
  closedByPost: row.closed_by_post,
  closeNote: row.close_note,
  version: row.version,
});

export async function findEnding(db: DbOrTx, id: string): Promise<StoredEnding | null> {
  const row = await db.selectFrom('endings').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? readEnding(row) : null;
}

export async function lockEnding(tx: Tx, id: string): Promise<StoredEnding | null> {
  const row = await tx.selectFrom('endings').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? readEnding(row) : null;
}

/** What is open about a service, a contract or an agreement; locked until the transaction ends. */
export async function lockOpenEndings(tx: Tx, subject: { type: SubjectType; id: string }): Promise<StoredEnding[]> {
  const rows = await tx
    .selectFrom('endings')
    .selectAll()
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .where('status', '=', 'open')
    .forUpdate()
    .execute();
  return rows.map(readEnding);
}

/** All endings of one entry of a register, the newest first. Callers have asked who may see the entry. */
export async function endingsOf(db: DbOrTx, subject: { type: SubjectType; id: string }): Promise<StoredEnding[]> {
  const rows = await db
    .selectFrom('endings')
    .selectAll()
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.map(readEnding);
}

type NewEnding = Omit<
  StoredEnding,
  'status' | 'beganAt' | 'closedOn' | 'closedAt' | 'closedByName' | 'closedByPost' | 'closeNote' | 'version'
>;

const cut = (text: string, length: number): string => [...text].slice(0, length).join('');

const openKey = ({ subjectType, subjectId, whole, unitId }: NewEnding): string =>
  `${subjectType}:${subjectId}:${whole ? 'all' : unitId}`;

/** Null where the same is under way already. */
export async function insertEnding(tx: Tx, ending: NewEnding, now: Instant): Promise<string | null> {
  const open_key = openKey(ending);
  const there = await tx.selectFrom('endings').select('id').where('open_key', '=', open_key).executeTakeFirst();
  if (there) return null;
  await tx
    .insertInto('endings')
    .values({
      id: ending.id,
      subject_type: ending.subjectType,
      subject_id: ending.subjectId,
      service_id: ending.serviceId,
      contract_id: ending.contractId,
      request_id: ending.requestId,
      unit_id: ending.unitId,
      owner_post_id: ending.ownerPostId,
      whole: ending.whole ? 1 : 0,
      name: cut(ending.name, 300),
      vendor_name: cut(ending.vendorName, 300),
      basis: ending.basis,
      reason: cut(ending.reason, 2_000),
      plan: JSON.stringify(ending.plan),
      last_day: ending.lastDay,
      due_on: ending.dueOn,
      profile_key: ending.profileKey,
      profile_version: ending.profileVersion,
      status: 'open',
      open_key,
      began_by_name: ending.beganByName,
      began_by_post: cut(ending.beganByPost, 500),
      created_at: now,
      updated_at: now,
    })
    .execute();
  return ending.id;
}

/** Compare-and-set: nobody closes what somebody else has just changed. */
export async function endEnding(
  tx: Tx,
  { id, version }: Pick<StoredEnding, 'id' | 'version'>,
  end: { status: 'closed' | 'dropped'; on: PlainDate; by: { name: string; post: string }; note: string; now: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('endings')
    .set({
      status: end.status,
      open_key: null,
      closed_on: end.on,
      closed_at: end.now,
      closed_by_name: end.by.name,
      closed_by_post: cut(end.by.post, 500),
      close_note: end.note,
      version: version + 1,
      updated_at: end.now,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type StoredProof = {
  id: string;
  endingId: string;
  unitId: string;
  position: number;
  kind: ProofKind;
  partyType: NeededProof['party']['type'];
  partyName: string;
  status: ProofStatus;
  doneOn: PlainDate | null;
  doneBy: string;
  what: string;
  method: Method | null;
  keyDestroyedOn: PlainDate | null;
  keyEvidence: string;
  note: string;
  evidence: string;
  writtenById: string | null;
  writtenByName: string;
  writtenByPost: string;
  writtenAt: Instant | null;
  confirmedByName: string;
  confirmedByPost: string;
  confirmedAt: Instant | null;
  confirmedNote: string;
  version: number;
};

const readProof = (row: Selectable<EndingProofsTable>): StoredProof => ({
  id: row.id,
  endingId: row.ending_id,
  unitId: row.unit_id,
  position: row.position,
  kind: row.kind as ProofKind,
  partyType: row.party_type as StoredProof['partyType'],
  partyName: row.party_name,
  status: row.status as ProofStatus,
  doneOn: row.done_on,
  doneBy: row.done_by,
  what: row.what,
  method: row.method as Method | null,
  keyDestroyedOn: row.key_destroyed_on,
  keyEvidence: row.key_evidence,
  note: row.note,
  evidence: row.evidence,
  writtenById: row.written_by,
  writtenByName: row.written_by_name,
  writtenByPost: row.written_by_post,
  writtenAt: row.written_at,
  confirmedByName: row.confirmed_by_name,
  confirmedByPost: row.confirmed_by_post,
  confirmedAt: row.confirmed_at,
  confirmedNote: row.confirmed_note,
  version: row.version,
});

/** The proofs in their order; locked where a transaction decides by them. */
export async function listProofs(
  db: DbOrTx,
  endingId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredProof[]> {
  const query = db.selectFrom('ending_proofs').selectAll().where('ending_id', '=', endingId).orderBy('position');
  return (await (lock ? query.forUpdate() : query).execute()).map(readProof);
}

type NewProof = { id: string; needed: NeededProof; vendorName: string };

export async function insertProofs(
  tx: Tx,
  { id, unitId }: Pick<StoredEnding, 'id' | 'unitId'>,
  proofs: readonly NewProof[],
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('ending_proofs')
    .values(
      proofs.map(({ id: proofId, needed: { kind, party }, vendorName }, at) => ({
        id: proofId,
        ending_id: id,
        unit_id: unitId,
        position: at + 1,
        kind,
        party_type: party.type,
        party_name: cut(party.type === 'vendor' ? vendorName : party.name, 300),
        subcontract_id: party.type === 'subcontractor' ? party.id : null,
        dependency_id: party.type === 'dependency' ? party.id : null,
        status: 'open',
        updated_at: now,
      })),
    )
    .execute();
}

/** Without an id: the portal itself. */
type Person = { id: string | null; name: string; post: string };

export type ProofColumns = Pick<
  StoredProof,
  'doneOn' | 'doneBy' | 'what' | 'method' | 'keyDestroyedOn' | 'keyEvidence' | 'note' | 'evidence'
>;

/** What somebody wrote down, over what was there; whoever confirmed that, confirmed something else. */
export async function writeProof(
  tx: Tx,
  { id, version }: Pick<StoredProof, 'id' | 'version'>,
  written: ProofColumns & { status: 'proven' | 'claimed'; by: Person; now: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ending_proofs')
    .set({
      status: written.status,
      done_on: written.doneOn,
      done_by: written.doneBy,
      what: written.what,
      method: written.method,
      key_destroyed_on: written.keyDestroyedOn,
      key_evidence: written.keyEvidence,
      note: written.note,
      evidence: written.evidence,
      written_by: written.by.id,
      written_by_name: written.by.name,
      written_by_post: cut(written.by.post, 500),
      written_at: written.now,
      confirmed_by: null,
      confirmed_by_name: '',
      confirmed_by_post: '',
      confirmed_at: null,
      confirmed_note: '',
      version: version + 1,
      updated_at: written.now,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Somebody else looked at what is said not to apply. */
export async function answerClaim(
  tx: Tx,
  { id, version }: Pick<StoredProof, 'id' | 'version'>,
  answer: { status: 'waived' | 'open'; note: string; by: Person; now: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ending_proofs')
    .set({
      status: answer.status,
      confirmed_by: answer.by.id,
      confirmed_by_name: answer.by.name,
      confirmed_by_post: cut(answer.by.post, 500),
      confirmed_at: answer.now,
      confirmed_note: answer.note,
      version: version + 1,
      updated_at: answer.now,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type Retention = {
  id: string;
  kept: Kept;
  keepUntil: PlainDate;
  decision: 'dispose' | 'keep' | null;
  note: string;
  decidedByName: string;
  decidedByPost: string;
  decidedAt: Instant | null;
  version: number;
};

const readRetention = (row: Selectable<EndingRetentionsTable>): Retention => ({
  id: row.id,
  kept: row.kept as Kept,
  keepUntil: row.keep_until,
  decision: row.decision as Retention['decision'],
  note: row.note,
  decidedByName: row.decided_by_name,
  decidedByPost: row.decided_by_post,
  decidedAt: row.decided_at,
  version: row.version,
});

export async function listRetentions(db: DbOrTx, endingId: string): Promise<Retention[]> {
  const rows = await db
    .selectFrom('ending_retentions')
    .selectAll()
    .where('ending_id', '=', endingId)
    .orderBy('keep_until')
    .orderBy('id')
    .execute();
  return rows.map(readRetention);
}

export async function insertRetention(
  tx: Tx,
  endingId: string,
  { id, kept, keepUntil }: Pick<Retention, 'id' | 'kept' | 'keepUntil'>,
): Promise<void> {
  await tx
    .insertInto('ending_retentions')
    .values({
      id,
      ending_id: endingId,
      kept,
      keep_until: keepUntil,
      decision: null,
      decided_by: null,
      decided_at: null,
    })
    .execute();
}

export async function decideOnRetention(
  tx: Tx,
  { id, version }: Pick<Retention, 'id' | 'version'>,
  decided: { decision: 'dispose' | 'keep'; note: string; by: Person; now: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ending_retentions')
    .set({
      decision: decided.decision,
      note: decided.note,
      decided_by: decided.by.id,
      decided_by_name: decided.by.name,
      decided_by_post: cut(decided.by.post, 500),
      decided_at: decided.now,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('decision', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
