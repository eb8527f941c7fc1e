/** The organisation and one person's posts as they are on a day. */
import { sql } from 'kysely';
import { absencesOn } from '~/absences/absences.repository.server';
import type { Actor } from '~/authorization/actor';
import type { PlainDate } from '~/platform/dates';
import type { Locale } from '~/platform/text';
import { CANONICAL_ROLES, type CanonicalRole } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import { type ActorHoldingRow, type ActorPerson, actorOf } from './actor-of';
import { readScope } from './deputy-scope';
import type { Organisation, OrganisationUnit, Post, UnitKind } from './organisation';

const isRole = (value: string): value is CanonicalRole => (CANONICAL_ROLES as readonly string[]).includes(value);

/**
 * The whole organisation on `on`: units, posts and roles valid that day, active holders, deputies valid that day.
 * Absences of that day too. Six queries, whatever the size.
 */
export async function loadOrganisation(db: DbOrTx, on: PlainDate): Promise<Organisation> {
  const units = await loadUnits(db, on);
  const postRows = await db
    .selectFrom('posts')
    .select(['id', 'unit_id', 'title_ja', 'title_en'])
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('sort')
    .orderBy('id')
    .execute();
  const roleRows = await db
    .selectFrom('post_roles')
    .select(['post_id', 'role'])
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('post_id')
    .orderBy('role')
    .execute();
  const holderRows = await db
    .selectFrom('post_holdings as h')
    .innerJoin('persons as p', 'p.id', 'h.person_id')
    .select(['h.post_id', 'h.person_id', 'h.capacity', 'p.name'])
    .where('p.active', '=', 1)
    .where('h.valid_from', '<=', on)
    .where((eb) => eb.or([eb('h.valid_to', 'is', null), eb('h.valid_to', '>=', on)]))
    .orderBy('h.valid_from')
    .orderBy('h.id')
    .execute();
  const deputyRows = await db
    .selectFrom('deputies')
    .select(['principal_post_id', 'deputy_post_id', 'request_kinds', 'class_scheme', 'class_rank', 'named_by'])
    .where('valid_from', '<=', on)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .orderBy('priority')
    .orderBy('id')
    .execute();
  const absences = await absencesOn(db, on);

  const posts = new Map<string, Post>();
  for (const row of postRows) {
    if (!units.has(row.unit_id)) continue;
    const title = { ja: row.title_ja, en: row.title_en };
    posts.set(row.id, { id: row.id, unitId: row.unit_id, title, roles: [], holders: [], deputies: [] });
  }
  for (const row of roleRows) {
    const roles = posts.get(row.post_id)?.roles;
    if (roles && isRole(row.role) && !roles.includes(row.role)) roles.push(row.role);
  }
  for (const row of holderRows) {
    const holders = posts.get(row.post_id)?.holders;
    if (!holders || holders.some((holder) => holder.personId === row.person_id)) continue;
    const capacity = row.capacity as Post['holders'][0]['capacity'];
    holders.push({ personId: row.person_id, name: row.name, capacity, absence: absences.get(row.person_id) ?? null });
  }
  for (const row of deputyRows) {
    const deputies = posts.get(row.principal_post_id)?.deputies;
    if (!deputies || !posts.has(row.deputy_post_id)) continue;
    if (deputies.some(({ postId }) => postId === row.deputy_post_id)) continue;
    deputies.push({ postId: row.deputy_post_id, scope: readScope(row), namedBy: row.named_by });
  }
  return { on, units, posts };
}

/** Units valid on `on` (all there ever were, without a day), in the order an organisation chart prints them. */
export async function loadUnits(db: DbOrTx, on: PlainDate | null): Promise<Map<string, OrganisationUnit>> {
  let query = db.selectFrom('organisation_units').select(['id', 'parent_id', 'kind', 'code', 'name_ja', 'name_en']);
  if (on !== null) {
    query = query
      .where('valid_from', '<=', on)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]));
  }
  const rows = await query.orderBy('sort').orderBy('code').execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        parentId: row.parent_id,
        kind: row.kind as UnitKind,
        code: row.code,
        name: { ja: row.name_ja, en: row.name_en },
      },
    ]),
  );
}

/** An active person with the posts held on `on`; null when there is none or he is inactive. Two queries. */
export async function loadActor(db: DbOrTx, personId: string, on: PlainDate): Promise<Actor | null> {
  const person = await db
    .selectFrom('persons')
    .select(['id', 'name', 'email', 'locale'])
    .where('id', '=', personId)
    .where('active', '=', 1)
    .executeTakeFirst();
  if (!person) return null;
  return loadHoldingsInto(db, { ...person, locale: person.locale as Locale }, on);
}

/**
 * Posts, roles and units of an already loaded person, in one query: every page asks for this, so the (few) units
 * travel in the same answer instead of in a second one.
 */
export async function loadHoldingsInto(db: DbOrTx, person: ActorPerson, on: PlainDate): Promise<Actor> {
  const { rows } = await sql<ActorRow>`
    select 'holding' as kind, h.post_id as id, p.unit_id as unit_or_parent_id, p.title_ja as name_ja, p.title_en as name_en, r.role as detail
    from post_holdings h
    join posts p on p.id = h.post_id and p.valid_from <= ${on} and (p.valid_to is null or p.valid_to >= ${on})
    left join post_roles r on r.post_id = p.id and r.valid_from <= ${on} and (r.valid_to is null or r.valid_to >= ${on})
    where h.person_id = ${person.id} and h.valid_from <= ${on} and (h.valid_to is null or h.valid_to >= ${on})
    union all
    select 'unit', u.id, u.parent_id, u.name_ja, u.name_en, u.kind
    from organisation_units u
    where u.valid_from <= ${on} and (u.valid_to is null or u.valid_to >= ${on})`.execute(db);
  const units = new Map<string, OrganisationUnit>();
  const holdings: ActorHoldingRow[] = [];
  for (const row of rows) {
    if (row.kind === 'unit') {
      const name = { ja: row.name_ja, en: row.name_en };
      units.set(row.id, { id: row.id, parentId: row.unit_or_parent_id, kind: row.detail as UnitKind, code: '', name });
    } else {
      holdings.push({
        postId: row.id,
        unitId: row.unit_or_parent_id ?? '',
        titleJa: row.name_ja,
        titleEn: row.name_en,
        role: row.detail !== null && isRole(row.detail) ? row.detail : null,
      });
    }
  }
  return actorOf(person, holdings, units);
}

type ActorRow = {
  kind: 'holding' | 'unit';
  id: string;
  unit_or_parent_id: string | null;
  name_ja: string;
  name_en: string;
  detail: string | null;
};
