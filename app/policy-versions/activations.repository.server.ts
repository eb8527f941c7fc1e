import type { Instant, PlainDate } from '~/platform/dates';
import type { RecordedActor } from '~/record/model';
import type { DbOrTx, Tx } from '~db/connection.server';

export type Activation = {
  id: string;
  key: string;
  version: string;
  inForceFrom: PlainDate;
  /** The review that it comes of. */
  policyReviewId: string | null;
  /** 議決・決裁の番号: by whom it was decided outside the portal. */
  reference: string;
  decidedBy: RecordedActor;
  decidedAt: Instant;
  appliedAt: Instant | null;
};

const AT_MOST = 50;

/** Newest first. */
export async function listActivations(db: DbOrTx): Promise<Activation[]> {
  const rows = await db.selectFrom('policy_activations').selectAll().orderBy('id', 'desc').limit(AT_MOST).execute();
  return rows.map((row) => ({
    id: row.id,
    key: row.profile_key,
    version: row.version,
    inForceFrom: row.in_force_from,
    policyReviewId: row.policy_review_id,
    reference: row.reference,
    decidedBy: JSON.parse(row.decided_by) as RecordedActor,
    decidedAt: row.decided_at,
    appliedAt: row.applied_at,
  }));
}

export const insertActivation = (tx: Tx, { decidedBy, ...activation }: Omit<Activation, 'appliedAt'>) =>
  tx
    .insertInto('policy_activations')
    .values({
      id: activation.id,
      profile_key: activation.key,
      version: activation.version,
      in_force_from: activation.inForceFrom,
      policy_review_id: activation.policyReviewId,
      reference: activation.reference,
      decided_by: JSON.stringify(decidedBy),
      decided_at: activation.decidedAt,
    })
    .execute();

/** Whether something waits for `today`: one look at an index, for a run that is asked for all day. */
export async function isOneDue(db: DbOrTx, today: PlainDate): Promise<boolean> {
  const row = await db
    .selectFrom('policy_activations')
    .select('id')
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
    .where('applied_at', 'is', null)
    .where('in_force_from', '<=', today)
    .orderBy('in_force_from')
    .orderBy('id')
    .forUpdate()
    .execute();

export const markApplied = (tx: Tx, id: string, now: Instant) =>
  tx.updateTable('policy_activations').set({ applied_at: now }).where('id', '=', id).execute();
