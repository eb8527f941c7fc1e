/** Reviews of the policy as rows. */
import type { Selectable, Updateable } from 'kysely';
import type { AppAbility, PolicyReviewFacts } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Instant } from '~/platform/dates';
import type { RecordedActor } from '~/record/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { PolicyReviewsTable } from '~db/schema/policy';
import type { Review, ReviewOutcome, ReviewStatus } from './model';

const read = (row: Selectable<PolicyReviewsTable>): Review => ({
  id: row.id,
  number: row.number,
  title: row.title,
  background: row.background,
  finding: row.finding,
  proposed: row.proposed as ReviewOutcome | null,
  proposal: row.proposal,
  profile: { key: row.profile_key, version: row.profile_version },
  status: row.status as ReviewStatus,
  round: row.round,
  opened: { name: row.opened_by_name, post: row.opened_by_post, at: row.opened_at },
  submitted:
    row.submitted_by === null || row.submitted_at === null
      ? null
      : { id: row.submitted_by, name: row.submitted_by_name, post: row.submitted_by_post, at: row.submitted_at },
  committee: { name: row.committee, on: row.committee_on, reference: row.committee_reference },
  outcome: row.outcome as ReviewOutcome | null,
  decisionNote: row.decision_note,
  decided:
    row.decided_at === null ? null : { name: row.decided_by_name, post: row.decided_by_post, at: row.decided_at },
  versionDueOn: row.version_due_on,
  result:
    row.result_key === null || row.result_version === null || row.result_in_force_on === null
      ? null
      : { key: row.result_key, version: row.result_version, inForceOn: row.result_in_force_on },
  version: row.version,
});

export async function findReview(db: DbOrTx, ability: AppAbility, id: string): Promise<Review | null> {
  const row = await db
    .selectFrom('policy_reviews as review')
    .selectAll('review')
    .where('review.id', '=', id)
    .where(accessibleBy(ability, 'read', 'PolicyReview'))
    .executeTakeFirst();
  return row ? read(row) : null;
}

/** Locked until the end of the transaction. Does not ask who may see it. */
export async function lockReview(tx: Tx, id: string): Promise<Review | null> {
  const row = await tx.selectFrom('policy_reviews').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? read(row) : null;
}

/** The reviews of `ids`, in that order. */
export async function reviewsIn(db: DbOrTx, ids: readonly string[]): Promise<Review[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('policy_reviews').selectAll().where('id', 'in', ids).execute();
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(read));
}

/** What the permission rules look at. */
export async function reviewFacts(db: DbOrTx, id: string): Promise<PolicyReviewFacts> {
  const rows = await db
    .selectFrom('policy_review_parts')
    .select(['person_id', 'part'])
    .where('review_id', '=', id)
    .execute();
  const having = (part: string) => rows.filter((row) => row.part === part).map((row) => row.person_id);
  return { id, writerIds: having('writing'), deciderIds: having('deciding') };
}

/** Once is enough; who has the other part already is refused by the key. */
export async function takePart(
  tx: Tx,
  reviewId: string,
  personId: string,
  part: 'writing' | 'deciding',
  now: Instant,
): Promise<boolean> {
  const row = await tx
    .selectFrom('policy_review_parts')
    .select('part')
    .where('review_id', '=', reviewId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (row) return row.part === part;
  await tx
    .insertInto('policy_review_parts')
    .values({ review_id: reviewId, person_id: personId, part, since: now })
    .execute();
  return true;
}

type NewReview = Pick<Review, 'id' | 'number' | 'title' | 'background' | 'profile'>;

export const insertReview = (tx: Tx, review: NewReview, by: RecordedActor, now: Instant) =>
  tx
    .insertInto('policy_reviews')
    .values({
      id: review.id,
      number: review.number,
      title: review.title,
      background: review.background,
      finding: '',
      proposal: '',
      decision_note: '',
      profile_key: review.profile.key,
      profile_version: review.profile.version,
      status: 'writing',
      opened_by_name: by.name,
      opened_by_post: by.post,
      opened_at: now,
      updated_at: now,
    })
    .execute();

/** Columns that a step of a review changes. */
export type ReviewColumns = Omit<
  Updateable<PolicyReviewsTable>,
  'id' | 'number' | 'version' | 'updated_at' | 'is_open' | 'status'
> & { status?: ReviewStatus };

/** Compare-and-set; false when somebody else was first. Also without changes, so that the next writer sees that it moved. */
export async function updateReview(
  tx: Tx,
  { id, version }: Pick<Review, 'id' | 'version'>,
  changes: ReviewColumns,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('policy_reviews')
    .set({
      ...changes,
      ...(changes.status ? { is_open: changes.status === 'closed' ? 0 : 1 } : {}),
      version: version + 1,
      updated_at: now,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Decided on, with a version of the policy still to come: for whoever puts one into force. */
export const reviewsAwaitingVersion = (db: DbOrTx) =>
  db
    .selectFrom('policy_reviews')
    .select(['id', 'number', 'title'])
    .where('status', '=', 'decided')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
