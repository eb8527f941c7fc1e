/** What 統括's office writes into a review while it is with it: reasons, risks, what follows from them. */
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { reviewToChange, writeReview } from './access.server';
import type { RiskInput } from './forms';
import { levelsOf, type Review, type ReviewOutcome, reviewStream } from './model';
import { addTrigger, type TriggerInput } from './open-review.server';
import { insertRisk, removePart, risksOf, triggersOf, updateRisk } from './parts.repository.server';
import { reviewed } from './rules.server';

type On = { reviewId: string; version: number };

const writing = (
  db: Db,
  actor: Actor,
  { reviewId, version }: On,
  io: Io,
  work: (changing: Changing, review: Review) => Promise<void>,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const wanted = { id: reviewId, version, action: 'update', status: 'writing' } as const;
    const review = await reviewToChange(changing, wanted);
    await work(changing, review);
    return null;
  });

export const writeTrigger = (db: Db, actor: Actor, { trigger, ...on }: On & { trigger: TriggerInput }, io: Io) =>
  writing(db, actor, on, io, async (changing, review) => {
    const { rules } = await reviewed(changing.tx, review);
    if (!rules.triggers.includes(trigger.trigger)) refuseChange({ reason: 'not-there', field: 'trigger' });
    await addTrigger(changing, review.id, trigger);
    await writeReview(changing, review);
  });

export const removeTrigger = (db: Db, actor: Actor, { triggerId, ...on }: On & { triggerId: string }, io: Io) =>
  writing(db, actor, on, io, async (changing, review) => {
    const trigger = (await triggersOf(changing.tx, review.id)).find(({ id }) => id === triggerId);
    if (!trigger) refuseChange({ reason: 'not-found' });
    await removePart(changing.tx, 'policy_review_triggers', trigger.id, changing.now);
    const payload = { trigger: trigger.kind, note: trigger.note };
    changing.record(reviewStream(review.id), 'policy-review-trigger-removed', payload);
    await writeReview(changing, review);
  });

/** `riskId` null: a new one. The level is kept with the event as the rule gave it that day. */
export const writeRisk = (
  db: Db,
  actor: Actor,
  { riskId, risk, ...on }: On & { riskId: string | null; risk: RiskInput },
  io: Io,
) =>
  writing(db, actor, on, io, async (changing, review) => {
    const { tx, today, now } = changing;
    const before = riskId === null ? null : (await risksOf(tx, review.id)).find(({ id }) => id === riskId);
    if (before === undefined) refuseChange({ reason: 'not-found' });
    // A day that has gone by since it was written may stay.
    if (risk.dueOn !== null && risk.dueOn <= today && risk.dueOn !== before?.dueOn) {
      refuseChange({ reason: 'in-past', field: 'dueOn' });
    }
    if (risk.ownerPostId !== null) await postThere(changing, risk.ownerPostId);
    const id = riskId ?? changing.newId();
    await (before ? updateRisk(tx, id, risk, now) : insertRisk(tx, review.id, id, risk, now));
    const levels = levelsOf((await reviewed(tx, review)).rules.risk, risk);
    const { threat, scope, likelihood, loss, measure, dueOn } = risk;
    changing.record(reviewStream(review.id), before ? 'policy-review-risk-changed' : 'policy-review-risk-added', {
      riskId: id,
      threat,
      scope,
      likelihood,
      loss,
      level: levels.before?.key ?? null,
      levelAfter: levels.after?.key ?? null,
      measure,
      ownerPostId: risk.ownerPostId,
      dueOn,
      note: threat,
    });
    await writeReview(changing, review);
  });

async function postThere({ tx }: Changing, postId: string): Promise<void> {
  const post = await tx.selectFrom('posts').select('id').where('id', '=', postId).executeTakeFirst();
  if (!post) refuseChange({ reason: 'post-not-there', field: 'ownerPostId' });
}

export const removeRisk = (db: Db, actor: Actor, { riskId, ...on }: On & { riskId: string }, io: Io) =>
  writing(db, actor, on, io, async (changing, review) => {
    const risk = (await risksOf(changing.tx, review.id)).find(({ id }) => id === riskId);
    if (!risk) refuseChange({ reason: 'not-found' });
    await removePart(changing.tx, 'policy_review_risks', risk.id, changing.now);
    changing.record(reviewStream(review.id), 'policy-review-risk-removed', { riskId: risk.id, note: risk.threat });
    await writeReview(changing, review);
  });

type Finding = { finding: string; proposed: ReviewOutcome; proposal: string };

export const writeFinding = (db: Db, actor: Actor, { finding, proposed, proposal, ...on }: On & Finding, io: Io) =>
  writing(db, actor, on, io, async (changing, review) => {
    changing.record(reviewStream(review.id), 'policy-review-finding-written', { proposed, proposal, note: finding });
    await writeReview(changing, review, { finding, proposed, proposal });
  });
