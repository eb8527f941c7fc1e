/** 後閲 of permissions that somebody gave for an absent person. */
import { subject } from '@casl/ability';
import { listReadings } from '~/approvals/after-readings.query.server';
import { type ReadAbout, readingsFor } from '~/approvals/after-readings-page-data.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { movementKindWords } from '~/policy/movement-words';
import type { DbOrTx } from '~db/connection.server';
import { MOVEMENT_SUBJECT } from './model';
import { findMovement, movementFacts } from './movements.repository.server';
import { MOVEMENTS_PATH, movementPath } from './paths';
import { listPermissions } from './permissions.repository.server';
import { permissionStatusWords, movementWords as words } from './words';

/** null: nothing for this reader. */
export async function movementReadings(db: DbOrTx, actor: Actor, id: string, now: Date) {
  const movement = await findMovement(db, id);
  if (!movement) return null;
  const [readings, permissions] = await Promise.all([listReadings(db, MOVEMENT_SUBJECT, id), listPermissions(db, id)]);
  const about: ReadAbout = {
    list: { label: words.registerTitle, href: MOVEMENTS_PATH },
    number: movement.number,
    title: movementKindWords[movement.kind].name,
    href: movementPath(id),
    toIt: words.toMovement,
    isReadable: defineAbilities(actor).can('read', subject('InformationMovement', movementFacts(movement))),
  };
  const rows = readings.flatMap((reading) => {
    const one = permissions.find(({ role }) => role === reading.occurrence);
    if (!one?.personId || !one.principal) return [];
    const read = {
      outcome: permissionStatusWords[one.status],
      comment: [one.note, one.laws].filter(Boolean).join('\n'),
      decidedAt: one.decidedAt,
      deciderId: one.personId,
      deciderName: one.personName,
      deciderPost: one.personPost,
      capacity: one.capacity,
      principal: one.principal,
    };
    return [{ ...reading, ...read }];
  });
  return readingsFor(db, actor, about, rows, now);
}
