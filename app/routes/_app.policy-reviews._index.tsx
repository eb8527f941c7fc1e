import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/platform/responses.server';
import { ReviewList } from '~/policy-reviews/review-list';
import { listReviews, readReviewQuery } from '~/policy-reviews/review-list.query.server';
import { reviewWords } from '~/policy-reviews/words';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(reviewWords.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  if (!ability.can('read', 'PolicyReview')) throw notFound();
  const { view, from } = readReviewQuery(new URL(request.url).searchParams);
  return json(await listReviews(getDb(), ability, view, from));
}

export default function PolicyReviewsRoute() {
  return <ReviewList {...useLoaderData<typeof loader>()} />;
}
