/** A selection that moves from sentence to sentence. Pure. */
import type { Place } from './model';
import { sentencesOf } from './sentences';

type Spot = { page: number; start: number; end: number };
export type SentenceCursor = { anchor: Spot; focus: Spot };

type TextOf = (page: number) => string | undefined;

/** The sentence at `start` of a page, or the first behind it. */
export function cursorAt(textOf: TextOf, page: number, start: number): SentenceCursor | null {
  const sentences = sentencesOf(textOf(page) ?? '');
  const found = sentences.find(({ end }) => end > start) ?? sentences.at(-1);
  if (!found) return null;
  const spot = { page, ...found };
  return { anchor: spot, focus: spot };
}

/** One sentence on or back; `extend` leaves the anchor where it is. The same cursor where there is nothing more. */
export function moved(cursor: SentenceCursor, by: 1 | -1, extend: boolean, textOf: TextOf): SentenceCursor {
  const next = neighbour(cursor.focus, by, textOf);
  if (!next) return cursor;
  return { anchor: extend ? cursor.anchor : next, focus: next };
}

function neighbour({ page, start }: Spot, by: 1 | -1, textOf: TextOf): Spot | null {
  const sentences = sentencesOf(textOf(page) ?? '');
  const found = sentences[sentences.findIndex((one) => one.start === start) + by];
  if (found) return { page, ...found };
  // Pages without text are passed over; one that is not loaded yet stops here.
  for (let other = page + by; textOf(other) !== undefined; other += by) {
    const there = sentencesOf(textOf(other) ?? '');
    const edge = by === 1 ? there[0] : there.at(-1);
    if (edge) return { page: other, ...edge };
  }
  return null;
}

export function placeOfCursor({ anchor, focus }: SentenceCursor): Place {
  const isForward = focus.page > anchor.page || (focus.page === anchor.page && focus.start >= anchor.start);
  const [first, last] = isForward ? [anchor, focus] : [focus, anchor];
  return { page: first.page, start: first.start, endPage: last.page, end: last.end };
}
