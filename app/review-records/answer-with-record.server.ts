/** 契約確認記録 as a file, for whoever may read the request. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerWithPaper } from '~/papers/answer-with-paper.server';
import type { Format } from '~/papers/make-paper.server';
import { printedAt } from '~/papers/paper';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { localeOf } from '~/platform/i18n.server';
import { idParam, notFound } from '~/platform/responses.server';
import { say } from '~/platform/text';
import { shownProfile } from '~/policy/shown-profile.server';
import { getDb } from '~db/connection.server';
import { assemble } from './assemble';
import { loadReviewRecord } from './review-record.query.server';
import { recordWords as words } from './words';

export async function answerWithRecord({ request, params }: LoaderFunctionArgs, format: Format): Promise<Response> {
  const { actor } = await requireActor(request);
  const db = getDb();
  const data = await loadReviewRecord(db, actor, idParam(params.id));
  if (!data) throw notFound();
  const now = clock.now();
  const locale = localeOf(request, actor);
  const { body } = await shownProfile(db, now);
  const { paper, places } = assemble(data, locale, body, printedAt(now));
  const { number } = data.page.request;
  return answerWithPaper(
    { format, paper, places, sources: data.sources },
    {
      url: request.url,
      name: { ascii: `review-record-${number}`, full: `${say(words.title, locale)}-${number}` },
    },
  );
}
