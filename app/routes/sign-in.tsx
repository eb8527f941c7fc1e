import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FORM_BYTES } from '~/people/form-body.server';
import { ResendPage } from '~/people/resend-page';
import { ownPath } from '~/people/same-origin';
import { optionalActor, readFormBeforeSignIn, sessionNamedIn } from '~/people/session.server';
import { signIn } from '~/people/sign-in.server';
import { type SignInFailure, SignInPage } from '~/people/sign-in-page';
import { signInWords } from '~/people/sign-in-words';
import { readUnsentForm } from '~/people/unsent-form';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { shownProfile } from '~/policy/shown-profile.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(signInWords.title);

/** An address, a password and what a session's end kept from being sent (as text in JSON, so somewhat longer). */
const FORM_LIMIT = 2 * FORM_BYTES;
const AFTER_SIGN_IN = '/tasks';

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const next = ownPath(query.get('next'), AFTER_SIGN_IN);
  // Only for a plain visit. After a failed attempt this runs too (with the headers of the form): the page has to tell.
  const plainVisit = !request.headers.has('Content-Type');
  if (plainVisit && (await optionalActor(request))) throw redirect(next);
  const { body, name } = await shownProfile(getDb(), clock.now());
  const out = query.get('signed-out');
  return json({ body, profile: name, next, farewell: out === 'one' || out === 'all' ? out : null } as const);
}

type Typed = { email: string; next: string; unsent: string };

const failed = (status: number, typed: Typed, failure: SignInFailure | null, waitMs = 0) => {
  const headers = waitMs > 0 ? { 'Retry-After': String(Math.ceil(waitMs / 1000)) } : undefined;
  return json({ ...typed, failure }, { status, headers });
};

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readFormBeforeSignIn(request, FORM_LIMIT);
  const text = (name: string) => String(form.get(name) ?? '');
  const [email, password] = [text('email').trim().slice(0, 300), text('password')];
  const kept = readUnsentForm(text('unsent'));
  const typed = { email, next: ownPath(text('next'), AFTER_SIGN_IN), unsent: kept ? JSON.stringify(kept) : '' };
  // From the page that says that the session has ended: nobody has tried to sign in yet.
  if (kept && !form.has('email')) return failed(200, typed, null);
  if (email === '' || password === '') {
    return failed(422, typed, { reason: 'missing', email: email === '', password: password === '' });
  }
  const now = clock.now();
  const address = context.clientAddress;
  const outcome = await signIn(
    getDb(),
    {
      email,
      password,
      networkAddress: typeof address === 'string' ? address : null,
      userAgent: request.headers.get('User-Agent') ?? '',
      formerSession: sessionNamedIn(request),
    },
    { now, newId },
  );
  if (outcome.ok) {
    const { cookie, csrfToken, mustChangePassword } = outcome.value;
    if (kept && !mustChangePassword) {
      return json({ resend: { ...kept, csrfToken, next: typed.next } }, { headers: { 'Set-Cookie': cookie } });
    }
    const to = mustChangePassword ? '/account/password' : typed.next;
    return redirect(to, { status: 303, headers: { 'Set-Cookie': cookie } });
  }
  const { refusal } = outcome;
  if (refusal.reason === 'wrong') return failed(422, typed, { reason: 'wrong' });
  if (refusal.reason === 'busy') return failed(503, typed, { reason: 'busy' }, 5_000);
  const wait = refusal.until.getTime() - now.getTime();
  return failed(429, typed, { reason: 'locked', until: refusal.until.toISOString() }, wait);
}

export default function SignInRoute() {
  const loaded = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  if (tried && 'resend' in tried) return <ResendPage {...tried.resend} body={loaded.body} profile={loaded.profile} />;
  return (
    <SignInPage
      {...loaded}
      next={tried?.next ?? loaded.next}
      email={tried?.email ?? ''}
      failure={tried?.failure ?? null}
      unsent={tried?.unsent ?? ''}
    />
  );
}
