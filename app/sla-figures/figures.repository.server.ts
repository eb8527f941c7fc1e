/** Figures and months as rows. */
import type { Instant, PlainDate } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { Figure, FigureState } from './model';
import type { Month } from './month';

export type FigureSource = 'typed' | 'pasted' | 'file';

/** An entry with who made it; `number` counts from 1 for each item and month. */
export type StoredFigure = Figure & {
  number: number;
  reason: string;
  source: FigureSource;
  fileName: string;
  personName: string;
  personPost: string;
  enteredAt: Instant;
};

/** Every entry of the months, oldest first: of one item and month the last counts. */
export async function listFigures(db: DbOrTx, levelId: string, first: Month, last: Month): Promise<StoredFigure[]> {
  const rows = await db
    .selectFrom('service_level_figures')
    .selectAll()
    .where('level_id', '=', levelId)
    .where('month', '>=', first)
    .where('month', '<=', last)
    .orderBy('month')
    .orderBy('item_key')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    itemKey: row.item_key,
    month: row.month,
    state: row.state as FigureState,
    value: row.value === null ? null : Number(row.value),
    typed: row.typed,
    plannedMinutes: row.planned_minutes === null ? null : Number(row.planned_minutes),
    number: row.number,
    reason: row.reason,
    source: row.source as FigureSource,
    fileName: row.file_name,
    personName: row.person_name,
    personPost: row.person_post,
    enteredAt: row.entered_at,
  }));
}

export type NewFigure = Figure & { number: number; reason: string };
export type EnteredBy = {
  levelId: string;
  source: FigureSource;
  fileName: string;
  person: { id: string; name: string; post: string };
  now: Instant;
};

export async function insertFigures(tx: Tx, figures: readonly NewFigure[], by: EnteredBy): Promise<void> {
  if (figures.length === 0) return;
  await tx
    .insertInto('service_level_figures')
    .values(
      figures.map((one) => ({
        level_id: by.levelId,
        month: one.month,
        item_key: one.itemKey,
        number: one.number,
        state: one.state,
        value: one.value,
        typed: one.typed,
        planned_minutes: one.plannedMinutes,
        reason: one.reason,
        source: by.source,
        file_name: by.fileName,
        person_id: by.person.id,
        person_name: by.person.name,
        person_post: by.person.post,
        entered_at: by.now,
      })),
    )
    .execute();
}

export type StoredMonth = {
  month: Month;
  dueOn: PlainDate | null;
  isAwaited: boolean;
  itemCount: number;
  enteredCount: number;
  breachCount: number;
  shortCount: number;
};

export async function listMonths(db: DbOrTx, levelId: string, first: Month): Promise<StoredMonth[]> {
  const rows = await db
    .selectFrom('service_level_months')
    .selectAll()
    .where('level_id', '=', levelId)
    .where('month', '>=', first)
    .orderBy('month')
    .execute();
  return rows.map((row) => ({
    month: row.month,
    dueOn: row.due_on,
    isAwaited: row.is_awaited === 1,
    itemCount: row.item_count,
    enteredCount: row.entered_count,
    breachCount: row.breach_count,
    shortCount: row.short_count,
  }));
}

/** Asks for months; one that has figures already keeps how it stands and only gets its day. */
export async function askForMonths(
  tx: Tx,
  asked: readonly { id: string; levelId: string; month: Month; dueOn: PlainDate; itemCount: number }[],
  now: Instant,
): Promise<void> {
  for (const { id, levelId, month, dueOn, itemCount } of asked) {
    await tx
      .insertInto('service_level_months')
      .values({
        id,
        level_id: levelId,
        month,
        due_on: dueOn,
        is_awaited: 1,
        item_count: itemCount,
        updated_at: now,
      })
      .onDuplicateKeyUpdate((eb) => ({
        due_on: dueOn,
        is_awaited: eb.case().when('entered_count', '<', eb.ref('item_count')).then(1).else(0).end(),
        updated_at: now,
      }))
      .execute();
  }
}

/** How a month stands after its figures were entered or corrected. */
export async function writeMonth(
  tx: Tx,
  levelId: string,
  { month, itemCount, enteredCount, breachCount, shortCount }: Omit<StoredMonth, 'dueOn' | 'isAwaited'>,
  { id, now }: { id: string; now: Instant },
): Promise<void> {
  const counts = {
    item_count: itemCount,
    entered_count: enteredCount,
    breach_count: breachCount,
    short_count: shortCount,
    is_breached: breachCount > 0 ? 1 : 0,
    updated_at: now,
  };
  await tx
    .insertInto('service_level_months')
    .values({ id, level_id: levelId, month, due_on: null, is_awaited: 0, ...counts })
    .onDuplicateKeyUpdate((eb) => ({
      ...counts,
      // Only what was asked for is awaited.
      is_awaited: eb
        .case()
        .when('due_on', 'is not', null)
        .then(enteredCount < itemCount ? 1 : 0)
        .else(0)
        .end(),
    }))
    .execute();
}
