/** Reviews of the policy as a list: filtered by the ability in SQL, newest first, paged by key. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { ReviewTrigger } from '~/policy/model';
import { pageByKey } from '~/registers/key-set.query.server';
import { hrefOf, oneOf, type PageFrom, pageFromIn } from '~/registers/list-query';
import type { DbOrTx } from '~db/connection.server';
import { REVIEWS_PATH } from './paths';
import { reviewsIn } from './reviews.repository.server';

const VIEWS = ['open', 'all'] as const;
type ReviewView = (typeof VIEWS)[number];

/** Reads leniently: what cannot be understood is not a filter, and never an error page. */
export function readReviewQuery(params: URLSearchParams): { view: ReviewView; from: PageFrom } {
  return { view: oneOf(VIEWS, params.get('view')) ?? 'all', from: pageFromIn(params) };
}

const hrefTo = (view: ReviewView, from: PageFrom = null): string =>
  hrefOf(REVIEWS_PATH, { view: view === 'all' ? null : view }, from);

export async function listReviews(db: DbOrTx, ability: AppAbility, view: ReviewView, from: PageFrom) {
  const where: Expression<SqlBool>[] = [accessibleBy(ability, 'read', 'PolicyReview')];
  if (view === 'open') where.push(sql`review.is_open = 1`);
  const { ids, next, previous, count } = await pageByKey(
    db,
    {
      from: sql`policy_reviews as review`,
      alias: 'review',
      where: sql<SqlBool>`${sql.join(where, sql` and `)}`,
      columns: ['id'],
      descending: true,
      countable: true,
    },
    from,
  );
  const [reviews, triggers] = await Promise.all([reviewsIn(db, ids), triggersOfAll(db, ids)]);
  return {
    rows: reviews.map(({ id, number, title, status, outcome, opened, result }) => ({
      id,
      number,
      title,
      status,
      outcome,
      opened,
      result,
      triggers: triggers.get(id) ?? [],
    })),
    count,
    view,
    firstHref: previous ? hrefTo(view) : null,
    previousHref: previous ? hrefTo(view, { before: previous }) : null,
    nextHref: next ? hrefTo(view, { after: next }) : null,
    hrefs: { open: hrefTo('open'), all: hrefTo('all') },
  };
}

async function triggersOfAll(db: DbOrTx, ids: readonly string[]): Promise<Map<string, ReviewTrigger[]>> {
  const found = new Map<string, ReviewTrigger[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('policy_review_triggers')
    .select(['review_id', 'kind'])
    .where('review_id', 'in', ids)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const known = found.get(row.review_id) ?? [];
    found.set(row.review_id, [...new Set([...known, row.kind as ReviewTrigger])]);
  }
  return found;
}
