/** How the forms that give an address answer: what it was, and what has to be looked into, beside everything typed. */
import { json } from '@remix-run/node';
import type { Typed } from '~/people/forms';
import { refusedForm } from '~/registers/form-answer.server';
import { type RegisterRefusal, refusalText } from '~/registers/refusals';
import { getDb } from '~db/connection.server';
import type { Platform } from './account';
import type { AccountFormAnswer } from './account-forms';
import { readAccountUrl } from './account-url';
import { accountWithKey, lookalikesOf } from './lookalikes.query.server';

type Given = { platform: Platform; url: string; handle: string };

export async function refusedAccount(refusal: RegisterRefusal, typed: Typed, given: Given, accountId: string | null) {
  if (refusal.reason !== 'account-known' && refusal.reason !== 'account-to-look-at') return refusedForm(refusal, typed);
  const read = readAccountUrl(given.url, given.platform, given.handle);
  if (!read.ok) return refusedForm(refusal, typed);
  const { key, handle, warnings } = read.address;
  const db = getDb();
  const isKnown = refusal.reason === 'account-known';
  return json<AccountFormAnswer>(
    {
      typed,
      errors: { [refusal.field]: refusalText(refusal) },
      refusal: null,
      same: isKnown ? await accountWithKey(db, key) : null,
      warnings: isKnown ? [] : warnings,
      alike: isKnown ? [] : await lookalikesOf(db, { platform: given.platform, handle, accountId }),
    },
    { status: 422 },
  );
}
