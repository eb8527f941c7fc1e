/** 許可: by the role that the policy names, never by whoever applied, never by one person under two roles. */
import { subject } from '@casl/ability';
import type { AppAbility, MovementPermissionFacts } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import type { Result } from '~/platform/result';
import { recordedActor } from '~/record/recorded-actor';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { isUnderDuty } from './apply.server';
import { endDue, fallDue, reportDue } from './due.server';
import { movementStream } from './model';
import {
  cancelPermissions,
  decidePermission,
  findMovement,
  listPermissions,
  type Movement,
  movementFacts,
  permissionFacts,
  updateMovement,
} from './movements.repository.server';
import { dueNotes } from './words';

export const mayPermit = (ability: AppAbility, facts: MovementPermissionFacts): boolean =>
  ability.can('decide', subject('MovementPermission', { ...facts }));

/** Could, had he not applied for it himself, or decided under another role. */
export const couldPermit = (ability: AppAbility, facts: MovementPermissionFacts): boolean =>
  mayPermit(ability, { ...facts, applicantId: '', otherPermitterIds: [] });

export type OnMovement = { movementId: string; version: number };

/** The movement locked, at the version the page showed. 'not-found' for whoever may not read it. */
export async function movementToChange(
  { tx, ability }: Changing,
  { movementId, version }: OnMovement,
): Promise<Movement> {
  const movement = await findMovement(tx, movementId, { lock: true });
  if (!movement || !ability.can('read', subject('InformationMovement', movementFacts(movement)))) {
    refuseChange({ reason: 'not-found' });
  }
  if (movement.version !== version) refuseChange({ reason: 'conflict' });
  return movement;
}

export type DecideOnMovement = OnMovement & {
  role: string;
  outcome: 'permitted' | 'refused';
  lawful: boolean;
  laws: string;
  note: string;
};

export const decideOnMovement = (
  db: Db,
  actor: Actor,
  { role, outcome, lawful, laws, note, ...on }: DecideOnMovement,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, ability, now, today, record } = changing;
    const movement = await movementToChange(changing, on);
    const all = await listPermissions(tx, movement.id);
    const permission = all.find((one) => one.role === role);
    if (!permission) refuseChange({ reason: 'not-found' });
    const facts = permissionFacts(permission, all);
    if (!mayPermit(ability, facts)) {
      refuseChange({ reason: couldPermit(ability, facts) ? 'movement-own' : 'not-found' });
    }
    if (permission.status !== 'waiting' || movement.status !== 'applied') refuseChange({ reason: 'already-done' });
    if (outcome === 'refused' && note === '') refuseChange({ reason: 'reason-needed', field: 'note' });
    if (outcome === 'permitted') {
      // 5(2)⑩イ: whoever permits confirms that no law is broken, and says what was looked at.
      if (movement.judgement.checks.includes('no-law-broken')) {
        if (!lawful) refuseChange({ reason: 'movement-law', field: 'lawful' });
        if (laws === '') refuseChange({ reason: 'movement-law', field: 'laws' });
      }
      if (!(await isUnderDuty(tx, movement, movement.plannedOn))) refuseChange({ reason: 'movement-duty-gone' });
    }
    const by = recordedActor(changing.actor);
    const decided = { status: outcome, by, note, laws: lawful ? laws : '', now } as const;
    if (!(await decidePermission(tx, permission, decided))) refuseChange({ reason: 'conflict' });
    await endDue(
      changing,
      movement.id,
      { kinds: ['movement-permission'], occurrence: role },
      { status: 'done', note: note || laws },
    );
    const open = all.filter((one) => one.role !== role && one.status === 'waiting');
    const next = outcome === 'refused' ? 'refused' : open.length > 0 ? 'applied' : 'permitted';
    if (!(await updateMovement(tx, movement, { status: next }, now))) refuseChange({ reason: 'conflict' });
    if (outcome === 'refused') {
      await cancelPermissions(tx, movement.id);
      await endDue(
        changing,
        movement.id,
        { kinds: ['movement-permission'] },
        { status: 'cancelled', note: dueNotes.refused.ja },
      );
    }
    if (next === 'permitted') await fallDue(changing, [reportDue(movement, today)]);
    record(movementStream(movement.id), outcome === 'permitted' ? 'movement-permitted' : 'movement-refused', {
      number: movement.number,
      role,
      lawful,
      laws: decided.laws,
      note: note || decided.laws,
    });
    return null;
  });
