/** A page cut into stretches that carry the same marks. Pure. */

export type MarkKind =
  /** Tied to the chosen requirement. */
  | 'tied'
  /** Tied to another requirement. */
  | 'tied-elsewhere'
  | 'proposed'
  | 'contrary'
  | 'changed'
  | 'found'
  /** What is being selected with the keyboard. */
  | 'selecting'
  /** Only a place to cut at. */
  | 'cut'
  /** The one that is shown now. */
  | 'current';

export type Mark = { start: number; end: number; kind: MarkKind; id?: string };
export type Segment = { start: number; end: number; kinds: MarkKind[]; ids: string[] };

/** Covers [0, length) without gaps; marks are clipped to it. */
export function segmentsOf(length: number, marks: readonly Mark[]): Segment[] {
  const clipped = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(length, mark.end) }))
    .filter((mark) => mark.start < mark.end);
  const cuts = [...new Set([0, length, ...clipped.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1]!;
    const over = clipped.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      start,
      end,
      kinds: [...new Set(over.map(({ kind }) => kind))],
      ids: over.flatMap((mark) => (mark.id !== undefined && mark.start === start ? [mark.id] : [])),
    };
  });
}
