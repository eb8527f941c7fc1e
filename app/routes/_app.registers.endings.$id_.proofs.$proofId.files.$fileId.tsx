import type { LoaderFunctionArgs } from '@remix-run/node';
import { contentDisposition } from '~/documents/file-name';
import { openFile } from '~/documents/file-store.server';
import { shownProof } from '~/endings/guards.server';
import { logger } from '~/platform/logger.server';
import { idParam, notFound } from '~/platform/responses.server';

/** A download, never a page: whatever a file holds, the browser saves it and runs nothing of it. */
export async function loader(args: LoaderFunctionArgs) {
  const { proof } = await shownProof(args);
  const fileId = idParam(args.params.fileId);
  const file = proof.files.find(({ id }) => id === fileId);
  if (!file) throw notFound();
  const opened = await openFile(file.digest);
  if (!opened) {
    logger.error({ fileId, digest: file.digest }, 'The bytes of a proof are missing');
    throw notFound();
  }
  return new Response(opened.body, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Length': String(opened.size),
      'Content-Disposition': contentDisposition(file.name, file.mediaType),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  });
}
