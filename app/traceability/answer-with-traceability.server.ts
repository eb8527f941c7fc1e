/** Traceability as a file, with the figures that the reader is shown. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { defineAbilities } from '~/authorization/define-abilities';
import { answerWithPaper } from '~/papers/answer-with-paper.server';
import type { Format } from '~/papers/make-paper.server';
import { printedAt } from '~/papers/paper';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { localeOf } from '~/platform/i18n.server';
import { notFound } from '~/platform/responses.server';
import { say } from '~/platform/text';
import { getDb } from '~db/connection.server';
import { loadTraceability } from './load.server';
import { traceabilityPaper } from './paper';
import { traceWords } from './words';

export async function answerWithTraceability(
  { request, params }: LoaderFunctionArgs,
  format: Format,
): Promise<Response> {
  const { actor } = await requireActor(request);
  const { key = '', version = '' } = params;
  const loaded = await loadTraceability(getDb(), defineAbilities(actor), { key, version });
  if (!loaded) throw notFound();
  const locale = localeOf(request, actor);
  const paper = traceabilityPaper(loaded.profile, loaded, locale, printedAt(clock.now()));
  return answerWithPaper(
    { format, paper },
    {
      url: request.url,
      name: {
        ascii: `traceability-${key}-${version}`,
        full: `${say(traceWords.title, locale)}-${say(loaded.profile.body, locale)}-${version}`,
      },
    },
  );
}
