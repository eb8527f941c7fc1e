/** 履行: whoever holds the post of the owner, or heads the section, says that it is done and what shows it. */
import { subject } from '@casl/ability';
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import { recordedActor } from '~/record/recorded-actor';
import { changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { finish } from './end.server';
import { placeToDo } from './model';
import { lockObligation, type StoredObligation } from './obligations.repository.server';

/** What the permission rules look at. */
export const factsOf = ({ id, kind, ownerPostId, unitId }: StoredObligation) => ({ id, kind, ownerPostId, unitId });

export type Fulfilment = { obligationId: string; version: number; note: string; evidence: string };

export const fulfilObligation = (
  db: Db,
  actor: Actor,
  { obligationId, version, note, evidence }: Fulfilment,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const obligation = await lockObligation(changing.tx, obligationId);
    if (!obligation || !changing.ability.can('update', subject('Obligation', factsOf(obligation)))) {
      refuseChange({ reason: 'not-found' });
    }
    if (!obligation.isOpen) refuseChange({ reason: 'already-done' });
    // What is done by dealing with its subject leaves its proof there.
    if (placeToDo(obligation.kind, obligation.subject) !== null) refuseChange({ reason: 'not-found' });
    if (obligation.version !== version) refuseChange({ reason: 'conflict' });
    const { tx, now, newId } = changing;
    const context = { actor: recordedActor(changing.actor), now, newId };
    if (!(await finish(tx, obligation, { status: 'done', note, evidence }, context))) {
      refuseChange({ reason: 'conflict' });
    }
    return null;
  });
