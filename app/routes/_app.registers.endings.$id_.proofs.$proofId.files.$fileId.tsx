import type { LoaderFunctionArgs } from '@remix-run/node';
import { sendFile } from '~/documents/download.server';
import { shownProof } from '~/endings/guards.server';
import { idParam, notFound } from '~/platform/responses.server';

export async function loader(args: LoaderFunctionArgs) {
  const { proof } = await shownProof(args);
  const fileId = idParam(args.params.fileId);
  const file = proof.files.find(({ id }) => id === fileId);
  if (!file) throw notFound();
  return sendFile(file, 'a proof');
}
