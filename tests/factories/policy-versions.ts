/** 施行の決裁 as the CISO of the tests gives it. */
import { clock } from '~/platform/clock.server';
import { decideOnActivation } from '~/policy-versions/decide-activation.server';
import type { Db } from '~db/connection.server';
import { type CityHall, newId } from './organisation';

/** The proposal that came last. */
export async function latestProposal(db: Db): Promise<string> {
  const row = await db.selectFrom('policy_activations').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow();
  return row.id;
}

export async function confirmVersion(db: Db, hall: CityHall): Promise<void> {
  const decision = { activationId: await latestProposal(db), outcome: 'confirmed', note: '' } as const;
  const decided = await decideOnActivation(db, await hall.actor('mayor'), decision, { now: clock.now(), newId });
  if (!decided.ok) throw new Error(decided.refusal.reason);
}
