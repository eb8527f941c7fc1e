import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { forgetSession, optionalActor, readForm } from '~/people/session.server';
import { signOut, signOutEverywhere } from '~/people/sign-out.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { getDb } from '~db/connection.server';

const signOutForm = z.strictObject({ everywhere: z.literal('yes').optional() });

/** Only a form ends a session: a link or an image of another site must not. */
export async function loader() {
  return redirect('/tasks');
}

export async function action({ request }: ActionFunctionArgs) {
  const headers = { 'Set-Cookie': forgetSession() };
  const signedIn = await optionalActor(request);
  // Ended already: what was wanted has come about.
  if (!signedIn) return redirect('/sign-in?signed-out=one', { status: 303, headers });
  const { actor, session } = signedIn;
  const form = signOutForm.safeParse(Object.fromEntries(await readForm(request, session, 10_000)));
  const everywhere = form.success && form.data.everywhere === 'yes';
  if (everywhere) await signOutEverywhere(getDb(), actor, { now: clock.now(), newId });
  else await signOut(getDb(), actor, session.tokenHash, { now: clock.now(), newId });
  return redirect(`/sign-in?signed-out=${everywhere ? 'all' : 'one'}`, { status: 303, headers });
}
