/** Which stretches of which page are marked, for what the reader looks at now. Pure. */
import type { Place } from './model';
import type { Mark, MarkKind } from './segments';
import type { ShownDifference, ShownHit, ShownItem } from './shown';

export type PageMarks = ReadonlyMap<number, readonly Mark[]>;

/** Ids by which a passage is found in the text again. */
export const markId = {
  passage: (key: string) => `p-${key}`,
  difference: (at: number) => `d-${at}`,
  hit: (at: number) => `h-${at}`,
};

type Looking = {
  fileId: string;
  items: readonly ShownItem[];
  item: ShownItem | null;
  differences: readonly ShownDifference[];
  hits: readonly ShownHit[];
  /** Id of the mark that is shown now. */
  current: string | null;
  selecting: Place | null;
};

/** The last page of a place without an end is its first. */
const OPEN_END = Number.MAX_SAFE_INTEGER;

export function marksOf(looking: Looking): PageMarks {
  const marks = new Map<number, Mark[]>();
  const put = (place: Place, kind: MarkKind, id?: string) => {
    for (let page = place.page; page <= place.endPage; page += 1) {
      const mark: Mark = {
        start: page === place.page ? place.start : 0,
        end: page === place.endPage ? place.end : OPEN_END,
        kind,
        ...(id !== undefined && page === place.page ? { id } : {}),
      };
      const there = marks.get(page);
      if (there) there.push(mark);
      else marks.set(page, [mark]);
    }
  };
  const putAll = (place: Place, kind: MarkKind, id: string) => {
    put(place, kind, id);
    if (id === looking.current) put(place, 'current');
  };
  const { fileId, item } = looking;
  for (const other of looking.items) {
    if (other.key === item?.key) continue;
    for (const { place, fileId: at } of other.tied) if (place && at === fileId) put(place, 'tied-elsewhere');
  }
  const ofItem: [MarkKind, readonly { fileId: string; place: Place | null; key: string }[]][] = item
    ? [
        ['proposed', item.proposals],
        ['contrary', item.contrary],
        ['tied', item.tied],
      ]
    : [];
  for (const [kind, passages] of ofItem) {
    for (const { place, fileId: at, key } of passages) {
      if (place && at === fileId) putAll(place, kind, markId.passage(key));
    }
  }
  for (const [at, difference] of looking.differences.entries()) putAll(difference, 'changed', markId.difference(at));
  for (const [at, hit] of looking.hits.entries()) putAll(hit, 'found', markId.hit(at));
  if (looking.selecting) put(looking.selecting, 'selecting');
  return marks;
}
