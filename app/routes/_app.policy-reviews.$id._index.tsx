import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idParam, notFound } from '~/platform/responses.server';
import { ReviewPage } from '~/policy-reviews/review-page';
import { loadReviewPage } from '~/policy-reviews/review-page.query.server';
import { asking } from '~/registers/guards.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = (args: Parameters<typeof titled>[0] & { data?: { review: { title: string } } }) =>
  titled(args, args.data?.review.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await loadReviewPage(getDb(), await asking(request), idParam(params.id));
  if (!page) throw notFound();
  return json(page);
}

export default function PolicyReviewRoute() {
  return <ReviewPage {...useLoaderData<typeof loader>()} />;
}
