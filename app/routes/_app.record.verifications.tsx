import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { defineAbilities } from '~/authorization/define-abilities';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { env } from '~/platform/env.server';
import { notFound, seeOther } from '~/platform/responses.server';
import { startVerification } from '~/record/start-verification.server';

/** The result is part of the record's page; a reload after signing in again leads there. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  if (!defineAbilities(actor).can('verify', 'Record')) throw notFound();
  return seeOther('/record');
}

/** Starts a verification in the background; one that runs already is shown instead. */
export async function action({ request }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  if (!defineAbilities(actor).can('verify', 'Record')) throw notFound();
  await readForm(request, session);
  await startVerification(env().SEKISHO_DATA_DIR, clock.now());
  return seeOther('/record');
}
