/** What organisation and register say against submitting a request about an account, at the field where it is mended. */
import { intakeHref } from '~/approval-requests/intake/steps';
import type { Missing } from '~/checklists/completeness';
import type { DbOrTx } from '~db/connection.server';
import { problemsOfAccount } from './account-standing.server';
import type { AccountProblem } from './owner-rule';
import { accountProblemWords } from './request-words';

const FIELD = {
  'account-owner-missing': ['owner', 'ownerPostId'],
  'account-deputy-missing': ['owner', 'deputyPostId'],
  'account-owner-vacant': ['owner', 'ownerPostId'],
  'account-deputy-vacant': ['owner', 'deputyPostId'],
  'account-owner-is-deputy': ['owner', 'deputyPostId'],
  'account-owner-deputy-elsewhere': ['owner', 'ownerPostId'],
  'account-owner-not-head': ['owner', 'ownerPostId'],
  'account-owner-not-of-platform': ['owner', 'ownerPostId'],
  'account-exists': ['account', 'url'],
  'account-closed': ['reason', 'necessity'],
  'account-address': ['account', 'url'],
} as const satisfies Record<AccountProblem, readonly [step: string, field: string]>;

/** Empty for requests of other kinds. What is not answered at all is missing already, and not said twice. */
export async function accountGaps(db: DbOrTx, asked: Parameters<typeof problemsOfAccount>[1]): Promise<Missing[]> {
  const problems = await problemsOfAccount(db, asked);
  return problems
    .filter((problem) => problem !== 'account-owner-missing' && problem !== 'account-deputy-missing')
    .map((problem) => {
      const [step, path] = FIELD[problem];
      return { path, text: accountProblemWords[problem], href: intakeHref(asked.requestId, step, path) };
    });
}
