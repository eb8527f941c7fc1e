/** 提出と決裁: 統括's office sends a review in, the CISO decides it or gives it back. Never the same person. */
import type { Actor } from '~/authorization/actor';
import { addDays } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { recordedActor } from '~/record/recorded-actor';
import { asRecorded, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { reviewToChange, writeReview } from './access.server';
import type { DecisionInput } from './forms';
import { lacking, reviewStream } from './model';
import { risksOf, triggersOf } from './parts.repository.server';
import { reviewed } from './rules.server';
import { measuresFallDue, moveOn } from './step-obligations.server';
import { stepsDone } from './words';
import { wholeReviewDone } from './yearly.server';

type On = { reviewId: string; version: number };

export const submitReview = (
  db: Db,
  actor: Actor,
  { reviewId, version }: On,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today, record } = changing;
    const review = await reviewToChange(changing, { id: reviewId, version, action: 'update', status: 'writing' });
    const { rules } = await reviewed(tx, review);
    const [triggers, risks] = await Promise.all([triggersOf(tx, reviewId), risksOf(tx, reviewId)]);
    if (lacking({ review, triggers, risks }, rules.risk).length > 0) refuseChange({ reason: 'review-incomplete' });
    const by = recordedActor(changing.actor);
    await writeReview(changing, review, {
      status: 'submitted',
      submitted_by: by.id,
      submitted_by_name: by.name,
      submitted_by_post: by.post,
      submitted_at: now,
    });
    record(reviewStream(reviewId), 'policy-review-submitted', {
      round: review.round,
      proposed: review.proposed,
      triggers: triggers.length,
      risks: risks.length,
    });
    const dueOn = addDays(today, rules.decideWithinDays);
    await moveOn(tx, review, { done: stepsDone.submitted.ja, next: { step: 'decision', dueOn } }, asRecorded(changing));
    return null;
  });

/** 差戻し: back to those who wrote it, with the reason. */
export const returnReview = (
  db: Db,
  actor: Actor,
  { reviewId, version, note }: On & { note: string },
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, today, record } = changing;
    const review = await reviewToChange(changing, { id: reviewId, version, action: 'decide', status: 'submitted' });
    const { rules } = await reviewed(tx, review);
    await writeReview(changing, review, {
      status: 'writing',
      round: review.round + 1,
      submitted_by: null,
      submitted_at: null,
    });
    record(reviewStream(reviewId), 'policy-review-returned', { note });
    const dueOn = addDays(today, rules.decideWithinDays);
    await moveOn(tx, review, { done: stepsDone.returned.ja, next: { step: 'rewriting', dueOn } }, asRecorded(changing));
    return null;
  });

/** What was decided holds from now on: measures fall due, and where a new version is wanted, so does that. */
export const decideReview = (
  db: Db,
  actor: Actor,
  { reviewId, ...decision }: DecisionInput & { reviewId: string },
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, today, record } = changing;
    const { version, outcome, note, committee, committeeOn, committeeReference, versionDueOn } = decision;
    const review = await reviewToChange(changing, { id: reviewId, version, action: 'decide', status: 'submitted' });
    if (committeeOn !== null && committeeOn > today) refuseChange({ reason: 'in-future', field: 'committeeOn' });
    const next = outcome === 'new-version' ? versionDueOn : null;
    if (next !== null && next <= today) refuseChange({ reason: 'not-ahead', field: 'versionDueOn' });
    const by = recordedActor(changing.actor);
    await writeReview(changing, review, {
      status: next === null ? 'closed' : 'decided',
      outcome,
      decision_note: note,
      committee,
      committee_on: committeeOn,
      committee_reference: committeeReference,
      decided_by: by.id,
      decided_by_name: by.name,
      decided_by_post: by.post,
      decided_at: now,
      version_due_on: next,
    });
    record(reviewStream(reviewId), 'policy-review-decided', {
      outcome,
      committee,
      committeeOn,
      committeeReference,
      versionDueOn: next,
      note,
    });
    const context = asRecorded(changing);
    const following = next === null ? null : ({ step: 'version', dueOn: next } as const);
    await moveOn(tx, review, { done: stepsDone.decided.ja, next: following }, context);
    const [triggers, risks] = await Promise.all([triggersOf(tx, reviewId), risksOf(tx, reviewId)]);
    await measuresFallDue(tx, review, risks, context);
    if (triggers.some(({ kind }) => kind === 'periodic')) await wholeReviewDone(tx, review, context);
    return null;
  });
