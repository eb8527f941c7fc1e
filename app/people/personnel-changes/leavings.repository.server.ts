/** People whose accounts end after a day to come, as rows. */
import type { Instant, PlainDate } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';

export type Leaving = { id: string; personId: string; lastDay: PlainDate };

export async function insertLeavings(tx: Tx, fileId: string, leavings: readonly Leaving[]): Promise<void> {
  if (leavings.length === 0) return;
  await tx
    .insertInto('personnel_leavings')
    .values(
      leavings.map(({ id, personId, lastDay }) => ({
        id,
        file_id: fileId,
        person_id: personId,
        last_day: lastDay,
        status: 'waiting',
        settled_at: null,
      })),
    )
    .execute();
}

const waiting = (db: DbOrTx) =>
  db
    .selectFrom('personnel_leavings')
    .select(['id', 'person_id as personId', 'last_day as lastDay'])
    .where('status', '=', 'waiting');

/** The next of those whose last day is over. */
export const dueLeavings = (db: DbOrTx, today: PlainDate, limit: number): Promise<Leaving[]> =>
  waiting(db).where('last_day', '<', today).orderBy('last_day').orderBy('id').limit(limit).execute();

/** The last day to come of a person's account; null where none is set. */
export async function plannedLeaving(db: DbOrTx, personId: string): Promise<PlainDate | null> {
  const row = await waiting(db).where('person_id', '=', personId).orderBy('last_day').limit(1).executeTakeFirst();
  return row?.lastDay ?? null;
}

/** The last days of all whose accounts are to end, by person. */
export async function plannedLeavings(db: DbOrTx): Promise<Map<string, PlainDate>> {
  const rows = await waiting(db).orderBy('last_day', 'desc').execute();
  return new Map(rows.map(({ personId, lastDay }) => [personId, lastDay]));
}

/** False when somebody else settled it meanwhile. */
export async function settleLeaving(tx: Tx, id: string, status: 'done' | 'lapsed', now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('personnel_leavings')
    .set({ status, settled_at: now })
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
