/** The version of a policy that an address names, for whoever is signed in. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { defineAbilities } from '~/authorization/define-abilities';
import { requireActor } from '~/people/session.server';
import { notFound } from '~/platform/responses.server';
import type { PolicyProfile } from '~/policy/model';
import { activeProfileVersion, loadProfile } from '~/policy/profiles.repository.server';
import { getDb } from '~db/connection.server';

/** Throws the answer for whoever may not see it, or where there is none. */
export async function readProfile(
  request: Request,
  { key = '', version = '' }: LoaderFunctionArgs['params'],
): Promise<{ profile: PolicyProfile; active: boolean }> {
  const { actor } = await requireActor(request);
  const db = getDb();
  const profile = await loadProfile(db, key, version);
  if (!profile || !defineAbilities(actor).can('read', 'PolicyProfile')) throw notFound();
  const inForce = await activeProfileVersion(db);
  return { profile, active: inForce.key === key && inForce.version === version };
}
