/** Breaches as rows. */
import type { Instant } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { BreachKind, BreachStatus, Settlement } from './breach';
import type { Month } from './month';

export type StoredBreach = {
  id: string;
  levelId: string;
  month: Month;
  itemKey: string;
  kind: BreachKind;
  status: BreachStatus;
  value: number;
  settlement: Settlement | null;
  claimed: string;
  answer: string;
  amountYen: number | null;
  evidence: string;
  settledByName: string;
  settledByPost: string;
  settledAt: Instant | null;
  version: number;
};

const selectBreaches = (db: DbOrTx) => db.selectFrom('service_level_breaches').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof selectBreaches>['execute']>>[number];

const read = (row: Row): StoredBreach => ({
  id: row.id,
  levelId: row.level_id,
  month: row.month,
  itemKey: row.item_key,
  kind: row.kind as BreachKind,
  status: row.status as BreachStatus,
  value: Number(row.value),
  settlement: row.settlement as Settlement | null,
  claimed: row.claimed,
  answer: row.answer,
  amountYen: row.amount_yen,
  evidence: row.evidence,
  settledByName: row.settled_by_name,
  settledByPost: row.settled_by_post,
  settledAt: row.settled_at,
  version: row.version,
});

export async function findBreach(db: DbOrTx, id: string): Promise<StoredBreach | null> {
  const row = await selectBreaches(db).where('id', '=', id).executeTakeFirst();
  return row ? read(row) : null;
}

export async function lockBreach(tx: Tx, id: string): Promise<StoredBreach | null> {
  const row = await selectBreaches(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? read(row) : null;
}

/** Those that stand, newest month first; what a correction took back is only in the record. */
export async function listBreaches(db: DbOrTx, levelId: string, first: Month): Promise<StoredBreach[]> {
  const rows = await selectBreaches(db)
    .where('level_id', '=', levelId)
    .where('slot', '=', 1)
    .where('month', '>=', first)
    .orderBy('month', 'desc')
    .orderBy('item_key')
    .execute();
  return rows.map(read);
}

export async function openBreachIds(db: DbOrTx, levelId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('service_level_breaches')
    .select('id')
    .where('level_id', '=', levelId)
    .where('status', '=', 'open')
    .execute();
  return rows.map(({ id }) => id);
}

type NewBreach = Pick<StoredBreach, 'id' | 'levelId' | 'month' | 'itemKey' | 'kind' | 'value'>;

export async function insertBreach(tx: Tx, breach: NewBreach, now: Instant): Promise<void> {
  await tx
    .insertInto('service_level_breaches')
    .values({
      id: breach.id,
      level_id: breach.levelId,
      month: breach.month,
      item_key: breach.itemKey,
      slot: 1,
      kind: breach.kind,
      status: 'open',
      value: breach.value,
      settlement: null,
      amount_yen: null,
      settled_by: null,
      settled_at: null,
      created_at: now,
    })
    .execute();
}

export async function withdrawBreach(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('service_level_breaches')
    .set((eb) => ({ status: 'withdrawn', slot: null, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The figure was corrected, and is still short of the promise. */
export async function revalueBreach(tx: Tx, id: string, { value, kind }: Pick<StoredBreach, 'value' | 'kind'>) {
  await tx
    .updateTable('service_level_breaches')
    .set((eb) => ({ value, kind, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export type BreachSettlement = {
  settlement: Settlement;
  claimed: string;
  answer: string;
  amountYen: number | null;
  evidence: string;
};

/** The row is locked by the caller. */
export async function settle(
  tx: Tx,
  id: string,
  settlement: BreachSettlement,
  by: { id: string | null; name: string; post: string; now: Instant },
): Promise<void> {
  await tx
    .updateTable('service_level_breaches')
    .set((eb) => ({
      status: 'settled',
      settlement: settlement.settlement,
      claimed: settlement.claimed,
      answer: settlement.answer,
      amount_yen: settlement.amountYen,
      evidence: settlement.evidence,
      settled_by: by.id,
      settled_by_name: by.name,
      settled_by_post: by.post,
      settled_at: by.now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}
