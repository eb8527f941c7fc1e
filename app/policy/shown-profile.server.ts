/** Body and policy in force, as the head of every page shows them. */
import type { Instant } from '~/platform/dates';
import type { PolicyProfile } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';

type Shown = Pick<PolicyProfile, 'body' | 'name'>;

/** Every page shows it, and it changes once in years: read anew after this time at the earliest. */
const GOOD_FOR_MS = 10_000;

let last: { shown: Shown; readAt: number } | undefined;

/** May lag by ten seconds behind a change: for showing only, never for deciding. */
export async function shownProfile(db: DbOrTx, now: Instant): Promise<Shown> {
  if (last && Math.abs(now.getTime() - last.readAt) < GOOD_FOR_MS) return last.shown;
  const { body, name } = await activeProfile(db);
  last = { shown: { body, name }, readAt: now.getTime() };
  return last.shown;
}
