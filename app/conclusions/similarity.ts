/** How alike two stretches of text are, and which of two sequences belong together. Pure. */

/** Pairs of neighbouring characters, with how often each occurs. */
export type Pairs = { counts: Map<string, number>; total: number };

export function pairsOf(text: string): Pairs {
  const counts = new Map<string, number>();
  let total = 0;
  let last = '';
  for (const character of text) {
    const pair = last + character;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    total += 1;
    last = character;
  }
  return { counts, total };
}

/** 0 for nothing in common, 1 for the same pairs (Dice). */
export function likeness(a: Pairs, b: Pairs): number {
  if (a.total === 0 || b.total === 0) return 0;
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [pair, count] of small.counts) common += Math.min(count, large.counts.get(pair) ?? 0);
  return (2 * common) / (a.total + b.total);
}

/**
 * Pairs [i, j] in order, without crossing, with the greatest sum of `worth`; a pair worth 0 or less is never made.
 * Takes rows × columns steps: the caller bounds them.
 */
export function align(
  rows: number,
  columns: number,
  worth: (row: number, column: number) => number,
): [number, number][] {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const step = new Uint8Array((rows + 1) * width);
  for (let row = 1; row <= rows; row += 1) {
    for (let column = 1; column <= columns; column += 1) {
      const at = row * width + column;
      const up = best[at - width]!;
      const left = best[at - 1]!;
      const value = worth(row - 1, column - 1);
      const diagonal = value > 0 ? best[at - width - 1]! + value : -1;
      best[at] = Math.max(up, left, diagonal);
      step[at] = diagonal >= up && diagonal >= left ? 3 : up >= left ? 1 : 2;
    }
  }
  const pairs: [number, number][] = [];
  for (let row = rows, column = columns; row > 0 && column > 0; ) {
    const taken = step[row * width + column];
    if (taken === 3) {
      row -= 1;
      column -= 1;
      pairs.push([row, column]);
    } else if (taken === 1) row -= 1;
    else column -= 1;
  }
  return pairs.reverse();
}
