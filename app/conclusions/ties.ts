/** Which requirements a difference touches: those whose passage in the reviewed version it changes. Pure. */
import { type FoldedText, foldPages, locateQuote } from '~/workbench/folded-text';
import type { Place } from '~/workbench/model';
import type { ContractDifference, TiedDifference } from './model';

type Page = { page: number; text: string };

/** A passage of the reviewed version that stands for a requirement. */
export type TiedPassage = {
  requirementKey: string;
  /** null for a quote that was typed. */
  place: Place | null;
  quote: string;
  page: number | null;
  /** A quote that stands nowhere: a reviewer's still stands for its page, one of the applicant's for nothing. */
  keepsPage: boolean;
};

type Stretch = { start: number; end: number };

export function tie(
  differences: readonly ContractDifference[],
  passages: readonly TiedPassage[],
  reviewed: readonly Page[],
): TiedDifference[] {
  const folded = foldPages(reviewed);
  const stretches = passages.flatMap((passage) => {
    const stretch = stretchOf(folded, passage);
    return stretch ? [{ key: passage.requirementKey, ...stretch }] : [];
  });
  return differences.map((difference) => {
    const changed = stretchAt(folded, difference.formerPlace);
    const touched = stretches.filter((stretch) => touches(difference, changed, stretch));
    return { ...difference, requirementKeys: [...new Set(touched.map(({ key }) => key))] };
  });
}

function touches({ kind, added }: ContractDifference, changed: Stretch, passage: Stretch): boolean {
  // An article that moved says what it said.
  if (kind === 'renumbered') return false;
  if (changed.end > changed.start) return changed.start < passage.end && changed.end > passage.start;
  // A new article stands beside a passage; a new sentence behind it may take back what it says (ただし…).
  if (/^第[^条]{1,8}条/u.test(added)) return passage.start < changed.start && changed.start < passage.end;
  return passage.start <= changed.start && changed.start <= passage.end;
}

function stretchOf(folded: FoldedText, { place, quote, page, keepsPage }: TiedPassage): Stretch | null {
  const found = place ?? locateQuote(folded, quote, page);
  if (found) return stretchAt(folded, found);
  if (!keepsPage || page === null) return null;
  return {
    start: unitAt(folded, { page, offset: 0 }),
    end: unitAt(folded, { page: page + 1, offset: 0 }),
  };
}

/** Blanks and line breaks do not count: between two sentences there is no distance. */
function stretchAt(folded: FoldedText, place: Place): Stretch {
  const start = unitAt(folded, { page: place.page, offset: place.start });
  return { start, end: Math.max(start, unitAt(folded, { page: place.endPage, offset: place.end })) };
}

/** The first unit of the folded text that stands at or behind a place of the source. */
function unitAt(folded: FoldedText, { page, offset }: { page: number; offset: number }): number {
  let low = 0;
  let high = folded.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = folded.pages[folded.pageAt[middle]!]!.page;
    if (at < page || (at === page && folded.from[middle]! < offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}
