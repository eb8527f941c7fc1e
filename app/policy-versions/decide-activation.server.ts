/** 施行の決裁: by the CISO, or by 統括 who stands in for him, and never by whoever proposed it. */
import { subject } from '@casl/ability';
import type { AppAbility, PolicyActivationFacts } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import { appendEvents } from '~/record/append.server';
import { recordedActor } from '~/record/recorded-actor';
import { asRecorded, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { decisionDone } from './activation-due.server';
import { type ActivationOutcome, decideActivation, lockActivation } from './activations.repository.server';
import { applyDue, policyStream } from './put-into-force.server';

export const mayDecideOn = (ability: AppAbility, { id, proposerId }: PolicyActivationFacts): boolean =>
  ability.can('decide', subject('PolicyActivation', { id, proposerId }));

type Decision = { activationId: string; outcome: ActivationOutcome; note: string };

/** A version whose day has come meanwhile holds from today. */
export const decideOnActivation = (
  db: Db,
  actor: Actor,
  { activationId, outcome, note }: Decision,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, ability, today, now } = changing;
    const activation = await lockActivation(tx, activationId);
    if (!activation || !ability.can('read', 'PolicyActivation')) refuseChange({ reason: 'not-found' });
    if (!mayDecideOn(ability, activation)) {
      refuseChange({ reason: ability.can('decide', 'PolicyActivation') ? 'activation-own' : 'not-found' });
    }
    if (activation.status !== 'proposed') refuseChange({ reason: 'already-done' });
    if (outcome === 'declined' && note === '') refuseChange({ reason: 'reason-needed', field: 'note' });
    const { key, version, reference } = activation;
    const isOverdue = activation.inForceFrom < today;
    const inForceFrom = isOverdue ? today : activation.inForceFrom;
    const decidedBy = recordedActor(changing.actor);
    await decideActivation(tx, activationId, { status: outcome, inForceFrom, decidedBy, decidedAt: now, note });
    const context = asRecorded(changing);
    await decisionDone(tx, activationId, note, context);
    const type = outcome === 'confirmed' ? 'policy-decided' : 'policy-declined';
    // At once: what follows from it on the same day is recorded behind it.
    await appendEvents(tx, context, [
      { stream: policyStream(key), type, payload: { version, inForceFrom, reference, note } },
    ]);
    if (outcome === 'confirmed') await applyDue(tx, io);
    return null;
  });
