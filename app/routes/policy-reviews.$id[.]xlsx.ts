import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerWithReview } from '~/policy-reviews/answer-with-review.server';

export async function loader(args: LoaderFunctionArgs) {
  return answerWithReview(args, 'xlsx');
}
