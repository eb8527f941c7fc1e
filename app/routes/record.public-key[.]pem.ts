import type { LoaderFunctionArgs } from '@remix-run/node';
import { defineAbilities } from '~/authorization/define-abilities';
import { requireActor } from '~/people/session.server';
import { env } from '~/platform/env.server';
import { notFound } from '~/platform/responses.server';
import { recordFolder } from '~/record/record-folder';
import { readPublicKeyFile } from '~/record/signer.server';

/** The key that signatures are checked with; public by nature, kept by the auditor so that an exchange is noticed. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  if (!defineAbilities(actor).can('verify', 'Record')) throw notFound();
  const pem = await readPublicKeyFile(recordFolder(env().SEKISHO_DATA_DIR));
  if (pem === null) throw notFound();
  return new Response(pem, {
    headers: {
      'Content-Type': 'application/x-pem-file',
      'Content-Disposition': 'attachment; filename="public-key.pem"',
      'Cache-Control': 'no-store',
    },
  });
}
