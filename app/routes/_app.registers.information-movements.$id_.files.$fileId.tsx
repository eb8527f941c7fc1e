import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendFile } from '~/documents/download.server';
import { readableMovement } from '~/information-movements/movement-page.query.server';
import { idParam, notFound } from '~/platform/responses.server';
import { attachedFiles } from '~/registers/attached-files.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const [id, fileId] = [idParam(params.id), idParam(params.fileId)];
  const db = getDb();
  if (!(await readableMovement(db, ability, id))) throw notFound();
  const file = (await attachedFiles(db, 'movement', [id])).find((one) => one.id === fileId);
  if (!file) throw notFound();
  return sendFile(file, 'a movement');
}
