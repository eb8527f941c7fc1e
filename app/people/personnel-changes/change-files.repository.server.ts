/** Files of personnel changes as rows, and what applying one writes. */
import type { Instant, PlainDate } from '~/platform/dates';
import type { Encoding } from '~/platform/decode-text';
import type { RecordedActor } from '~/record/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { Outcome } from './outcome';
import type { EndedHolding, NewHolding } from './plan-changes';

export type FileStatus = 'waiting' | 'applied' | 'withdrawn';

export type ChangeFileRow = {
  id: string;
  digest: string;
  name: string;
  size: number;
  encoding: Encoding;
  lineCount: number;
  status: FileStatus;
  version: number;
  uploadedBy: { name: string; post: string };
  uploadedAt: Instant;
  /** Who applied or withdrew it. */
  closedBy: { name: string; post: string } | null;
  closedAt: Instant | null;
  firstDay: PlainDate | null;
  lastDay: PlainDate | null;
  leavingCount: number;
};

const files = (db: DbOrTx) =>
  db
    .selectFrom('personnel_change_files')
    .select(['id', 'digest', 'name', 'size', 'encoding', 'line_count', 'status', 'version'])
    .select(['uploaded_by_name', 'uploaded_by_post', 'uploaded_at', 'closed_by_name', 'closed_by_post', 'closed_at'])
    .select(['first_day', 'last_day', 'leaving_count']);

type Row = Awaited<ReturnType<ReturnType<typeof files>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): ChangeFileRow => ({
  id: row.id,
  digest: row.digest,
  name: row.name,
  size: row.size,
  encoding: row.encoding as Encoding,
  lineCount: row.line_count,
  status: row.status as FileStatus,
  version: row.version,
  uploadedBy: { name: row.uploaded_by_name, post: row.uploaded_by_post },
  uploadedAt: row.uploaded_at,
  closedBy: row.closed_at === null ? null : { name: row.closed_by_name, post: row.closed_by_post },
  closedAt: row.closed_at,
  firstDay: row.first_day,
  lastDay: row.last_day,
  leavingCount: row.leaving_count,
});

export async function findChangeFile(db: DbOrTx, id: string): Promise<ChangeFileRow | null> {
  const row = await files(db).where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** What each row did when the file was checked last, or applied. */
export async function loadOutcome(db: DbOrTx, id: string): Promise<Outcome> {
  const row = await db
    .selectFrom('personnel_change_files')
    .select('outcome')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return JSON.parse(row.outcome) as Outcome;
}

/** The newest first. */
export async function listChangeFiles(
  db: DbOrTx,
  after: string | null,
  perPage: number,
): Promise<{ files: ChangeFileRow[]; next: string | null }> {
  let query = files(db)
    .orderBy('id', 'desc')
    .limit(perPage + 1);
  if (after !== null) query = query.where('id', '<', after);
  const rows = await query.execute();
  const shown = rows.slice(0, perPage);
  return { files: shown.map(fromRow), next: rows.length > perPage ? (shown.at(-1)?.id ?? null) : null };
}

/** The same bytes, applied before. */
export async function appliedBefore(db: DbOrTx, digest: string, exceptId: string): Promise<ChangeFileRow | null> {
  const row = await files(db)
    .where('digest', '=', digest)
    .where('status', '=', 'applied')
    .where('id', '<>', exceptId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

export type NewChangeFile = {
  id: string;
  digest: string;
  name: string;
  size: number;
  encoding: Encoding;
  outcome: Outcome;
};

export async function insertChangeFile(tx: Tx, file: NewChangeFile, by: RecordedActor, now: Instant): Promise<void> {
  await tx
    .insertInto('personnel_change_files')
    .values({
      id: file.id,
      digest: file.digest,
      name: file.name,
      size: file.size,
      encoding: file.encoding,
      line_count: file.outcome.lines.length,
      status: 'waiting',
      outcome: JSON.stringify(file.outcome),
      uploaded_by: by.id ?? '',
      uploaded_by_name: by.name,
      uploaded_by_post: by.post,
      uploaded_at: now,
    })
    .execute();
}

type Closing = {
  status: 'applied' | 'withdrawn';
  outcome?: Outcome;
  firstDay?: PlainDate;
  lastDay?: PlainDate;
  leavingCount?: number;
};

/** Compare-and-set; false when the file was applied or withdrawn meanwhile. */
export async function closeChangeFile(
  tx: Tx,
  id: string,
  version: number,
  closing: Closing,
  by: RecordedActor,
  now: Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('personnel_change_files')
    .set((eb) => ({
      status: closing.status,
      ...(closing.outcome ? { outcome: JSON.stringify(closing.outcome) } : {}),
      first_day: closing.firstDay ?? null,
      last_day: closing.lastDay ?? null,
      leaving_count: closing.leavingCount ?? 0,
      closed_by: by.id,
      closed_by_name: by.name,
      closed_by_post: by.post,
      closed_at: now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('status', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Rows in one statement: enough to be quick, few enough for any server. */
const AT_ONCE = 500;

function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += AT_ONCE) yield all.slice(at, at + AT_ONCE);
}

export async function insertHoldings(tx: Tx, holdings: readonly (NewHolding & { id: string })[]): Promise<void> {
  for (const part of inParts(holdings)) {
    await tx
      .insertInto('post_holdings')
      .values(
        part.map(({ id, postId, personId, capacity, period }) => ({
          id,
          post_id: postId,
          person_id: personId,
          capacity,
          valid_from: period.from,
          valid_to: period.to,
        })),
      )
      .execute();
  }
}

export async function endHoldings(tx: Tx, ends: readonly EndedHolding[]): Promise<void> {
  const byDay = new Map<PlainDate, string[]>();
  for (const { holding, lastDay } of ends) byDay.set(lastDay, [...(byDay.get(lastDay) ?? []), holding.id]);
  for (const [lastDay, ids] of byDay) {
    for (const part of inParts(ids)) {
      await tx.updateTable('post_holdings').set({ valid_to: lastDay }).where('id', 'in', part).execute();
    }
  }
}

/** Pages about these people that were opened before must not overwrite what changed. */
export async function touchPeople(tx: Tx, personIds: readonly string[]): Promise<void> {
  for (const part of inParts([...new Set(personIds)])) {
    await tx
      .updateTable('persons')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .where('id', 'in', part)
      .execute();
  }
}
