/** Body and policy in force, as the head of every page shows them. */
import type { Instant } from '~/platform/dates';
import { kindsTaken } from '~/policy/lookup';
import type { PolicyProfile, RequestKind } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { DbOrTx } from '~db/connection.server';

type Shown = Pick<PolicyProfile, 'body' | 'name' | 'switches'> & { kindsTaken: RequestKind[] };

/** Every page shows it, and it changes once in years: read anew after this time at the earliest. */
const GOOD_FOR_MS = 10_000;

const lastRead = new WeakMap<DbOrTx, { shown: Shown; readAt: number }>();

/** May lag by ten seconds behind a change: for showing only, never for deciding. */
export async function shownProfile(db: DbOrTx, now: Instant): Promise<Shown> {
  const last = lastRead.get(db);
  if (last && Math.abs(now.getTime() - last.readAt) < GOOD_FOR_MS) return last.shown;
  const profile = await activeProfile(db);
  const { body, name, switches } = profile;
  const shown = { body, name, switches, kindsTaken: kindsTaken(profile) };
  lastRead.set(db, { shown, readAt: now.getTime() });
  return shown;
}
