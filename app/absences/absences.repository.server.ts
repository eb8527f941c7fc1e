/** 不在 as rows. A cancelled one ends the day before it begins: it is kept, and it never was. */
import type { AbsenceToday } from '~/people/organisation';
import type { Period } from '~/people/periods';
import type { Instant, PlainDate } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { AbsenceReason } from './absence-words';

export type Absence = {
  id: string;
  personId: string;
  period: Period & { to: PlainDate };
  reason: AbsenceReason;
  notedById: string;
  notedByName: string;
  version: number;
};

/** Who is absent on `on`. */
export async function absencesOn(db: DbOrTx, on: PlainDate): Promise<Map<string, AbsenceToday>> {
  const rows = await db
    .selectFrom('absences')
    .select(['person_id', 'last_day', 'noted_by'])
    .where('last_day', '>=', on)
    .where('first_day', '<=', on)
    .execute();
  return new Map(rows.map((row) => [row.person_id, { until: row.last_day, notedBy: row.noted_by }]));
}

const selectAbsences = (db: DbOrTx) =>
  db
    .selectFrom('absences as absence')
    .innerJoin('persons as noter', 'noter.id', 'absence.noted_by')
    .select(['absence.id', 'absence.person_id', 'absence.first_day', 'absence.last_day', 'absence.reason'])
    .select(['absence.noted_by', 'absence.version', 'noter.name as noter']);

type Row = Awaited<ReturnType<ReturnType<typeof selectAbsences>['execute']>>[number];

const read = (row: Row): Absence => ({
  id: row.id,
  personId: row.person_id,
  period: { from: row.first_day, to: row.last_day },
  reason: row.reason as AbsenceReason,
  notedById: row.noted_by,
  notedByName: row.noter,
  version: row.version,
});

/** Absences of these people that are not over on `today`, the next first. */
export async function absencesOf(db: DbOrTx, personIds: readonly string[], today: PlainDate): Promise<Absence[]> {
  if (personIds.length === 0) return [];
  const rows = await selectAbsences(db)
    .where('absence.person_id', 'in', personIds)
    .where('absence.last_day', '>=', today)
    .whereRef('absence.last_day', '>=', 'absence.first_day')
    .orderBy('absence.first_day')
    .orderBy('absence.id')
    .execute();
  return rows.map(read);
}

export async function findAbsence(db: DbOrTx, id: string): Promise<Absence | null> {
  const row = await selectAbsences(db).where('absence.id', '=', id).executeTakeFirst();
  return row ? read(row) : null;
}

export async function insertAbsence(
  tx: Tx,
  absence: { id: string; personId: string; from: PlainDate; to: PlainDate; reason: AbsenceReason; notedBy: string },
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('absences')
    .values({
      id: absence.id,
      person_id: absence.personId,
      first_day: absence.from,
      last_day: absence.to,
      reason: absence.reason,
      noted_by: absence.notedBy,
      created_at: now,
      updated_at: now,
    })
    .execute();
}

/** Compare-and-set; false when somebody else changed it meanwhile. */
export async function setLastDay(
  tx: Tx,
  { id, version }: Pick<Absence, 'id' | 'version'>,
  to: { lastDay: PlainDate; by: string; now: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('absences')
    .set({ last_day: to.lastDay, noted_by: to.by, updated_at: to.now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
