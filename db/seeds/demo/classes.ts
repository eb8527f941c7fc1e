/**
 * The demo says how careful information is as 藤枝市 does: 1 is the highest, on every axis. Under the national scheme the
 * same information has the class that means as much.
 */
import { AXES } from '~/policy/classification';
import type { Axis, InformationItem, PolicyProfile } from '~/policy/model';

const NATIONAL: Record<Axis, Record<string, string>> = {
  confidentiality: { '1': '3B', '2': '2', '3': '1' },
  integrity: { '1': '2', '2': '1', '3': '1' },
  availability: { '1': '2', '2': '1' },
};

export function classUnder(profile: PolicyProfile, axis: Axis, fujiedaClass: string): string {
  if (profile.classification.key === 'fujieda') return fujiedaClass;
  const level = NATIONAL[axis][fujiedaClass];
  if (level === undefined) throw new Error(`The demo knows no class ${fujiedaClass} of ${axis}`);
  return level;
}

export const informationUnder = (profile: PolicyProfile, items: readonly InformationItem[]): InformationItem[] =>
  items.map((item) => ({
    ...item,
    ...Object.fromEntries(AXES.map((axis) => [axis, classUnder(profile, axis, item[axis])])),
  }));
