/** The answer to whoever asks for a record: the file, or a page that says to come again. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { downloadHeaders } from '~/documents/download.server';
import { requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { localeOf } from '~/platform/i18n.server';
import { idParam, notFound } from '~/platform/responses.server';
import { type Locale, say } from '~/platform/text';
import { shownProfile } from '~/policy/shown-profile.server';
import { getDb } from '~db/connection.server';
import { assemble } from './assemble';
import { type Format, makeRecord, type WriterJob } from './make-record.server';
import { loadReviewRecord } from './review-record.query.server';
import { recordWords as words } from './words';

const MEDIA: Record<Format, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export async function answerWithRecord({ request, params }: LoaderFunctionArgs, format: Format): Promise<Response> {
  const { actor } = await requireActor(request);
  const db = getDb();
  const data = await loadReviewRecord(db, actor, idParam(params.id));
  if (!data) throw notFound();
  const now = clock.now();
  const locale = localeOf(request, actor);
  const { body } = await shownProfile(db, now);
  // To the minute, as it is printed: who asks again within it gets the same paper.
  const printed = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  const { record, places } = assemble(data, locale, body, printed);
  const { number } = data.page.request;
  return answerWithPaper(
    { format, record, places, sources: data.sources },
    {
      url: request.url,
      name: { ascii: `review-record-${number}`, full: `${say(words.title, locale)}-${number}` },
    },
  );
}

/** The file, under a name that old browsers can read and one in full, without their endings; or that it is not there yet. */
export async function answerWithPaper(
  job: WriterJob,
  { url, name }: { url: string; name: { ascii: string; full: string } },
): Promise<Response> {
  const { format, record } = job;
  const made = await makeRecord(job);
  if (made === 'busy' || made === 'failed') return notYet(made, record.locale, url);
  const plain = name.ascii.replace(/[^\w.-]+/gu, '_');
  const named = encodeURIComponent(name.full);
  return new Response(new Uint8Array(made), {
    headers: downloadHeaders(
      MEDIA[format],
      made.length,
      `attachment; filename="${plain}.${format}"; filename*=UTF-8''${named}.${format}`,
    ),
  });
}

/** A sentence without markup: whoever opened the address sees it, and it is loaded again by itself. */
const notYet = (state: 'busy' | 'failed', locale: Locale, url: string): Response =>
  new Response(`${say(words[state], locale)}\n`, {
    status: state === 'busy' ? 503 : 500,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(state === 'busy' ? { 'Retry-After': '10', Refresh: `10; url=${new URL(url).pathname}` } : {}),
    },
  });
