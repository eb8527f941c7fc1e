/** 許可: by the role that the policy names or who stands in for it, never by whoever applied, nor by one person twice. */
import { subject } from '@casl/ability';
import { ariseAfterReading } from '~/approvals/after-reading.server';
import { principalOf, signatureOf } from '~/approvals/write-progress.server';
import type { AppAbility, MovementPermissionFacts } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { Result } from '~/platform/result';
import { asRecorded, type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { isUnderDuty } from './apply.server';
import { askedToday, askPermitters } from './ask-permitters.server';
import { endDue, fallDue, reportDue } from './due.server';
import { MOVEMENT_SUBJECT, movementStream } from './model';
import { type FoundMovement, findMovement, movementFacts, updateMovement } from './movements.repository.server';
import {
  cancelPermissions,
  decidePermission,
  listPermissions,
  otherPermitters,
  type Permission,
  permissionFacts,
} from './permissions.repository.server';
import { permittersToday } from './permitters';
import { dueNotes } from './words';

export const mayPermit = (ability: AppAbility, facts: MovementPermissionFacts): boolean =>
  ability.can('decide', subject('MovementPermission', { ...facts }));

/** Would be asked, had he not applied for it himself, or decided under another role. */
export function isBarred(
  organisation: Organisation,
  personId: string,
  permission: Permission,
  all: readonly Permission[],
): boolean {
  if (permission.applicantId !== personId && !otherPermitters(permission, all).includes(personId)) return false;
  const asked = permittersToday(organisation, { ...permission, applicantId: '', otherPermitterIds: [] });
  return asked.some((one) => one.personId === personId);
}

export type OnMovement = { movementId: string; version: number };

/** The movement locked, at the version the page showed. 'not-found' for whoever may not read it. */
export async function movementToChange(
  { tx, ability }: Changing,
  { movementId, version }: OnMovement,
): Promise<FoundMovement> {
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
    const organisation = await loadOrganisation(tx, today);
    const asked = askedToday(organisation, permission, all);
    const me = asked.find(({ personId }) => personId === changing.actor.personId);
    if (!me || !mayPermit(ability, permissionFacts(permission, all, asked))) {
      const isOwn = isBarred(organisation, changing.actor.personId, permission, all);
      refuseChange({ reason: isOwn ? 'movement-own' : 'not-found' });
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
    const { personName, unitName, postTitle } = signatureOf(organisation, me);
    const principal = principalOf(organisation, me);
    const decided = {
      status: outcome,
      by: { id: me.personId, name: personName, post: `${unitName} ${postTitle}` },
      capacity: me.capacity,
      principal,
      note,
      laws: lawful ? laws : '',
      now,
    } as const;
    if (!(await decidePermission(tx, permission, decided))) refuseChange({ reason: 'conflict' });
    await endDue(
      changing,
      movement.id,
      { kinds: ['movement-permission'], occurrence: role },
      { status: 'done', note: note || laws },
    );
    const reading = {
      subject: { type: MOVEMENT_SUBJECT, id: movement.id, name: movement.number },
      occurrence: role,
      source: `${MOVEMENT_SUBJECT}:${movement.id}`,
    };
    await ariseAfterReading(tx, { organisation, assignee: me }, reading, asRecorded(changing));
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
    if (next === 'applied') {
      // Whoever has decided is not asked under another role as well.
      for (const { stream, type, payload } of await askPermitters(tx, movement.id, { organisation, now })) {
        record(stream, type, payload);
      }
    }
    if (next === 'permitted') await fallDue(changing, [reportDue(movement, today)]);
    record(movementStream(movement.id), outcome === 'permitted' ? 'movement-permitted' : 'movement-refused', {
      number: movement.number,
      role,
      lawful,
      laws: decided.laws,
      note: note || decided.laws,
      capacity: me.capacity,
      ...(principal ? { principal } : {}),
    });
    return null;
  });
