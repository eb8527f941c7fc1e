/** Months and items as the page draws and lists them. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';
import { figureText } from '~/policy/sla-units';
import { newestOf } from './history';
import {
  countedValue,
  isBreach,
  judge,
  type Limit,
  leavesOutPlanned,
  type Outcome,
  promisedLimit,
  requiredLimit,
} from './judge';
import { type Figure, type LevelItem, type LevelTerms, termsIn } from './model';
import type { Month } from './month';

/** What one month shows of an item; `value` is what counts by the agreement. */
export type ShownFigure = {
  value: number | null;
  /** Where announced stops are left out: with them. */
  withPlanned: number | null;
  outcome: Outcome;
  corrected: boolean;
};

export type ShownItem = {
  key: string;
  title: Text;
  unit: LevelItem['definition']['unit'];
  percent: boolean;
  required: (number | null)[];
  promised: (number | null)[];
  isGuaranteed: boolean;
  leavesOutPlanned: boolean;
  figures: (ShownFigure | null)[];
  /** Months in which it was agreed on, and has no figure. */
  missing: Month[];
  breached: Month[];
  /** Months in which it was agreed on, and said not to be measured here. */
  unmeasured: Month[];
};

/** Of a range the end that is not to be passed; items with both ends show the lower one. */
const drawn = (limit: Limit | null): number | null => limit?.least ?? limit?.most ?? null;

export function shownItems(
  terms: readonly LevelTerms[],
  figures: readonly (Figure & { number: number })[],
  months: readonly Month[],
): ShownItem[] {
  const keys = [...new Set(months.flatMap((month) => termsIn(terms, month)?.items.map(({ key }) => key) ?? []))];
  const newest = [...new Map(figures.map((one) => [`${one.month} ${one.itemKey}`, one])).values()];
  return keys.flatMap((key): ShownItem[] => {
    const byMonth = months.map((month) => termsIn(terms, month)?.items.find((item) => item.key === key) ?? null);
    const latest = byMonth.findLast((item) => item !== null);
    if (!latest) return [];
    const shown = months.map((month, at): ShownFigure | null => {
      const [item, figure] = [byMonth[at] ?? null, newestOf(figures, key, month)];
      if (!item || !figure) return null;
      const value = countedValue(item, figure);
      return {
        value,
        withPlanned: value === figure.value ? null : figure.value,
        outcome: judge(item, figure, newest),
        corrected: figure.number > 1,
      };
    });
    return [
      {
        key,
        title: latest.title,
        unit: latest.definition.unit,
        percent: latest.definition.unit === 'percent',
        required: byMonth.map((item) => item && drawn(requiredLimit(item))),
        promised: byMonth.map((item) => item && drawn(promisedLimit(item))),
        isGuaranteed: latest.promise?.commitment === 'guaranteed',
        leavesOutPlanned: leavesOutPlanned(latest),
        figures: shown,
        missing: months.filter((_, at) => byMonth[at] && !shown[at]),
        unmeasured: months.filter((month) => termsIn(terms, month)?.unmeasured.some((item) => item.key === key)),
        breached: months.filter((_, at) => shown[at] && isBreach((shown[at] as ShownFigure).outcome)),
      },
    ];
  });
}

/** Four places are enough to tell 99.95 from 99.9; binary fractions have more. */
export const valueText = (value: number, unit: ShownItem['unit']): Text =>
  figureText({ value: Math.round(value * 10_000) / 10_000, unit });

export type MonthState = 'complete' | 'due' | 'late' | 'partly' | 'empty' | 'not-measured';

/** How far the entry of a month is; `partly` and `empty` are months nobody asked for. */
export function monthState(
  month: { dueOn: PlainDate | null; itemCount: number; enteredCount: number },
  today: PlainDate,
): MonthState {
  if (month.itemCount === 0) return 'not-measured';
  if (month.enteredCount >= month.itemCount) return 'complete';
  if (month.dueOn !== null) return month.dueOn < today ? 'late' : 'due';
  return month.enteredCount > 0 ? 'partly' : 'empty';
}
