/** The administrator's pages: who may see them, and how they answer. */
import { json } from '@remix-run/node';
import { defineAbilities } from '~/authorization/define-abilities';
import { notFound } from '~/platform/responses.server';
import type { FormAnswer } from './form-answer';
import type { ParsedForm, Typed } from './forms';
import { type PeopleRefusal, refusalField, refusalStatus, refusalText } from './refusals';
import { readForm, requireActor, type SignedIn } from './session.server';

/** For everybody else these pages do not exist. */
export async function requireAdministrator(request: Request): Promise<SignedIn> {
  const signedIn = await requireActor(request);
  if (!defineAbilities(signedIn.actor).can('administer', 'Organisation')) throw notFound();
  return signedIn;
}

/** The administrator and the form he sent. */
export async function administratorForm(request: Request): Promise<SignedIn & { form: FormData }> {
  const signedIn = await requireAdministrator(request);
  return { ...signedIn, form: await readForm(request, signedIn.session) };
}

/** 422 with a sentence at each field. */
export const invalidForm = (parsed: Extract<ParsedForm<unknown>, { ok: false }>) =>
  json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors, refusal: null }, { status: 422 });

/** What the use case refused, at its field or above the form; everything typed comes back. */
export function refusedForm(refusal: PeopleRefusal, typed: Typed) {
  const status = refusalStatus(refusal);
  if (status === 404) throw notFound();
  const text = refusalText(refusal);
  const field = refusalField(refusal);
  const answer: FormAnswer =
    field === '' ? { typed, errors: {}, refusal: text } : { typed, errors: { [field]: text }, refusal: null };
  return json(answer, { status });
}
