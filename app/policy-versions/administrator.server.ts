import { defineAbilities } from '~/authorization/define-abilities';
import { requireActor, type SignedIn } from '~/people/session.server';
import { notFound } from '~/platform/responses.server';

/** For everybody else these pages do not exist. */
export async function requirePolicyAdministrator(request: Request): Promise<SignedIn> {
  const signedIn = await requireActor(request);
  if (!defineAbilities(signedIn.actor).can('administer', 'PolicyProfile')) throw notFound();
  return signedIn;
}
