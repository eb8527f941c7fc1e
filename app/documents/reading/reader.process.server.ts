/** The process that reads one file and ends. It knows the file and nothing else: no database, no secrets. */
import { readFile } from 'node:fs/promises';
import type { PageText } from '../document-text';
import { typeOfMedia } from '../file-type';
import { NotReadable } from './not-readable';
import type { ReaderMessage, ReadJob } from './reader-protocol';

/** Pages of a Word document are all there at once; so many go in one message. */
const PAGES_AT_ONCE = 20;

// Whoever asked is gone.
process.on('disconnect', () => process.exit(0));

const say = (message: ReaderMessage): Promise<void> =>
  new Promise((resolve, reject) =>
    process.send!(message, (error: Error | null) => (error ? reject(error) : resolve())),
  );

/** Hands over pages and waits until they are put away. */
async function hand(pages: PageText[]): Promise<void> {
  const wait = new Promise<void>((resolve) => process.once('message', () => resolve()));
  await say({ type: 'pages', pages });
  await wait;
}

async function read({ path, mediaType }: ReadJob): Promise<ReaderMessage> {
  const bytes = await readFile(path);
  if (typeOfMedia(mediaType) === 'docx') {
    const { readDocx } = await import('./read-docx.server');
    const { paged, pages } = readDocx(bytes);
    for (let at = 0; at < pages.length; at += PAGES_AT_ONCE) await hand(pages.slice(at, at + PAGES_AT_ONCE));
    return { type: 'end', paged, pageCount: pages.length };
  }
  const { readPdf } = await import('./read-pdf.server');
  let pageCount = 0;
  for await (const page of readPdf(new Uint8Array(bytes))) {
    pageCount += 1;
    await hand([page]);
  }
  return { type: 'end', paged: 'real', pageCount };
}

/** An unknown error is one of the file: it is not what the reader expects. */
const failed = (error: unknown): ReaderMessage => ({
  type: 'failed',
  reason: error instanceof NotReadable ? error.reason : reasonOf(error),
  detail: String((error as Error)?.stack ?? error).slice(0, 500),
});

const reasonOf = (error: unknown) => {
  const { code, name, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'missing';
  return name === 'RangeError' && /allocation|buffer/i.test(message) ? 'too-much-memory' : 'broken';
};

process.once('message', (job: ReadJob) => {
  read(job)
    .catch(failed)
    .then(say)
    .finally(() => process.exit(0));
});
void say({ type: 'ready' });
