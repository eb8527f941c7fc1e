import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { changePassword } from '~/people/change-password.server';
import { passwordForm } from '~/people/forms';
import { PasswordPage } from '~/people/password-page';
import { passwordRefusal } from '~/people/password-refusal';
import { readForm, requireActor } from '~/people/session.server';
import { accountWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { fieldErrors } from '~/platform/input';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(accountWords.passwordTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, session } = await requireActor(request);
  return json({ mustChange: session.mustChangePassword, email: actor.email });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session, 16_000);
  const read = passwordForm.safeParse(Object.fromEntries(form));
  if (!read.success) return json({ errors: fieldErrors(read.error) }, { status: 422 });
  const command = { ...read.data, userAgent: request.headers.get('User-Agent') ?? '' };
  const outcome = await changePassword(getDb(), actor, command, { now: clock.now(), newId });
  if (outcome.ok) {
    const to = session.mustChangePassword ? '/tasks' : '/account?password-changed=yes';
    return redirect(to, { status: 303, headers: { 'Set-Cookie': outcome.value.cookie } });
  }
  const { status, field, text } = passwordRefusal(outcome.refusal);
  return json({ errors: { [field]: text } }, { status });
}

export default function PasswordRoute() {
  return <PasswordPage {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors ?? {}} />;
}
