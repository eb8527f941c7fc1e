import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { ownPath } from '~/people/same-origin';
import { optionalActor, readForm, readFormBeforeSignIn } from '~/people/session.server';
import { localeCookie } from '~/platform/i18n';
import { keepLocale } from '~/platform/i18n.server';
import { getDb } from '~db/connection.server';

const FORM_LIMIT = 10_000;
const choiceSchema = z.strictObject({ locale: z.enum(['ja', 'en']), next: z.string().optional() });

export async function loader() {
  return redirect('/');
}

/** The language switch, for visitors and for people signed in. An unknown language changes nothing. */
export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await optionalActor(request);
  const form = await (signedIn
    ? readForm(request, signedIn.session, FORM_LIMIT)
    : readFormBeforeSignIn(request, FORM_LIMIT));
  const choice = choiceSchema.safeParse(Object.fromEntries(form));
  if (!choice.success) return redirect('/', 303);
  const { locale, next } = choice.data;
  if (signedIn) await keepLocale(getDb(), signedIn.actor.personId, locale);
  return redirect(ownPath(next, '/'), { status: 303, headers: { 'Set-Cookie': localeCookie(locale) } });
}
