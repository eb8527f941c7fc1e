import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendFile } from '~/documents/download.server';
import { readableCheck } from '~/periodic-checks/check-page.query.server';
import { findFile } from '~/periodic-checks/files.repository.server';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const [checkId, fileId] = [idParam(params.id), idParam(params.fileId)];
  const readable = await readableCheck(getDb(), ability, checkId);
  const file = readable && (await findFile(getDb(), checkId, fileId));
  if (!file) throw notFound();
  return sendFile(file, 'evidence of a check');
}
