import type { LoaderFunctionArgs } from '@remix-run/node';
import { findReadableCopy } from '~/conclusions/conclusion-page.query.server';
import { contentDisposition } from '~/documents/file-name';
import { openFile } from '~/documents/file-store.server';
import { requireActor } from '~/people/session.server';
import { logger } from '~/platform/logger.server';
import { idParam, notFound } from '~/platform/responses.server';
import { getDb } from '~db/connection.server';

/** A download, never a page: whatever a file holds, the browser saves it and runs nothing of it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const copy = await findReadableCopy(getDb(), actor, idParam(params.id), idParam(params.copyId));
  if (!copy) throw notFound();
  const opened = await openFile(copy.signedDigest);
  if (!opened) {
    logger.error({ copyId: copy.id, digest: copy.signedDigest }, 'The bytes of a signed contract are missing');
    throw notFound();
  }
  return new Response(opened.body, {
    headers: {
      'Content-Type': copy.mediaType,
      'Content-Length': String(opened.size),
      'Content-Disposition': contentDisposition(copy.name, copy.mediaType),
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'private, no-store',
    },
  });
}
