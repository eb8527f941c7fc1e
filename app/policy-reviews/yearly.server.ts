/** 定期の見直し: the next review of the whole policy is always due on some day. */
import type { Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import type { NewObligation } from '~/obligations/model';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import { settleObligations } from '~/obligations/settle.server';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { addMonths, officeDate, type PlainDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import type { PolicyProfile } from '~/policy/model';
import { policyReviewRules } from '~/policy/policy-review';
import { activeProfile } from '~/policy/profiles.repository.server';
import { systemActor } from '~/record/recorded-actor';
import { type Db, type DbOrTx, inTransaction, type Tx } from '~db/connection.server';
import type { Review } from './model';
import { officePost } from './step-obligations.server';
import { stepsDone, yearlyTitle } from './words';

/** A body has one policy, whichever version of it is in force. */
const POLICY = { type: 'policy', id: 'POLICY' } as const;

type Io = { now: Date; newId: NewId };

/** The last review of the whole policy that was decided; before the first, when the version in force was recorded. */
async function lastReviewOn(db: DbOrTx, { key, version }: PolicyProfile): Promise<PlainDate> {
  const row = await db
    .selectFrom('policy_reviews as review')
    .select('review.decided_at')
    .where('review.decided_at', 'is not', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('policy_review_triggers as trigger')
          .select('trigger.id')
          .whereRef('trigger.review_id', '=', 'review.id')
          .where('trigger.kind', '=', 'periodic')
          .where('trigger.removed_at', 'is', null),
      ),
    )
    .orderBy('review.decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row?.decided_at) return officeDate(row.decided_at);
  const recorded = await db
    .selectFrom('policy_profiles')
    .select('recorded_at')
    .where('profile_key', '=', key)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return officeDate(recorded.recorded_at);
}

/** What is due by now: where the period or the last review changed, another day. Asked for all day. */
async function wantedReview(db: DbOrTx, now: Date): Promise<NewObligation | null> {
  const profile = await activeProfile(db);
  const post = officePost(await loadOrganisation(db, officeDate(now)));
  if (!post) return null;
  const dueOn = addMonths(await lastReviewOn(db, profile), policyReviewRules(profile).everyMonths);
  return {
    kind: 'policy-review',
    subject: { ...POLICY, name: profile.documentTitle.ja },
    occurrence: dueOn,
    title: yearlyTitle(profile.documentTitle),
    ownerPostId: post.id,
    unitId: post.unitId,
    dueOn,
    source: 'schedule',
  };
}

export async function lookAfterPolicyReviews(db: Db, { now, newId }: Io): Promise<void> {
  const wanted = await wantedReview(db, now);
  if (!wanted) return;
  const open = (await openObligationsOf(db, POLICY.type, [POLICY.id])).get(POLICY.id) ?? [];
  const due = open.filter(({ kind }) => kind === 'policy-review');
  if (due.length === 1 && due[0]?.dueOn === wanted.dueOn) return;
  await inTransaction(db, (tx) => settle(tx, [wanted], { actor: systemActor, now, newId }));
}

const settle = (tx: Tx, wanted: NewObligation[], context: Context) =>
  settleObligations(tx, { subject: POLICY, kinds: ['policy-review'], wanted, doneOf: () => null }, context);

/** A review begun because it was time for one has been decided; the next falls due from that day. */
export async function wholeReviewDone(tx: Tx, review: Review, context: Context): Promise<void> {
  const open = (await openObligationsOf(tx, POLICY.type, [POLICY.id], { lock: true })).get(POLICY.id) ?? [];
  for (const obligation of open.filter(({ kind }) => kind === 'policy-review')) {
    await finish(tx, obligation, { status: 'done', note: stepsDone.decided.ja, evidence: review.number }, context);
  }
  const wanted = await wantedReview(tx, context.now);
  if (wanted) await settle(tx, [wanted], context);
}
