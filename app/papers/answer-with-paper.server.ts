/** The answer to whoever asks for a paper: the file, or a page that says to come again. */
import { downloadHeaders } from '~/documents/download.server';
import { type Locale, say } from '~/platform/text';
import { type Format, makePaper, type WriterJob } from './make-paper.server';
import { paperWords as words } from './words';

const MEDIA: Record<Format, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file, under a name that old browsers can read and one in full, without their endings; or that it is not there yet. */
export async function answerWithPaper(
  job: WriterJob,
  { url, name }: { url: string; name: { ascii: string; full: string } },
): Promise<Response> {
  const { format, paper } = job;
  const made = await makePaper(job);
  if (made === 'busy' || made === 'failed') return notYet(made, paper.locale, url);
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
