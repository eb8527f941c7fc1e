/** What somebody has to do about a review: decide, write once more, make the version. One thing of these at a time. */
import { arise, type Context } from '~/obligations/arise.server';
import { finish } from '~/obligations/end.server';
import type { NewObligation } from '~/obligations/model';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import { firstPostWith } from '~/obligations/owners';
import type { Organisation, Post } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import type { CanonicalRole } from '~/policy/model';
import type { Tx } from '~db/connection.server';
import { type Review, type Risk, reviewStream } from './model';
import { measureTitle, stepTitles } from './words';

type Step = keyof typeof stepTitles;

/** Whose it is; the first of these roles that somebody holds. */
const OWNERS: Record<Step, CanonicalRole[]> = {
  decision: ['ciso'],
  rewriting: ['security-reviewer', 'chief-security-officer'],
  version: ['administrator', 'security-reviewer'],
};

/** Of IT security, for what concerns the policy as a whole. */
export const officePost = (organisation: Organisation): Post | null => firstPostWith(organisation, OWNERS.rewriting);

const subjectOf = ({ id, number, title }: Pick<Review, 'id' | 'number' | 'title'>) => ({
  type: 'policy-review',
  id,
  name: `${number} ${title}`,
});

/** Ends what was to be done about it so far, and lets the next step fall due; null: nothing is left to do. */
export async function moveOn(
  tx: Tx,
  review: Review,
  { done, next }: { done: string; next: { step: Step; dueOn: PlainDate } | null },
  context: Context,
): Promise<void> {
  const open = await openObligationsOf(tx, 'policy-review', [review.id], { lock: true });
  for (const obligation of open.get(review.id) ?? []) {
    if (obligation.kind !== 'policy-review-step') continue;
    await finish(tx, obligation, { status: 'done', note: done, evidence: review.number }, context);
  }
  if (!next) return;
  const post = firstPostWith(await loadOrganisation(tx, officeDate(context.now)), OWNERS[next.step]);
  if (!post) return;
  const step: NewObligation = {
    kind: 'policy-review-step',
    subject: subjectOf(review),
    occurrence: `${next.step}:${review.round}`,
    title: stepTitles[next.step](review.title),
    ownerPostId: post.id,
    unitId: post.unitId,
    dueOn: next.dueOn,
    source: reviewStream(review.id),
  };
  await arise(tx, [step], context, { announce: true });
}

/** 対策: what was decided on is due for whoever carries it out, each by its day. */
export async function measuresFallDue(tx: Tx, review: Review, risks: readonly Risk[], context: Context): Promise<void> {
  const organisation = await loadOrganisation(tx, officeDate(context.now));
  const due = risks.flatMap(({ id, measure, threat, ownerPostId, dueOn }): NewObligation[] => {
    const post = ownerPostId === null ? undefined : organisation.posts.get(ownerPostId);
    if (measure === '' || dueOn === null || !post) return [];
    return [
      {
        kind: 'review-measure',
        subject: subjectOf(review),
        occurrence: id,
        title: measureTitle(measure, threat),
        ownerPostId: post.id,
        unitId: post.unitId,
        dueOn,
        source: reviewStream(review.id),
      },
    ];
  });
  await arise(tx, due, context, { announce: true });
}
