/** A review as a file, with what the reader may see of it. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerWithPaper } from '~/papers/answer-with-paper.server';
import type { Format } from '~/papers/make-paper.server';
import { printedAt } from '~/papers/paper';
import { clock } from '~/platform/clock.server';
import { localeOf } from '~/platform/i18n.server';
import { idParam, notFound } from '~/platform/responses.server';
import { say } from '~/platform/text';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';
import { reviewPaper } from './paper';
import { loadReviewPage } from './review-page.query.server';
import { reviewWords } from './words';

export async function answerWithReview({ request, params }: LoaderFunctionArgs, format: Format): Promise<Response> {
  const asked = await asking(request);
  const data = await loadReviewPage(getDb(), asked, idParam(params.id));
  if (!data) throw notFound();
  const locale = localeOf(request, asked.actor);
  const { number } = data.review;
  const paper = reviewPaper(data, locale, printedAt(clock.now()));
  return answerWithPaper(
    { format, paper, places: [], sources: [] },
    {
      url: request.url,
      name: { ascii: `policy-review-${number}`, full: `${say(reviewWords.title, locale)}-${number}` },
    },
  );
}
