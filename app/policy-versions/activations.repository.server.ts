import type { Selectable } from 'kysely';
import type { Instant, PlainDate } from '~/platform/dates';
import type { RecordedActor } from '~/record/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { PolicyActivationsTable } from '~db/schema/policy';

export const ACTIVATION_OUTCOMES = ['confirmed', 'declined'] as const;
export type ActivationOutcome = (typeof ACTIVATION_OUTCOMES)[number];
export type ActivationStatus = 'proposed' | ActivationOutcome;

export type Activation = {
  id: string;
  key: string;
  version: string;
  inForceFrom: PlainDate;
  /** The review that it comes of. */
  policyReviewId: string | null;
  /** 議決・決裁の番号: by whom it was decided outside the portal. */
  reference: string;
  proposerId: string | null;
  proposedBy: RecordedActor;
  proposedAt: Instant;
  status: ActivationStatus;
  /** Empty as long as nobody decided, and where it was entered before a second person had to. */
  decided: { by: RecordedActor; at: Instant; note: string } | null;
  appliedAt: Instant | null;
};

const AT_MOST = 50;

const read = (row: Selectable<PolicyActivationsTable>): Activation => ({
  id: row.id,
  key: row.profile_key,
  version: row.version,
  inForceFrom: row.in_force_from,
  policyReviewId: row.policy_review_id,
  reference: row.reference,
  proposerId: row.proposer_id,
  proposedBy: JSON.parse(row.proposed_by) as RecordedActor,
  proposedAt: row.proposed_at,
  status: row.status as ActivationStatus,
  decided:
    row.decided_by === null || row.decided_at === null
      ? null
      : { by: JSON.parse(row.decided_by) as RecordedActor, at: row.decided_at, note: row.note ?? '' },
  appliedAt: row.applied_at,
});

/** Newest first. */
export async function listActivations(db: DbOrTx): Promise<Activation[]> {
  const rows = await db.selectFrom('policy_activations').selectAll().orderBy('id', 'desc').limit(AT_MOST).execute();
  return rows.map(read);
}

/** Does not ask who may see it. */
export async function findActivation(db: DbOrTx, id: string): Promise<Activation | null> {
  const row = await db.selectFrom('policy_activations').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? read(row) : null;
}

/** What took effect last before `at`; null where nothing is recorded. */
export async function inForceBefore(db: DbOrTx, at: Instant): Promise<Pick<Activation, 'key' | 'version'> | null> {
  const row = await db
    .selectFrom('policy_activations')
    .select(['profile_key as key', 'version'])
    .where('status', '=', 'confirmed')
    .where('applied_at', '<', at)
    .orderBy('applied_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** One, locked until the end of the transaction. */
export async function lockActivation(tx: Tx, id: string): Promise<Activation | null> {
  const row = await tx.selectFrom('policy_activations').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? read(row) : null;
}

type Proposed = Omit<Activation, 'status' | 'decided' | 'appliedAt'>;

export const insertActivation = (tx: Tx, { proposedBy, ...activation }: Proposed) =>
  tx
    .insertInto('policy_activations')
    .values({
      id: activation.id,
      profile_key: activation.key,
      version: activation.version,
      in_force_from: activation.inForceFrom,
      policy_review_id: activation.policyReviewId,
      reference: activation.reference,
      proposer_id: activation.proposerId,
      proposed_by: JSON.stringify(proposedBy),
      proposed_at: activation.proposedAt,
      status: 'proposed',
      decided_by: null,
      note: null,
    })
    .execute();

type Decided = {
  status: ActivationOutcome;
  inForceFrom: PlainDate;
  decidedBy: RecordedActor;
  decidedAt: Instant;
  note: string;
};

/** Of one that is locked. */
export const decideActivation = (tx: Tx, id: string, { status, inForceFrom, decidedBy, decidedAt, note }: Decided) =>
  tx
    .updateTable('policy_activations')
    .set({
      status,
      in_force_from: inForceFrom,
      decided_by: JSON.stringify(decidedBy),
      decided_at: decidedAt,
      note,
    })
    .where('id', '=', id)
    .execute();

/** Whether a version waits for a decision, or for its day. Of two who ask at the same time one is repeated, and sees the other. */
export async function isUnderWay(tx: Tx, { key, version }: { key: string; version: string }): Promise<boolean> {
  const row = await tx
    .selectFrom('policy_activations')
    .select('id')
    .where('status', 'in', ['proposed', 'confirmed'])
    .where('applied_at', 'is', null)
    .where('profile_key', '=', key)
    .where('version', '=', version)
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether something waits for `today`: one look at an index, for a run that is asked for all day. */
export async function isOneDue(db: DbOrTx, today: PlainDate): Promise<boolean> {
  const row = await db
    .selectFrom('policy_activations')
    .select('id')
    .where('status', '=', 'confirmed')
    .where('applied_at', 'is', null)
    .where('in_force_from', '<=', today)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What waits for `today`, in the order in which it takes effect; locked. */
export const lockDue = (tx: Tx, today: PlainDate) =>
  tx
    .selectFrom('policy_activations')
    .select(['id', 'profile_key as key', 'version', 'in_force_from as inForceFrom', 'reference'])
    .select('policy_review_id as policyReviewId')
    .where('status', '=', 'confirmed')
    .where('applied_at', 'is', null)
    .where('in_force_from', '<=', today)
    .orderBy('in_force_from')
    .orderBy('id')
    .forUpdate()
    .execute();

export const markApplied = (tx: Tx, id: string, now: Instant) =>
  tx.updateTable('policy_activations').set({ applied_at: now }).where('id', '=', id).execute();
