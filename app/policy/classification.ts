/** Ranks of a named scheme. Levels are compared by their place in the scheme, never by the printed number. */
import type { Axis, ClassificationScheme, InformationItem, Level } from '~/policy/model';

export const AXES = ['confidentiality', 'integrity', 'availability'] as const satisfies readonly Axis[];

/**
 * What is known of the effective class on one axis while items may still lack a class:
 * `highest` among the items that have one, and whether every item has one.
 */
type KnownClass = { highest: string | null; settled: boolean };
export type KnownClasses = Record<Axis, KnownClass>;

/** The level of that key, or null where the scheme has none such. */
export const levelOf = (scheme: ClassificationScheme, axis: Axis, key: string): Level | null =>
  scheme.axes[axis].levels.find((level) => level.key === key) ?? null;

/**
 * Rank of a level: the lowest level of the axis has rank 1, each higher one more.
 * Null where the scheme has no such level. Ranks of different schemes must not be compared.
 */
export function rankOf(scheme: ClassificationScheme, axis: Axis, key: string): number | null {
  const { levels } = scheme.axes[axis];
  const place = levels.findIndex((level) => level.key === key);
  return place === -1 ? null : levels.length - place;
}

/** The highest of some levels; keys that the scheme does not know are passed over. Null for none. */
export function highestLevel(scheme: ClassificationScheme, axis: Axis, keys: readonly string[]): string | null {
  return scheme.axes[axis].levels.find((level) => keys.includes(level.key))?.key ?? null;
}

/** What is known so far of the class of `items`: nothing while they are undefined, no class at all where there are none. */
export function knownClasses(
  scheme: ClassificationScheme,
  items: readonly InformationItem[] | undefined,
): KnownClasses {
  const on = (axis: Axis): KnownClass => {
    const keys = items?.map((item) => item[axis]) ?? [];
    const highest = highestLevel(scheme, axis, keys);
    const isTop = highest !== null && highest === scheme.axes[axis].levels[0]?.key;
    const allNamed = items !== undefined && keys.every((key) => rankOf(scheme, axis, key) !== null);
    return { highest, settled: isTop || allNamed };
  };
  return { confidentiality: on('confidentiality'), integrity: on('integrity'), availability: on('availability') };
}

/**
 * Effective class = the highest of all items on each axis (藤枝市 5(2)④ウ: mixed media take the highest class).
 * Null while an item without a class could still raise it.
 */
export function effectiveClass(
  scheme: ClassificationScheme,
  items: readonly InformationItem[] | undefined,
): Record<Axis, string | null> {
  const known = knownClasses(scheme, items);
  const settled = (axis: Axis) => (known[axis].settled ? known[axis].highest : null);
  return {
    confidentiality: settled('confidentiality'),
    integrity: settled('integrity'),
    availability: settled('availability'),
  };
}

/** Whether a level is at or above a named threshold of the scheme; null for an unknown level or threshold. */
export function levelReaches(scheme: ClassificationScheme, threshold: string, levelKey: string): boolean | null {
  const limit = scheme.thresholds[threshold];
  if (!limit) return null;
  const rank = rankOf(scheme, limit.axis, levelKey);
  const limitRank = rankOf(scheme, limit.axis, limit.level);
  return rank === null || limitRank === null ? null : rank >= limitRank;
}

/** Whether the effective class reaches a threshold: true as soon as one item does, false once all are known not to. */
export function reachesThreshold(scheme: ClassificationScheme, threshold: string, known: KnownClasses): boolean | null {
  const limit = scheme.thresholds[threshold];
  if (!limit) return null;
  const { highest, settled } = known[limit.axis];
  if (highest !== null && levelReaches(scheme, threshold, highest) === true) return true;
  return settled ? false : null;
}

/** Whether the effective class is exactly this level; false as soon as one item is higher. */
export function isExactly(
  scheme: ClassificationScheme,
  axis: Axis,
  level: string,
  known: KnownClasses,
): boolean | null {
  const { highest, settled } = known[axis];
  if (settled) return highest === level;
  const wanted = rankOf(scheme, axis, level);
  const soFar = highest === null ? null : rankOf(scheme, axis, highest);
  return wanted === null || (soFar !== null && soFar > wanted) ? false : null;
}
