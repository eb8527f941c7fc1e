/** サービスレベル and what was agreed about it, as rows. */
import type { Instant } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { LevelItem, LevelSubject, LevelTerms, Remedy, UnmeasuredItem } from './model';
import type { Month } from './month';

export type StoredLevel = {
  id: string;
  subject: { type: LevelSubject; id: string };
  unitId: string;
  ownerPostId: string | null;
  itemCount: number;
  isOpen: boolean;
  firstMonth: Month;
  nextMonth: Month;
  version: number;
};

const selectLevels = (db: DbOrTx) => db.selectFrom('service_levels as level').selectAll('level');
type Row = Awaited<ReturnType<ReturnType<typeof selectLevels>['execute']>>[number];

export const readLevel = (row: Row): StoredLevel => ({
  id: row.id,
  subject: { type: row.subject_type as LevelSubject, id: row.subject_id },
  unitId: row.unit_id,
  ownerPostId: row.owner_post_id,
  itemCount: row.item_count,
  isOpen: row.is_open === 1,
  firstMonth: row.first_month,
  nextMonth: row.next_month,
  version: row.version,
});

/** What the permission rules look at. */
export const levelFacts = ({ id, subject, unitId, ownerPostId }: StoredLevel) => ({
  id,
  subjectType: subject.type,
  unitId,
  ownerPostId,
});

export async function findLevel(db: DbOrTx, id: string): Promise<StoredLevel | null> {
  const row = await selectLevels(db).where('level.id', '=', id).executeTakeFirst();
  return row ? readLevel(row) : null;
}

export async function levelOfSubject(db: DbOrTx, subjectId: string): Promise<StoredLevel | null> {
  const row = await selectLevels(db).where('level.subject_id', '=', subjectId).executeTakeFirst();
  return row ? readLevel(row) : null;
}

/** Locked until the end of the transaction: whoever enters figures takes turns. */
export async function lockLevel(tx: Tx, id: string): Promise<StoredLevel | null> {
  const row = await selectLevels(tx).where('level.id', '=', id).forUpdate().executeTakeFirst();
  return row ? readLevel(row) : null;
}

/** Those of which a month up to `last` has not been asked for; rows another process works on are passed over. */
export async function lockLevelsToAsk(tx: Tx, last: Month, limit: number): Promise<StoredLevel[]> {
  const rows = await selectLevels(tx)
    .where('level.is_open', '=', 1)
    .where('level.next_month', '<=', last)
    .orderBy('level.next_month')
    .orderBy('level.id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(readLevel);
}

export async function insertLevel(tx: Tx, level: StoredLevel, now: Instant): Promise<void> {
  await tx
    .insertInto('service_levels')
    .values({
      id: level.id,
      subject_type: level.subject.type,
      subject_id: level.subject.id,
      unit_id: level.unitId,
      owner_post_id: level.ownerPostId,
      item_count: level.itemCount,
      is_open: level.isOpen ? 1 : 0,
      first_month: level.firstMonth,
      next_month: level.nextMonth,
      updated_at: now,
    })
    .execute();
}

type Changes = Partial<Pick<StoredLevel, 'unitId' | 'ownerPostId' | 'itemCount' | 'isOpen' | 'nextMonth'>>;

/** The row is locked by the caller. */
export async function updateLevel(tx: Tx, id: string, changes: Changes, now: Instant): Promise<void> {
  await tx
    .updateTable('service_levels')
    .set((eb) => ({
      unit_id: changes.unitId,
      owner_post_id: changes.ownerPostId,
      item_count: changes.itemCount,
      is_open: changes.isOpen === undefined ? undefined : changes.isOpen ? 1 : 0,
      next_month: changes.nextMonth,
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', id)
    .execute();
}

/** The terms of each level, oldest first. */
export async function termsOf(db: DbOrTx, levelIds: readonly string[]): Promise<Map<string, LevelTerms[]>> {
  const found = new Map<string, LevelTerms[]>(levelIds.map((id) => [id, []]));
  if (levelIds.length === 0) return found;
  const rows = await db
    .selectFrom('service_level_terms')
    .select(['level_id', 'from_month', 'request_id', 'items', 'remedies'])
    .where('level_id', 'in', levelIds)
    .orderBy('level_id')
    .orderBy('position')
    .execute();
  for (const row of rows) {
    found.get(row.level_id)?.push({
      fromMonth: row.from_month,
      requestId: row.request_id,
      ...parted(JSON.parse(row.items) as (LevelItem | UnmeasuredItem)[]),
      remedies: JSON.parse(row.remedies) as Remedy[],
    });
  }
  return found;
}

const isUnmeasured = (item: LevelItem | UnmeasuredItem): item is UnmeasuredItem => 'notMeasured' in item;
const parted = (all: readonly (LevelItem | UnmeasuredItem)[]) => ({
  items: all.filter((item) => !isUnmeasured(item)),
  unmeasured: all.filter(isUnmeasured),
});

export async function appendTerms(tx: Tx, levelId: string, position: number, terms: LevelTerms, now: Instant) {
  await tx
    .insertInto('service_level_terms')
    .values({
      level_id: levelId,
      position,
      from_month: terms.fromMonth,
      request_id: terms.requestId,
      items: JSON.stringify([...terms.items, ...terms.unmeasured]),
      remedies: JSON.stringify(terms.remedies),
      taken_at: now,
    })
    .execute();
}
