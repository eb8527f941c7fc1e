/** The organisation as a tree, with the names the active profile gives the roles. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import type { CanonicalRole } from '~/policy/model';
import type { Organisation, OrganisationUnit, Post } from './organisation';

export type PostNode = { id: string; title: Text; holders: Post['holders']; roles: Text[]; deputies: Text[] };
export type UnitNode = { id: string; name: Text; code: string; posts: PostNode[]; units: UnitNode[] };
export type OrganisationChart = { on: PlainDate; units: UnitNode[]; vacant: number };

export function organisationChart(
  organisation: Organisation,
  roleName: (role: CanonicalRole) => Text,
): OrganisationChart {
  const posts = [...organisation.posts.values()];
  const units = [...organisation.units.values()];
  const node = (unit: OrganisationUnit): UnitNode => ({
    id: unit.id,
    name: unit.name,
    code: unit.code,
    posts: posts.filter((post) => post.unitId === unit.id).map((post) => postNode(organisation, post, roleName)),
    units: units.filter((child) => child.parentId === unit.id).map(node),
  });
  // A unit whose parent has ended stands at the top rather than nowhere.
  const tops = units.filter((unit) => unit.parentId === null || !organisation.units.has(unit.parentId));
  const vacant = posts.filter((post) => post.holders.length === 0).length;
  return { on: organisation.on, units: tops.map(node), vacant };
}

const postNode = (organisation: Organisation, post: Post, roleName: (role: CanonicalRole) => Text): PostNode => ({
  id: post.id,
  title: post.title,
  holders: post.holders,
  roles: post.roles.map(roleName),
  deputies: post.deputyPostIds.flatMap((id) => organisation.posts.get(id)?.title ?? []),
});
