/** Entries for one item and month: which counts, and whether another says anything new. Pure. */
import type { Figure } from './model';
import type { Month } from './month';

/** The last of them; entries come oldest first. */
export const newestOf = <F extends Figure>(figures: readonly F[], itemKey: string, month: Month): F | undefined =>
  figures.findLast((one) => one.itemKey === itemKey && one.month === month);

/** Stored to six places; 99.95 typed again is no correction. */
const isSame = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) < 1e-6;

export const sameFigure = (a: Figure, b: Figure): boolean =>
  a.state === b.state && isSame(a.value, b.value) && isSame(a.plannedMinutes, b.plannedMinutes);
