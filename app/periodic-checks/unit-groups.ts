/** The units of a choice, department by department, in the order of the organisation chart. Pure. */
import type { OrganisationUnit } from '~/people/organisation';
import type { Text } from '~/platform/text';
import { departmentOf } from './years';

export type UnitGroup = { id: string; name: Text; sections: { id: string; name: Text }[] };

/**
 * Departments with the sections below them, and by itself whatever belongs to none; only sections that `isShown` takes.
 * A department of which no section is shown is left out.
 */
export function unitGroups(
  units: ReadonlyMap<string, OrganisationUnit>,
  isShown: (unit: OrganisationUnit) => boolean,
): UnitGroup[] {
  const groups = new Map<string, UnitGroup>();
  for (const unit of units.values()) {
    if (!isShown(unit)) continue;
    const department = units.get(departmentOf({ units }, unit.id)) ?? unit;
    const group = groups.get(department.id) ?? { id: department.id, name: department.name, sections: [] };
    if (department.id !== unit.id) group.sections.push({ id: unit.id, name: unit.name });
    groups.set(department.id, group);
  }
  const place = new Map([...units.keys()].map((id, at) => [id, at]));
  return [...groups.values()].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}
