/** Rows of one person's posts → who he is today. Pure; the rows come from organisation.repository.server.ts. */
import type { Actor, ActorHolding } from '~/authorization/actor';
import type { Locale } from '~/platform/text';
import type { CanonicalRole } from '~/policy/model';
import { type OrganisationUnit, unitAndAncestors, unitPathName } from './organisation';

export type ActorPerson = { id: string; name: string; email: string; locale: Locale };

/** One row for each post and role; a post without a role has one row with `role: null`. */
export type ActorHoldingRow = {
  postId: string;
  unitId: string;
  titleJa: string;
  titleEn: string;
  role: CanonicalRole | null;
};

/** Roles whose post heads its unit: 情報セキュリティ管理者 of a section, 情報セキュリティ責任者 of a department. */
export const HEADING_ROLES: readonly CanonicalRole[] = ['security-manager', 'security-officer'];

/** `units` holds every unit that is valid on the day; posts of other units do not count. */
export function actorOf(
  person: ActorPerson,
  rows: readonly ActorHoldingRow[],
  units: ReadonlyMap<string, OrganisationUnit>,
): Actor {
  const organisation = { on: '', units, posts: new Map() };
  const holdings = new Map<string, ActorHolding>();
  for (const row of rows) {
    if (!units.has(row.unitId)) continue;
    const holding = holdings.get(row.postId) ?? {
      postId: row.postId,
      title: { ja: row.titleJa, en: row.titleEn },
      unitId: row.unitId,
      unitName: unitPathName(organisation, row.unitId),
      roles: [],
    };
    if (row.role !== null && !holding.roles.includes(row.role)) holding.roles.push(row.role);
    holdings.set(row.postId, holding);
  }
  const held = [...holdings.values()];
  const headed = held.filter((h) => h.roles.some((role) => HEADING_ROLES.includes(role))).map((h) => h.unitId);
  return {
    personId: person.id,
    name: person.name,
    email: person.email,
    locale: person.locale,
    holdings: held,
    roles: [...new Set(held.flatMap((h) => h.roles))],
    unitIds: [...new Set(held.map((h) => h.unitId))],
    unitPathIds: [...new Set(held.flatMap((h) => unitAndAncestors(organisation, h.unitId).map(({ id }) => id)))],
    headedUnitIds: unitsWithAllBelow(units, headed),
  };
}

/** The given units and everything beneath them, each once. */
export function unitsWithAllBelow(units: ReadonlyMap<string, OrganisationUnit>, roots: readonly string[]): string[] {
  const children = new Map<string, string[]>();
  for (const unit of units.values()) {
    if (unit.parentId === null) continue;
    const siblings = children.get(unit.parentId);
    if (siblings) siblings.push(unit.id);
    else children.set(unit.parentId, [unit.id]);
  }
  const found = new Set<string>();
  const open = [...roots];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(children.get(id) ?? []));
  }
  return [...found];
}
