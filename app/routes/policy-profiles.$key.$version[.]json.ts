import type { LoaderFunctionArgs } from '@remix-run/node';
import { defineAbilities } from '~/authorization/define-abilities';
import { requireActor } from '~/people/session.server';
import { notFound } from '~/platform/responses.server';
import { loadProfile } from '~/policy/profiles.repository.server';
import { getDb } from '~db/connection.server';

/** A version of a policy as a file: to keep, or to write one's own from. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const { key = '', version = '' } = params;
  const profile = await loadProfile(getDb(), key, version);
  if (!profile || !defineAbilities(actor).can('read', 'PolicyProfile')) throw notFound();
  return new Response(`${JSON.stringify(profile, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${profile.key}-${profile.version}.json"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
