/** The organisation as tables people can read, with the names the active profile gives the roles. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { CanonicalRole } from '~/policy/model';
import type { Organisation, OrganisationUnit, Post } from './organisation';

export type ChartPost = { id: string; title: Text; holders: Post['holders']; roles: Text[]; deputies: Text[] };

/** A post and its unit; a unit without posts has one row with `post: null`. */
export type ChartRow = { unit: { id: string; name: Text; code: string }; firstOfUnit: boolean; post: ChartPost | null };

/** One table: a body with what stands directly under it, or a department with its sections. */
export type ChartGroup = { id: string; level: 'body' | 'department'; name: Text; code: string; rows: ChartRow[] };
export type OrganisationChart = { on: PlainDate; groups: ChartGroup[]; vacant: number };

export function organisationChart(
  organisation: Organisation,
  roleName: (role: CanonicalRole) => Text,
): OrganisationChart {
  const posts = [...organisation.posts.values()];
  const units = [...organisation.units.values()];
  const childrenOf = (id: string): OrganisationUnit[] => units.filter((unit) => unit.parentId === id);

  const rowsOf = (unit: OrganisationUnit): ChartRow[] => {
    const named = { id: unit.id, name: unit.name, code: unit.code };
    const own = posts.filter((post) => post.unitId === unit.id);
    if (own.length === 0) return [{ unit: named, firstOfUnit: true, post: null }];
    return own.map((post, index) => ({
      unit: named,
      firstOfUnit: index === 0,
      post: chartPost(organisation, post, roleName),
    }));
  };
  const withAllBelow = (unit: OrganisationUnit): ChartRow[] => [
    ...rowsOf(unit),
    ...childrenOf(unit.id).flatMap(withAllBelow),
  ];

  // A unit whose parent has ended stands at the top rather than nowhere.
  const tops = units.filter((unit) => unit.parentId === null || !organisation.units.has(unit.parentId));
  const groups = tops.flatMap((top): ChartGroup[] => {
    const departments = childrenOf(top.id).filter((unit) => unit.kind === 'department');
    const direct = childrenOf(top.id).filter((unit) => unit.kind !== 'department');
    const heading = (unit: OrganisationUnit) => ({ id: unit.id, name: unit.name, code: unit.code });
    // A body that only holds departments is a heading; "no posts" would say nothing.
    const own = rowsOf(top).filter((row) => row.post !== null || departments.length + direct.length === 0);
    return [
      { ...heading(top), level: 'body', rows: [...own, ...direct.flatMap(withAllBelow)] },
      ...departments.map((unit) => ({ ...heading(unit), level: 'department' as const, rows: withAllBelow(unit) })),
    ];
  });
  return { on: organisation.on, groups, vacant: posts.filter((post) => post.holders.length === 0).length };
}

const chartPost = (organisation: Organisation, post: Post, roleName: (role: CanonicalRole) => Text): ChartPost => ({
  id: post.id,
  title: post.title,
  holders: post.holders,
  roles: post.roles.map(roleName),
  deputies: post.deputies.flatMap(({ postId }) => organisation.posts.get(postId)?.title ?? []),
});
