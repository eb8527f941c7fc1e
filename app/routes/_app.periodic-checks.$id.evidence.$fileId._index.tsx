import type { LoaderFunctionArgs } from '@remix-run/node';
import { contentDisposition } from '~/documents/file-name';
import { openFile } from '~/documents/file-store.server';
import { readableCheck } from '~/periodic-checks/check-page.query.server';
import { findFile } from '~/periodic-checks/files.repository.server';
import { logger } from '~/platform/logger.server';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

/** A download, never a page: whatever a file holds, the browser saves it and runs nothing of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const [checkId, fileId] = [idParam(params.id), idParam(params.fileId)];
  const readable = await readableCheck(getDb(), ability, checkId);
  const file = readable && (await findFile(getDb(), checkId, fileId));
  if (!file) throw notFound();
  const opened = await openFile(file.digest);
  if (!opened) {
    logger.error({ fileId: file.id, digest: file.digest }, 'The bytes of evidence of a check are missing');
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
