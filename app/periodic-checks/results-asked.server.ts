/** Which results an address asks for; 404 for a kind that the policy in force does not have. */
import { notFound } from '~/platform/responses.server';
import type { CheckKind } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import { type Asking, asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';
import { checkKindsOf, looksAtSections } from './model';
import { type ResultFilter, type ResultView, readResultsQuery } from './years';

export type ResultsAsked = Asking & { filter: ResultFilter; view: ResultView; kinds: CheckKind[] };

export async function resultsAsked(request: Request): Promise<ResultsAsked> {
  const reading = await asking(request);
  const kinds = checkKindsOf((await activeProfile(getDb())).switches).filter(looksAtSections);
  const asked = readResultsQuery(new URL(request.url).searchParams, kinds);
  if (asked === null || !reading.ability.can('read', 'PeriodicCheck')) throw notFound();
  return { ...reading, ...asked, kinds };
}
