/** Who was told of an incident, and who has acknowledged it. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Actor } from '~/authorization/actor';
import { notify } from '~/notifications/notify.repository.server';
import type { NewId } from '~/platform/ids';
import type { CanonicalRole } from '~/policy/model';
import type { Capacity } from '~/workflow/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { Addressee } from './escalation';
import type { IncidentStatus, ToldOccasion } from './model';

const AT_MOST = 100;

export type Person = { id: string; name: string; post: string };

export type Telling = {
  id: string;
  stage: number;
  occasion: ToldOccasion;
  roles: CanonicalRole[];
  capacity: Capacity;
  postId: string;
  postName: string;
  personId: string;
  personName: string;
  toldAt: Date;
  toldByName: string;
  toldByPost: string;
  note: string;
  isOpen: boolean;
  acknowledgedAt: Date | null;
  acknowledgedByName: string;
  acknowledgedByPost: string;
  acknowledgement: string;
};

export type NewTellings = {
  incidentId: string;
  stage: number;
  occasion: ToldOccasion;
  addressees: readonly Addressee[];
  note: string;
  by: Person;
};

/** One row for each, and a mail at once; whoever tells himself has acknowledged it by that. */
export async function insertTellings(
  tx: Tx,
  { incidentId, stage, occasion, addressees, note, by }: NewTellings,
  { now, newId }: { now: Date; newId: NewId },
): Promise<void> {
  if (addressees.length === 0) return;
  await tx
    .insertInto('incident_tellings')
    .values(
      addressees.map((one) => {
        const own = one.personId === by.id;
        return {
          id: newId(),
          incident_id: incidentId,
          stage,
          occasion,
          roles: one.roles.join(','),
          capacity: one.capacity,
          post_id: one.postId,
          post_name: one.post,
          person_id: one.personId,
          person_name: one.name,
          told_at: now,
          told_by: by.id,
          told_by_name: by.name,
          told_by_post: by.post,
          note,
          is_open: own ? 0 : 1,
          acknowledged_at: own ? now : null,
          acknowledged_by: own ? by.id : null,
          acknowledged_by_name: own ? by.name : '',
          acknowledged_by_post: own ? by.post : '',
        };
      }),
    )
    .execute();
  await notify(
    tx,
    addressees
      .filter(({ personId }) => personId !== by.id)
      .map(({ personId }) => ({
        kind: 'incident',
        occasion,
        subject: { type: 'incident', id: incidentId },
        to: { personId },
        once: `incident:${incidentId}:${stage}:${occasion}:${personId}:${now.getTime()}`,
      })),
    { now, newId },
  );
}

export async function listTellings(db: DbOrTx, incidentId: string): Promise<Telling[]> {
  const rows = await db
    .selectFrom('incident_tellings')
    .selectAll()
    .where('incident_id', '=', incidentId)
    .orderBy('told_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    stage: row.stage,
    occasion: row.occasion as ToldOccasion,
    roles: row.roles.split(',').filter(Boolean) as CanonicalRole[],
    capacity: row.capacity as Capacity,
    postId: row.post_id,
    postName: row.post_name,
    personId: row.person_id,
    personName: row.person_name,
    toldAt: row.told_at,
    toldByName: row.told_by_name,
    toldByPost: row.told_by_post,
    note: row.note,
    isOpen: row.is_open === 1,
    acknowledgedAt: row.acknowledged_at,
    acknowledgedByName: row.acknowledged_by_name,
    acknowledgedByPost: row.acknowledged_by_post,
    acknowledgement: row.acknowledgement,
  }));
}

/** Whether a telling waits for `actor`: told himself, or under a post he holds today. */
export const isFor = (actor: Actor, { personId, postId }: Pick<Telling, 'personId' | 'postId'>): boolean =>
  personId === actor.personId || actor.holdings.some((holding) => holding.postId === postId);

/** The same over the alias `telling`. */
export const forActor = (actor: Actor): Expression<SqlBool> => {
  const posts = actor.holdings.map(({ postId }) => postId);
  return posts.length === 0
    ? sql<SqlBool>`telling.person_id = ${actor.personId}`
    : sql<SqlBool>`(telling.person_id = ${actor.personId} or telling.post_id in (${sql.join(posts)}))`;
};

/** Closes those of `ids` that are still open; returns how many. */
export async function acknowledge(
  tx: Tx,
  ids: readonly string[],
  { by, text, now }: { by: Person; text: string; now: Date },
): Promise<number> {
  if (ids.length === 0) return 0;
  const { numUpdatedRows } = await tx
    .updateTable('incident_tellings')
    .set({
      is_open: 0,
      acknowledged_at: now,
      acknowledged_by: by.id,
      acknowledged_by_name: by.name,
      acknowledged_by_post: by.post,
      acknowledgement: text,
    })
    .where('id', 'in', [...ids])
    .where('is_open', '=', 1)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Nobody has to acknowledge what is over. */
export async function closeTellings(tx: Tx, incidentId: string): Promise<void> {
  await tx
    .updateTable('incident_tellings')
    .set({ is_open: 0 })
    .where('incident_id', '=', incidentId)
    .where('is_open', '=', 1)
    .execute();
}

export type WaitingIncident = {
  id: string;
  number: string;
  title: string;
  status: IncidentStatus;
  toldByName: string;
  toldAt: Date;
  occasion: ToldOccasion;
};

const waiting = (db: DbOrTx, ability: AppAbility, actor: Actor) =>
  db
    .selectFrom('incident_tellings as telling')
    .innerJoin('incidents as incident', 'incident.id', 'telling.incident_id')
    .where('telling.is_open', '=', 1)
    .where(forActor(actor))
    .where(accessibleBy(ability, 'respond', 'Incident'));

/** In 自分の仕事: incidents the actor was told of and has not acknowledged, the longest waiting first. */
export async function listWaitingIncidents(db: DbOrTx, ability: AppAbility, actor: Actor): Promise<WaitingIncident[]> {
  const rows = await waiting(db, ability, actor)
    .select(['incident.id', 'incident.number', 'incident.title', 'incident.status'])
    .select(['telling.told_by_name as toldByName', 'telling.told_at as toldAt', 'telling.occasion'])
    .orderBy('telling.told_at')
    .orderBy('telling.id')
    .limit(AT_MOST)
    .execute();
  const first = new Map<string, WaitingIncident>();
  for (const row of rows) {
    const one = { ...row, status: row.status as IncidentStatus, occasion: row.occasion as ToldOccasion };
    if (!first.has(row.id)) first.set(row.id, one);
  }
  return [...first.values()];
}

/** For the navigation: incidents, not tellings. Stops counting at 100. */
export async function countWaitingIncidents(db: DbOrTx, ability: AppAbility, actor: Actor): Promise<number> {
  const some = waiting(db, ability, actor).select('incident.id').distinct().limit(AT_MOST).as('some');
  const row = await db.selectFrom(some).select(sql<number>`count(*)`.as('count')).executeTakeFirst();
  return Number(row?.count ?? 0);
}
