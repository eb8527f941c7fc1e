/** Where the values of a chart lie. Pure. */

export type Scale = { from: number; to: number; ticks: number[] };

const NICE = [1, 2, 2.5, 5, 10];
const TICKS = 4;

/** Round numbers around all `values`; never an empty range. `within` keeps it from going past what cannot be. */
export function scaleFor(values: readonly number[], within: { least?: number; most?: number } = {}): Scale {
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const room = high - low || Math.abs(high) * 0.1 || 1;
  const power = 10 ** Math.floor(Math.log10(room / TICKS));
  const step = power * (NICE.find((size) => size * power * TICKS >= room) ?? 10);
  const least = within.least ?? Number.NEGATIVE_INFINITY;
  const most = within.most ?? Number.POSITIVE_INFINITY;
  const from = Math.max(least, Math.floor((low - room * 0.05) / step) * step);
  const to = Math.min(most, Math.ceil((high + room * 0.05) / step) * step);
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor((to - first * step) / step + 1e-9) + 1;
  return { from, to, ticks: Array.from({ length: count }, (_, at) => tidy((first + at) * step)) };
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** Stretches of values without a gap: a line is drawn through each, and never over what is missing. */
export function stretches(values: readonly (number | null)[]): { at: number; value: number }[][] {
  const found: { at: number; value: number }[][] = [];
  let open: { at: number; value: number }[] | null = null;
  values.forEach((value, at) => {
    if (value === null) {
      open = null;
      return;
    }
    if (!open) {
      open = [];
      found.push(open);
    }
    open.push({ at, value });
  });
  return found;
}

/** Every how many labels are written, so that at most `most` of them are. */
export const labelEvery = (count: number, most: number): number => Math.max(1, Math.ceil(count / most));
