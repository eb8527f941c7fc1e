/** How the form of a vendor answers: look-alikes come back to be looked at, with everything typed. */
import { json } from '@remix-run/node';
import type { Typed } from '~/people/forms';
import type { FieldErrors } from '~/platform/input';
import { refusedForm } from '~/registers/form-answer.server';
import { type RegisterRefusal, refusalText } from '~/registers/refusals';
import { getDb } from '~db/connection.server';
import { type Described, findLookalikes } from './lookalikes.query.server';
import type { VendorFormAnswer } from './vendor-form';

export async function refusedVendor(refusal: RegisterRefusal, typed: Typed, vendor: Described) {
  if (refusal.reason !== 'lookalikes' && refusal.reason !== 'number-taken') return refusedForm(refusal, typed);
  const text = refusalText(refusal);
  const errors: FieldErrors = refusal.reason === 'number-taken' ? { corporateNumber: text } : {};
  const answer: VendorFormAnswer = {
    typed,
    errors,
    refusal: refusal.reason === 'lookalikes' ? text : null,
    lookalikes: await findLookalikes(getDb(), vendor),
  };
  return json<VendorFormAnswer>(answer, { status: 422 });
}
