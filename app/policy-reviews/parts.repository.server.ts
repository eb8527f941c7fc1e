/** Triggers and risks of a review as rows. What was taken back stays, and is not read any more. */
import type { Instant } from '~/platform/dates';
import type { ReviewTrigger } from '~/policy/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { RiskInput } from './forms';
import type { Risk, Trigger } from './model';

export async function triggersOf(db: DbOrTx, reviewId: string): Promise<Trigger[]> {
  const rows = await db
    .selectFrom('policy_review_triggers')
    .selectAll()
    .where('review_id', '=', reviewId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ReviewTrigger,
    note: row.note,
    incidentId: row.incident_id,
    campaignId: row.campaign_id,
  }));
}

export const insertTrigger = (tx: Tx, reviewId: string, trigger: Trigger, now: Instant) =>
  tx
    .insertInto('policy_review_triggers')
    .values({
      id: trigger.id,
      review_id: reviewId,
      kind: trigger.kind,
      note: trigger.note,
      incident_id: trigger.incidentId,
      campaign_id: trigger.campaignId,
      added_at: now,
    })
    .execute();

export async function risksOf(db: DbOrTx, reviewId: string): Promise<Risk[]> {
  const rows = await db
    .selectFrom('policy_review_risks')
    .selectAll()
    .where('review_id', '=', reviewId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    threat: row.threat,
    scope: row.scope,
    likelihood: row.likelihood,
    loss: row.loss,
    measure: row.measure,
    ownerPostId: row.owner_post_id,
    dueOn: row.due_on,
    likelihoodAfter: row.likelihood_after,
    lossAfter: row.loss_after,
  }));
}

const columnsOf = (risk: RiskInput, now: Instant) => ({
  threat: risk.threat,
  scope: risk.scope,
  likelihood: risk.likelihood,
  loss: risk.loss,
  measure: risk.measure,
  owner_post_id: risk.ownerPostId,
  due_on: risk.dueOn,
  likelihood_after: risk.likelihoodAfter,
  loss_after: risk.lossAfter,
  updated_at: now,
});

export const insertRisk = (tx: Tx, reviewId: string, id: string, risk: RiskInput, now: Instant) =>
  tx
    .insertInto('policy_review_risks')
    .values({ id, review_id: reviewId, ...columnsOf(risk, now) })
    .execute();

export const updateRisk = (tx: Tx, id: string, risk: RiskInput, now: Instant) =>
  tx.updateTable('policy_review_risks').set(columnsOf(risk, now)).where('id', '=', id).execute();

export const removePart = (tx: Tx, part: 'policy_review_triggers' | 'policy_review_risks', id: string, now: Instant) =>
  tx.updateTable(part).set({ removed_at: now }).where('id', '=', id).execute();
