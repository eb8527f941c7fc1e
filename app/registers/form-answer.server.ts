/** How the forms of the registers answer. */
import { json } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import type { ParsedForm, Typed } from '~/people/forms';
import { notFound } from '~/platform/responses.server';
import { type RegisterRefusal, refusalField, refusalStatus, refusalText } from './refusals';

/** 422 with a sentence at each field. */
export const invalidForm = (parsed: Extract<ParsedForm<unknown>, { ok: false }>) =>
  json<FormAnswer>({ typed: parsed.typed, errors: parsed.errors, refusal: null }, { status: 422 });

/** What the use case refused, at its field or above the form; everything typed comes back. */
export function refusedForm(refusal: RegisterRefusal, typed: Typed) {
  const status = refusalStatus(refusal);
  if (status === 404) throw notFound();
  const text = refusalText(refusal);
  const field = refusalField(refusal);
  const answer: FormAnswer =
    field === '' ? { typed, errors: {}, refusal: text } : { typed, errors: { [field]: text }, refusal: null };
  return json(answer, { status });
}
