/** What the pages of absences show: one's own, those of one's sections, and who stands in for one's posts. */

import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Actor } from '~/authorization/actor';
import { readScope, type ScopeColumns } from '~/people/deputy-scope';
import { type DeputyScope, unitPathName } from '~/people/organisation';
import { loadUnits } from '~/people/organisation.repository.server';
import type { Period } from '~/people/periods';
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import { type Absence, absencesOf } from './absences.repository.server';

const AT_MOST = 300;

export type DeputyRow = {
  id: string;
  postId: string;
  name: Text;
  priority: number;
  period: Period;
  scope: DeputyScope;
};

/** Deputies of these posts that are named for today or later, by post, in their order. */
export async function deputiesAhead(
  db: DbOrTx,
  postIds: readonly string[],
  today: PlainDate,
): Promise<Map<string, DeputyRow[]>> {
  const found = new Map<string, DeputyRow[]>();
  if (postIds.length === 0) return found;
  const [units, rows] = await Promise.all([
    loadUnits(db, null),
    db
      .selectFrom('deputies as deputy')
      .innerJoin('posts as post', 'post.id', 'deputy.deputy_post_id')
      .select(['deputy.id', 'deputy.principal_post_id', 'deputy.deputy_post_id', 'deputy.priority'])
      .select(['deputy.valid_from', 'deputy.valid_to', 'deputy.request_kinds', 'deputy.class_scheme'])
      .select(['deputy.class_rank', 'post.unit_id', 'post.title_ja', 'post.title_en'])
      .where('deputy.principal_post_id', 'in', postIds)
      .where((eb) => eb.or([eb('deputy.valid_to', 'is', null), eb('deputy.valid_to', '>=', today)]))
      .orderBy('deputy.priority')
      .orderBy('deputy.valid_from')
      .orderBy('deputy.id')
      .execute(),
  ]);
  for (const row of rows) {
    // Called off before it began.
    if (row.valid_to !== null && row.valid_to < row.valid_from) continue;
    const unit = unitPathName({ on: today, units, posts: new Map() }, row.unit_id);
    const columns: ScopeColumns = row;
    found.set(row.principal_post_id, [
      ...(found.get(row.principal_post_id) ?? []),
      {
        id: row.id,
        postId: row.deputy_post_id,
        name: { ja: `${unit.ja} ${row.title_ja}`, en: `${row.title_en}, ${unit.en}` },
        priority: row.priority,
        period: { from: row.valid_from, to: row.valid_to },
        scope: readScope(columns),
      },
    ]);
  }
  return found;
}

export type TeamRow = { personId: string; name: string; post: Text; absence: Absence | null };

/** Who holds a post today in the units the actor heads, by name, with the next absence of each. */
export async function listTeam(db: DbOrTx, actor: Actor, today: PlainDate): Promise<TeamRow[]> {
  if (actor.headedUnitIds.length === 0) return [];
  const rows = await db
    .selectFrom('post_holdings as holding')
    .innerJoin('persons as person', 'person.id', 'holding.person_id')
    .innerJoin('posts as post', 'post.id', 'holding.post_id')
    .innerJoin('organisation_units as unit', 'unit.id', 'post.unit_id')
    .select(['person.id', 'person.name', 'post.title_ja', 'post.title_en', 'unit.name_ja', 'unit.name_en'])
    .where('post.unit_id', 'in', actor.headedUnitIds)
    .where('person.active', '=', 1)
    .where('person.id', '<>', actor.personId)
    .where('holding.valid_from', '<=', today)
    .where((eb) => eb.or([eb('holding.valid_to', 'is', null), eb('holding.valid_to', '>=', today)]))
    .orderBy('unit.sort')
    .orderBy('post.sort')
    .orderBy('person.name_kana')
    .limit(AT_MOST)
    .execute();
  const team = new Map<string, Omit<TeamRow, 'absence'>>();
  for (const row of rows) {
    if (team.has(row.id)) continue;
    const post = { ja: `${row.name_ja} ${row.title_ja}`, en: `${row.title_en}, ${row.name_en}` };
    team.set(row.id, { personId: row.id, name: row.name, post });
  }
  const next = new Map<string, Absence>();
  for (const absence of await absencesOf(db, [...team.keys()], today)) {
    if (!next.has(absence.personId)) next.set(absence.personId, absence);
  }
  return [...team.values()].map((row) => ({ ...row, absence: next.get(row.personId) ?? null }));
}

/** Those of a person's absences that the reader may see. */
export async function readableAbsences(db: DbOrTx, ability: AppAbility, personId: string, today: PlainDate) {
  const rows = await db
    .selectFrom('absences as absence')
    .select('absence.id')
    .where('absence.person_id', '=', personId)
    .where(accessibleBy(ability, 'read', 'Absence'))
    .execute();
  const ids = new Set(rows.map(({ id }) => id));
  return (await absencesOf(db, [personId], today)).filter(({ id }) => ids.has(id));
}
