/** A figure against what is required and what was promised. Pure. */
import { comparesFigures } from '~/policy/sla';
import { hoursPerDay } from '~/policy/sla-hours';
import { converted, type SlaUnit, type SlaWindow, windowMinutes } from '~/policy/sla-units';
import type { Figure, LevelItem } from './model';
import { type Month, minutesIn, windowOf } from './month';

/** On which side of a value one has to stay; both for a range. */
export type Limit = { least: number | null; most: number | null };
type Measured = Exclude<SlaWindow, 'none'>;

/**
 * `breach`: less than was guaranteed · `objective-missed`: less than an objective, from which nothing follows ·
 * `below-required`: what was promised is kept, or nothing was, and it is less than the rules ask for ·
 * `kept` · `none`: nothing happened that could be measured.
 */
export const OUTCOMES = ['breach', 'objective-missed', 'below-required', 'kept', 'none'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What calls for action towards the other side. */
export const isBreach = (outcome: Outcome): boolean => outcome === 'breach' || outcome === 'objective-missed';

const isUptime = ({ definition }: LevelItem): boolean =>
  definition.category === 'availability' && definition.unit === 'percent';

export const requiredLimit = ({ definition }: LevelItem): Limit | null => {
  const { required, upTo, comparator } = definition;
  if (!comparesFigures(definition) || required === null) return null;
  switch (comparator) {
    case 'at-least':
      return { least: required, most: null };
    case 'at-most':
      return { least: null, most: required };
    default:
      return { least: required, most: upTo ?? required };
  }
};

/** The promise in the unit of the item; of a range only the worse end is sure. Null where there is no figure. */
export function promisedLimit(item: LevelItem): Limit | null {
  const { definition, promise } = item;
  if (!promise || promise.commitment === 'not-stated' || !comparesFigures(definition)) return null;
  if (definition.measure === 'service-hours' && promise.hours) {
    const hours = hoursPerDay(promise.hours);
    return hours === null ? null : { least: hours, most: null };
  }
  if (promise.promised === null) return null;
  const unit = promise.unit ?? definition.unit;
  const [low, high] = [promise.promised, promise.upTo ?? promise.promised];
  if (isUptime(item) && unit !== 'percent') {
    const down = inUnit(high, unit, 'minutes', 'most');
    if (down === null || promise.window === 'none') return null;
    return { least: Math.max(0, 100 - (down / windowMinutes(promise.window)) * 100), most: null };
  }
  const [least, most] = [inUnit(low, unit, definition.unit, 'least'), inUnit(high, unit, definition.unit, 'most')];
  if (least === null || most === null) return null;
  if (definition.comparator === 'at-least') return { least, most: null };
  return definition.comparator === 'at-most' ? { least: null, most } : { least, most };
}

function inUnit(value: number, from: SlaUnit, to: SlaUnit, end: 'least' | 'most'): number | null {
  return converted({ value, unit: from }, to)?.[end] ?? null;
}

/** Whether stops that were announced do not count, by the agreement. */
export const leavesOutPlanned = (item: LevelItem): boolean =>
  isUptime(item) && item.promise?.plannedStops === 'excluded';

/** The value that counts: without announced stops where the agreement leaves them out. */
export function countedValue(item: LevelItem, { value, plannedMinutes, month }: Figure): number | null {
  if (value === null || plannedMinutes === null || !leavesOutPlanned(item)) return value;
  const all = minutesIn(month);
  const down = ((100 - value) / 100) * all;
  const counted = all - plannedMinutes;
  return counted <= 0 ? 100 : 100 - (Math.max(0, down - plannedMinutes) / counted) * 100;
}

const slackFor = (value: number): number => 1e-9 * Math.max(1, Math.abs(value));
const isWithin = (value: number, { least, most }: Limit): boolean =>
  (least === null || value >= least - slackFor(least)) && (most === null || value <= most + slackFor(most));

/**
 * Uptime over a quarter or a year: the months so far must not have used up more downtime than all of it allows. Months
 * without a figure count as if nothing had stopped, so that what is said is sure.
 */
function isKeptOver(item: LevelItem, figure: Figure, least: number, window: Measured, others: readonly Figure[]) {
  const months = windowOf(figure.month, window);
  const total = months.reduce((sum, month) => sum + minutesIn(month), 0);
  const downIn = (one: Figure): number => {
    const value = countedValue(item, one);
    return value === null ? 0 : ((100 - value) / 100) * minutesIn(one.month);
  };
  const before = others.filter(({ month, itemKey }) => {
    return itemKey === figure.itemKey && months.includes(month) && month < figure.month;
  });
  const own = downIn(figure);
  const down = before.reduce((sum, one) => sum + downIn(one), own);
  return own === 0 || down <= ((100 - least) / 100) * total + 1e-6;
}

function isKept(item: LevelItem, figure: Figure, limit: Limit, window: SlaWindow, others: readonly Figure[]): boolean {
  const value = countedValue(item, figure);
  if (value === null) return true;
  const longer = isUptime(item) && limit.least !== null && (window === 'quarter' || window === 'year');
  return longer ? isKeptOver(item, figure, limit.least as number, window, others) : isWithin(value, limit);
}

/** @param others  figures of the item in other months; the newest of each */
export function judge(item: LevelItem, figure: Figure, others: readonly Figure[]): Outcome {
  if (figure.state === 'none' || figure.value === null) return 'none';
  const [promised, required] = [promisedLimit(item), requiredLimit(item)];
  if (promised && item.promise && !isKept(item, figure, promised, item.promise.window, others)) {
    return item.promise.commitment === 'guaranteed' ? 'breach' : 'objective-missed';
  }
  if (required && !isKept(item, figure, required, item.definition.window, others)) return 'below-required';
  return 'kept';
}

/** The minutes of one month as the percentage of it in which the service ran. */
export const uptimeFromDowntime = (minutes: number, month: Month): number =>
  Math.max(0, 100 - (minutes / minutesIn(month)) * 100);
