/** Units, posts, roles and deputies as rows. Nothing is deleted: what never came to be ends before it begins. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { CanonicalRole } from '~/policy/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import { readScope, scopeColumns } from './deputy-scope';
import type { DeputyScope, UnitKind } from './organisation';
import type { Period } from './periods';

export type UnitRecord = {
  id: string;
  parentId: string | null;
  kind: UnitKind;
  code: string;
  name: Text;
  period: Period;
  version: number;
};
export type PostRecord = { id: string; unitId: string; title: Text; period: Period; version: number };
export type PostRole = { role: CanonicalRole; period: Period };
export type Deputy = {
  id: string;
  principalPostId: string;
  deputyPostId: string;
  priority: number;
  period: Period;
  scope: DeputyScope;
  namedBy: string | null;
};

export async function findUnit(db: DbOrTx, id: string): Promise<UnitRecord | null> {
  const row = await db.selectFrom('organisation_units').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    parentId: row.parent_id,
    kind: row.kind as UnitKind,
    code: row.code,
    name: { ja: row.name_ja, en: row.name_en },
    period: { from: row.valid_from, to: row.valid_to },
    version: row.version,
  };
}

/** Compare-and-set; false when the unit has another version by now. */
export async function changeUnit(
  tx: Tx,
  id: string,
  version: number,
  change: { name_ja?: string; name_en?: string; valid_to?: PlainDate },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('organisation_units')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Names of the posts and units that stand in the unit beyond `day`. */
export async function standingIn(db: DbOrTx, unitId: string, day: PlainDate): Promise<Text[]> {
  const posts = await db
    .selectFrom('posts')
    .select(['title_ja as ja', 'title_en as en'])
    .where('unit_id', '=', unitId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', eb.ref('valid_from'))]))
    .orderBy('sort')
    .execute();
  const units = await db
    .selectFrom('organisation_units')
    .select(['name_ja as ja', 'name_en as en'])
    .where('parent_id', '=', unitId)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .orderBy('sort')
    .execute();
  return [...posts, ...units];
}

/** False when another unit, also one of the past, has the code. */
export async function insertUnit(tx: Tx, unit: Omit<UnitRecord, 'version'>): Promise<boolean> {
  const taken = await tx.selectFrom('organisation_units').select('id').where('code', '=', unit.code).executeTakeFirst();
  if (taken) return false;
  const last = await tx
    .selectFrom('organisation_units')
    .select((eb) => eb.fn.max('sort').as('sort'))
    .where('parent_id', unit.parentId === null ? 'is' : '=', unit.parentId)
    .executeTakeFirst();
  await tx
    .insertInto('organisation_units')
    .values({
      id: unit.id,
      parent_id: unit.parentId,
      kind: unit.kind,
      code: unit.code,
      name_ja: unit.name.ja,
      name_en: unit.name.en,
      valid_from: unit.period.from,
      valid_to: unit.period.to,
      sort: Number(last?.sort ?? -1) + 1,
    })
    .execute();
  return true;
}

export async function findPost(db: DbOrTx, id: string): Promise<PostRecord | null> {
  const row = await db.selectFrom('posts').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    unitId: row.unit_id,
    title: { ja: row.title_ja, en: row.title_en },
    period: { from: row.valid_from, to: row.valid_to },
    version: row.version,
  };
}

/** Posts by id, in no order. */
export async function findPosts(db: DbOrTx, ids: readonly string[]): Promise<{ id: string; unitId: string }[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('posts').select(['id', 'unit_id']).where('id', 'in', ids).execute();
  return rows.map((row) => ({ id: row.id, unitId: row.unit_id }));
}

export async function insertPost(tx: Tx, post: Omit<PostRecord, 'version'>): Promise<void> {
  const last = await tx
    .selectFrom('posts')
    .select((eb) => eb.fn.max('sort').as('sort'))
    .where('unit_id', '=', post.unitId)
    .executeTakeFirst();
  await tx
    .insertInto('posts')
    .values({
      id: post.id,
      unit_id: post.unitId,
      title_ja: post.title.ja,
      title_en: post.title.en,
      valid_from: post.period.from,
      valid_to: post.period.to,
      sort: Number(last?.sort ?? -1) + 1,
    })
    .execute();
}

/** Compare-and-set; false when the post has another version by now. */
export async function changePost(
  tx: Tx,
  id: string,
  version: number,
  change: { title_ja?: string; title_en?: string; valid_to?: PlainDate },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('posts')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function rolesOf(db: DbOrTx, postId: string): Promise<PostRole[]> {
  const rows = await db
    .selectFrom('post_roles')
    .select(['role', 'valid_from', 'valid_to'])
    .where('post_id', '=', postId)
    .orderBy('valid_from')
    .orderBy('role')
    .execute();
  return rows.map((row) => ({ role: row.role as CanonicalRole, period: { from: row.valid_from, to: row.valid_to } }));
}

/** A role that was cancelled on the same first day comes to life again. */
export async function saveRole(tx: Tx, postId: string, { role, period }: PostRole): Promise<void> {
  await tx
    .insertInto('post_roles')
    .values({ post_id: postId, role, valid_from: period.from, valid_to: period.to })
    .onDuplicateKeyUpdate({ valid_to: period.to })
    .execute();
}

/** All deputies of a post, or all posts it stands in for. */
export async function deputiesOf(
  db: DbOrTx,
  postId: string,
  side: 'principal_post_id' | 'deputy_post_id' = 'principal_post_id',
): Promise<Deputy[]> {
  const rows = await db
    .selectFrom('deputies')
    .selectAll()
    .where(side, '=', postId)
    .orderBy('priority')
    .orderBy('valid_from')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    principalPostId: row.principal_post_id,
    deputyPostId: row.deputy_post_id,
    priority: row.priority,
    period: { from: row.valid_from, to: row.valid_to },
    scope: readScope(row),
    namedBy: row.named_by,
  }));
}

export async function insertDeputy(tx: Tx, deputy: Deputy): Promise<void> {
  await tx
    .insertInto('deputies')
    .values({
      id: deputy.id,
      principal_post_id: deputy.principalPostId,
      deputy_post_id: deputy.deputyPostId,
      priority: deputy.priority,
      valid_from: deputy.period.from,
      valid_to: deputy.period.to,
      ...scopeColumns(deputy.scope),
      named_by: deputy.namedBy,
    })
    .execute();
}

export async function endDeputyOn(tx: Tx, id: string, lastDay: PlainDate): Promise<void> {
  await tx.updateTable('deputies').set({ valid_to: lastDay }).where('id', '=', id).execute();
}
