import type { LoaderFunctionArgs } from '@remix-run/node';
import { defineAbilities } from '~/authorization/define-abilities';
import { requireActor } from '~/people/session.server';
import { notFound } from '~/platform/responses.server';
import { headLines } from '~/record/heads-page.query.server';
import { getDb } from '~db/connection.server';

/** All signed heads, to be kept where nobody who runs this server can change them. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  if (!defineAbilities(actor).can('verify', 'Record')) throw notFound();
  return new Response(headLines(getDb()), {
    headers: {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      'Content-Disposition': 'attachment; filename="heads.jsonl"',
      'Cache-Control': 'no-store',
    },
  });
}
