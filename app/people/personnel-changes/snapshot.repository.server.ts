/** The organisation as a plan of changes needs it, whole: six queries, whatever the number of changes. */
import type { PlainDate } from '~/platform/dates';
import { CANONICAL_ROLES, type CanonicalRole } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import type { HoldingCapacity } from '../holdings';
import type { UnitKind } from '../organisation';
import { dayBefore } from '../periods';
import type { PostRole } from '../posts.repository.server';
import { plannedLeavings } from './leavings.repository.server';
import type { Snapshot } from './snapshot';

/** `today`: holdings that ended before the day before it are left out. */
export async function loadSnapshot(db: DbOrTx, today: PlainDate): Promise<Snapshot> {
  const since = dayBefore(today);
  const people = await db
    .selectFrom('persons as person')
    .leftJoin('person_credentials as secret', 'secret.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.email', 'person.active', 'secret.person_id as secret'])
    .execute();
  const leavings = await plannedLeavings(db);
  const units = await db.selectFrom('organisation_units').selectAll().orderBy('sort').orderBy('code').execute();
  const posts = await db
    .selectFrom('posts')
    .select(['id', 'unit_id', 'title_ja', 'title_en', 'valid_from', 'valid_to'])
    .orderBy('sort')
    .orderBy('id')
    .execute();
  const given = await db.selectFrom('post_roles').select(['post_id', 'role', 'valid_from', 'valid_to']).execute();
  const holdings = await db
    .selectFrom('post_holdings as h')
    .innerJoin('persons as p', 'p.id', 'h.person_id')
    .select(['h.id', 'h.post_id', 'h.person_id', 'h.capacity', 'h.valid_from', 'h.valid_to', 'p.name', 'p.active'])
    .where((eb) => eb.or([eb('h.valid_to', 'is', null), eb('h.valid_to', '>=', since)]))
    .orderBy('h.valid_from')
    .orderBy('h.id')
    .execute();

  const roles = new Map<string, PostRole[]>();
  for (const row of given) {
    if (!isRole(row.role)) continue;
    const role = { role: row.role, period: { from: row.valid_from, to: row.valid_to } };
    roles.set(row.post_id, [...(roles.get(row.post_id) ?? []), role]);
  }
  const order = new Map(units.map((unit, at) => [unit.id, at]));
  return {
    people: people.map(({ active, secret, ...person }) => ({
      ...person,
      active: active === 1,
      canSignIn: secret !== null,
      leavesAfter: leavings.get(person.id) ?? null,
    })),
    units: units.map((unit) => ({
      id: unit.id,
      parentId: unit.parent_id,
      kind: unit.kind as UnitKind,
      code: unit.code,
      name: { ja: unit.name_ja, en: unit.name_en },
      period: { from: unit.valid_from, to: unit.valid_to },
    })),
    posts: posts
      .map((post) => ({
        id: post.id,
        unitId: post.unit_id,
        title: { ja: post.title_ja, en: post.title_en },
        period: { from: post.valid_from, to: post.valid_to },
        roles: roles.get(post.id) ?? [],
      }))
      .sort((a, b) => (order.get(a.unitId) ?? 0) - (order.get(b.unitId) ?? 0)),
    holdings: holdings.map((row) => ({
      id: row.id,
      postId: row.post_id,
      personId: row.person_id,
      personName: row.name,
      personActive: row.active === 1,
      capacity: row.capacity as HoldingCapacity,
      period: { from: row.valid_from, to: row.valid_to },
    })),
  };
}

const isRole = (value: string): value is CanonicalRole => (CANONICAL_ROLES as readonly string[]).includes(value);
