/** Who could answer a check instead. Pure. */
import { unitsWithAllBelow } from '~/people/actor-of';
import type { Organisation, Post } from '~/people/organisation';
import type { Check } from './checks.repository.server';
import { looksAtSections } from './model';

/**
 * The posts that somebody holds: of the section itself where it is asked about itself, else of any unit, those of the
 * section first.
 */
export function ownersFor(organisation: Organisation, { kind, unitId }: Pick<Check, 'kind' | 'unitId'>): Post[] {
  const inside = new Set(unitsWithAllBelow(organisation.units, [unitId]));
  const held = [...organisation.posts.values()].filter(({ holders }) => holders.length > 0);
  const own = held.filter((post) => inside.has(post.unitId));
  return looksAtSections(kind) ? own : [...own, ...held.filter((post) => !inside.has(post.unitId))];
}
