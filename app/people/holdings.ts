/** 発令: whether a person may hold a post for a time. Pure; loaded and written by hold-post.server.ts. */
import type { PlainDate } from '~/platform/dates';
import { contains, dayBefore, overlaps, type Period } from './periods';
import type { PeopleRefusal } from './refusals';

/** 本務, 兼務, 事務取扱. */
export const CAPACITIES = ['regular', 'concurrent', 'acting'] as const;
export type HoldingCapacity = (typeof CAPACITIES)[number];

export type Holding = {
  id: string;
  postId: string;
  personId: string;
  personName: string;
  /** Holdings of people who have left do not stand in anybody's way. */
  personActive: boolean;
  capacity: HoldingCapacity;
  period: Period;
};

export type PlannedHolding = { personId: string; postId: string; capacity: HoldingCapacity; period: Period };

/** A holding that ends because another begins. */
export type EndedHolding = { holding: Holding; lastDay: PlainDate };

/**
 * Plans a transfer: `ending` are the person's own holdings that end the day before; with `endPredecessor` the regular
 * holder of the post ends the day before too, so that two people can change places without a gap.
 */
export function planHolding(
  planned: PlannedHolding,
  options: { ending: readonly string[]; endPredecessor: boolean },
  known: { post: Period; ofPerson: readonly Holding[]; ofPost: readonly Holding[] },
): { ended: EndedHolding[] } | PeopleRefusal {
  const { period } = planned;
  if (period.to !== null && period.to < period.from) return { reason: 'end-before-start', field: 'validTo' };
  if (!contains(known.post, period)) {
    const field = period.from < known.post.from || period.to !== null ? 'validFrom' : 'validTo';
    return { reason: 'post-not-there', field, from: known.post.from, to: known.post.to };
  }
  const lastDay = dayBefore(period.from);
  const ended: EndedHolding[] = [];
  for (const id of options.ending) {
    const holding = known.ofPerson.find((candidate) => candidate.id === id);
    if (!holding) return { reason: 'not-found' };
    if (holding.period.from > lastDay) return { reason: 'ends-before-it-began', field: 'ending' };
    if (holding.period.to === null || holding.period.to > lastDay) ended.push({ holding, lastDay });
  }
  if (options.endPredecessor) {
    for (const holding of known.ofPost) {
      const inTheWay = holding.capacity === 'regular' && holding.personId !== planned.personId;
      if (inTheWay && overlaps(holding.period, period) && holding.period.from <= lastDay) {
        ended.push({ holding, lastDay });
      }
    }
  }
  const afterwards = (holding: Holding): Holding => {
    const end = ended.find((entry) => entry.holding.id === holding.id);
    return end ? { ...holding, period: { ...holding.period, to: end.lastDay } } : holding;
  };
  return inTheWayOf(planned, known.ofPerson.map(afterwards), known.ofPost.map(afterwards)) ?? { ended };
}

function inTheWayOf(
  planned: PlannedHolding,
  ofPerson: readonly Holding[],
  ofPost: readonly Holding[],
): PeopleRefusal | null {
  const own = ofPerson.filter((holding) => overlaps(holding.period, planned.period));
  if (own.some((holding) => holding.postId === planned.postId)) return { reason: 'holds-it-already', field: 'postId' };
  if (planned.capacity !== 'regular') return null;
  if (own.some((holding) => holding.capacity === 'regular'))
    return { reason: 'second-regular-post', field: 'capacity' };
  const holder = ofPost.find(
    (holding) => holding.capacity === 'regular' && holding.personActive && overlaps(holding.period, planned.period),
  );
  if (!holder) return null;
  const { from, to } = holder.period;
  return { reason: 'post-is-held', field: 'postId', holder: holder.personName, from, to };
}
