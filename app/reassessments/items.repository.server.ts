/** Runs of re-assessments and what they found, as rows. */
import type { Selectable } from 'kysely';
import type { AppAbility, ReassessmentFacts } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Effect } from '~/policy-versions/compare';
import type { RecordedActor } from '~/record/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { ReassessmentItemsTable, ReassessmentsTable } from '~db/schema/policy';
import type { Item, ItemStatus, Run, SubjectType } from './model';

const readItem = (row: Selectable<ReassessmentItemsTable>): Item => ({
  id: row.id,
  reassessmentId: row.reassessment_id,
  subjectType: row.subject_type as SubjectType,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  unitId: row.unit_id,
  approvedRequestId: row.approved_request_id,
  former: { key: row.former_key, version: row.former_version },
  effect: JSON.parse(row.effect) as Effect,
  status: row.status as ItemStatus,
  reason: row.reason,
  dueOn: row.due_on,
  decided:
    row.decided_at === null ? null : { name: row.decided_by_name, post: row.decided_by_post, at: row.decided_at },
  requestId: row.request_id,
  version: row.version,
});

const readRun = (row: Selectable<ReassessmentsTable>): Run => ({
  id: row.id,
  key: row.profile_key,
  version: row.profile_version,
  status: row.status as Run['status'],
  looked: row.looked,
  differing: row.differing,
  withoutRequest: row.without_request,
  beganAt: row.began_at,
});

/** The last run over what is approved under a version; null where it never came into force here. */
export async function latestRunOf(db: DbOrTx, key: string, version: string): Promise<Run | null> {
  // Both come from URLs, and the columns are ASCII.
  if (!/^[a-z0-9-]{1,40}$/.test(key) || !/^[0-9.]{1,20}$/.test(version)) return null;
  const row = await db
    .selectFrom('reassessments')
    .selectAll()
    .where('profile_key', '=', key)
    .where('profile_version', '=', version)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? readRun(row) : null;
}

export async function findRun(db: DbOrTx, id: string): Promise<Run | null> {
  const row = await db.selectFrom('reassessments').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? readRun(row) : null;
}

/** The items of `ids`, in that order. */
export async function itemsIn(db: DbOrTx, ids: readonly string[]): Promise<Item[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('reassessment_items').selectAll().where('id', 'in', ids).execute();
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(readItem));
}

export async function findItem(db: DbOrTx, ability: AppAbility, id: string): Promise<Item | null> {
  const row = await db
    .selectFrom('reassessment_items as item')
    .selectAll('item')
    .where('item.id', '=', id)
    .where(accessibleBy(ability, 'read', 'Reassessment'))
    .executeTakeFirst();
  return row ? readItem(row) : null;
}

/** Locked until the end of the transaction, in one order for everybody. Does not ask who may see them. */
export async function lockItems(tx: Tx, ids: readonly string[]): Promise<Item[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('reassessment_items')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(readItem);
}

/** What the permission rules look at, by item. */
export async function itemFacts(db: DbOrTx, items: readonly Item[]): Promise<Map<string, ReassessmentFacts>> {
  const requestIds = [...new Set(items.map(({ approvedRequestId }) => approvedRequestId))];
  const authors =
    requestIds.length === 0
      ? []
      : await db
          .selectFrom('participations')
          .select(['request_id', 'person_id'])
          .where('request_id', 'in', requestIds)
          .where('part', '=', 'author')
          .execute();
  return new Map(
    items.map(({ id, unitId, approvedRequestId }) => [
      id,
      {
        id,
        unitId,
        authorIds: authors.filter((row) => row.request_id === approvedRequestId).map((row) => row.person_id),
      },
    ]),
  );
}

type ItemChange = {
  status: ItemStatus;
  requestId?: string | null;
  decided?: { by: RecordedActor; reason: string; dueOn: string | null };
};

/** Compare-and-set; false when somebody else was first. */
export async function updateItem(
  tx: Tx,
  { id, version }: Pick<Item, 'id' | 'version'>,
  { status, requestId, decided }: ItemChange,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reassessment_items')
    .set({
      status,
      version: version + 1,
      updated_at: now,
      ...(requestId === undefined ? {} : { request_id: requestId }),
      ...(decided
        ? {
            reason: decided.reason,
            due_on: decided.dueOn,
            decided_by: decided.by.id,
            decided_by_name: decided.by.name,
            decided_by_post: decided.by.post,
            decided_at: now,
          }
        : {}),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
