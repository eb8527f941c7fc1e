/** How files leave: as a download, never a page. Whatever a file holds, the browser saves it and runs nothing of it. */
import { logger } from '~/platform/logger.server';
import { notFound } from '~/platform/responses.server';
import { contentDisposition } from './file-name';
import { openFile } from './file-store.server';

/** The headers of every file we send; `size` in bytes. */
export const downloadHeaders = (mediaType: string, size: number, disposition: string): HeadersInit => ({
  'Content-Type': mediaType,
  'Content-Length': String(size),
  'Content-Disposition': disposition,
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cache-Control': 'private, no-store',
});

type StoredFile = { id: string; digest: string; name: string; mediaType: string };

/** A stored file that the reader may have; `what` names it in the log where its bytes are gone. */
export async function sendFile({ id, digest, name, mediaType }: StoredFile, what: string): Promise<Response> {
  const opened = await openFile(digest);
  if (!opened) {
    logger.error({ fileId: id, digest }, `The bytes of ${what} are missing`);
    throw notFound();
  }
  return new Response(opened.body, {
    headers: downloadHeaders(mediaType, opened.size, contentDisposition(name, mediaType)),
  });
}
