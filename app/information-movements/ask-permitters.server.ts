/** 異動・不在・代決: a permission goes to those who may give it today. At once when it is asked for, and in the background. */
import { handOverObligations, openObligationsOf } from '~/obligations/obligations.repository.server';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { type Instant, officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { appendEvents } from '~/record/append.server';
import type { NewEvent } from '~/record/model';
import { systemActor } from '~/record/recorded-actor';
import type { Assignee } from '~/workflow/model';
import { sameAssignees } from '~/workflow/resolve-step';
import { type Db, type DbOrTx, inTransaction, type Tx } from '~db/connection.server';
import { MOVEMENT_SUBJECT, movementStream } from './model';
import { findMovement } from './movements.repository.server';
import {
  listPermissions,
  openPermitters,
  otherPermitters,
  type Permission,
  permissionKey,
  permissionsOf,
  writePermitters,
} from './permissions.repository.server';
import { permittersToday } from './permitters';

const BATCH = 500;

export const askedToday = (organisation: Organisation, one: Permission, all: readonly Permission[]): Assignee[] =>
  permittersToday(organisation, { ...one, otherPermitterIds: otherPermitters(one, all) });

/** Those of `all` that wait and are with others today than is written down. */
function stale(
  organisation: Organisation,
  all: readonly Permission[],
  open: ReadonlyMap<string, Assignee[]>,
): { permission: Permission; asked: Assignee[] }[] {
  return all
    .filter(({ status }) => status === 'waiting')
    .map((permission) => ({
      permission,
      asked: askedToday(
        organisation,
        permission,
        all.filter(({ movementId }) => movementId === permission.movementId),
      ),
    }))
    .filter(({ permission, asked }) => !sameAssignees(asked, open.get(permissionKey(permission)) ?? []));
}

type At = { organisation: Organisation; now: Instant };

/** Hands every waiting permission of a locked movement to those who may give it today; what changed is to be recorded. */
export async function askPermitters(tx: Tx, movementId: string, { organisation, now }: At): Promise<NewEvent[]> {
  const all = await listPermissions(tx, movementId);
  const changed = stale(organisation, all, await openPermitters(tx, [movementId]));
  if (changed.length === 0) return [];
  const due = await openObligationsOf(tx, MOVEMENT_SUBJECT, [movementId], { lock: true });
  for (const { permission, asked } of changed) {
    const ownerPostId = asked[0]?.postId ?? null;
    await writePermitters(tx, permission, asked, ownerPostId);
    const ids = (due.get(movementId) ?? [])
      .filter(({ kind, occurrence }) => kind === 'movement-permission' && occurrence === permission.role)
      .filter((obligation) => obligation.ownerPostId !== ownerPostId)
      .map(({ id }) => id);
    await handOverObligations(tx, ids, { ownerPostId, unitId: permission.unitId, today: officeDate(now), now });
  }
  return changed.map(({ permission: { role }, asked }) => ({
    stream: movementStream(movementId),
    type: 'movement-permitters-changed',
    payload: { role, permitters: asked.map((one) => ({ ...one, principalPersonId: one.principalPersonId ?? null })) },
  }));
}

/** Hands every waiting permission to those who may give it today, and returns how many movements changed hands. */
export async function reassignPermissions(db: Db, { now, newId }: { now: Instant; newId: NewId }): Promise<number> {
  const organisation = await loadOrganisation(db, officeDate(now));
  let changed = 0;
  for (let after = ''; ; ) {
    const ids = await waitingAfter(db, after);
    const last = ids.at(-1);
    if (last === undefined) return changed;
    after = last;
    const [all, open] = await Promise.all([permissionsOf(db, ids), openPermitters(db, ids)]);
    for (const id of new Set(stale(organisation, all, open).map(({ permission }) => permission.movementId))) {
      changed += await inTransaction(db, async (tx) => {
        const movement = await findMovement(tx, id, { lock: true });
        if (movement?.status !== 'applied') return 0;
        const events = await askPermitters(tx, id, { organisation, now });
        await appendEvents(tx, { actor: systemActor, now, newId }, events);
        return events.length > 0 ? 1 : 0;
      });
    }
  }
}

async function waitingAfter(db: DbOrTx, after: string): Promise<string[]> {
  const rows = await db
    .selectFrom('information_movements')
    .select('id')
    .where('status', '=', 'applied')
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .execute();
  return rows.map(({ id }) => id);
}
