/** Which results an address asks for; 404 for a kind that the policy in force does not have. */
import type { AppAbility } from '~/authorization/ability';
import { notFound } from '~/platform/responses.server';
import type { CheckKind } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';
import { checkKindsOf, looksAtSections } from './model';
import { type ResultView, readResultsQuery } from './years';

export async function resultsAsked(
  db: DbOrTx,
  ability: AppAbility,
  url: string,
): Promise<{ kind: CheckKind; view: ResultView; kinds: CheckKind[] }> {
  const kinds = checkKindsOf((await activeProfile(db)).switches).filter(looksAtSections);
  const { kind, view } = readResultsQuery(new URL(url).searchParams, kinds);
  if (kind === null || !ability.can('read', 'PeriodicCheck')) throw notFound();
  return { kind, view, kinds };
}
