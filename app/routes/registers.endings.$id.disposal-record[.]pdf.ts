import type { LoaderFunctionArgs } from '@remix-run/node';
import { disposalPaper } from '~/endings/disposal-paper';
import { loadDisposalRecord } from '~/endings/disposal-record.query.server';
import { disposalWords } from '~/endings/words';
import { answerWithPaper } from '~/papers/answer-with-paper.server';
import { printedAt } from '~/papers/paper';
import { clock } from '~/platform/clock.server';
import { localeOf } from '~/platform/i18n.server';
import { idParam, notFound } from '~/platform/responses.server';
import { say } from '~/platform/text';
import { shownProfile } from '~/policy/shown-profile.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

/** 廃棄記録 of one ending as a PDF, for whoever may read the ending. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const reader = await asking(request);
  const [db, now] = [getDb(), clock.now()];
  const record = await loadDisposalRecord(db, reader, idParam(params.id));
  if (!record) throw notFound();
  const locale = localeOf(request, reader.actor);
  const { body } = await shownProfile(db, now);
  const name = { ascii: `disposal-record-${record.id}`, full: `${say(disposalWords.title, locale)}-${record.name}` };
  const paper = disposalPaper(record, locale, body, printedAt(now));
  return answerWithPaper({ format: 'pdf', paper }, { url: request.url, name });
}
