/** When somebody is reminded of what is due. Pure. */
import { addDays, type PlainDate } from '~/platform/dates';
import type { Occasion } from './model';

export type Look = {
  /** What today is for it; null: too early for a reminder. */
  occasion: Extract<Occasion, `before-${number}` | 'missed'> | null;
  /** The next day on which something is to be done about it; null: none. */
  next: PlainDate | null;
};

/** What is due after `beyond` is looked at again so many days ahead of it. */
export type Rung = { beyond: PlainDate; daysAhead: number };

/** The profile's days as seen from `today`, the furthest first: a whole batch is put forward by them in one statement. */
export const ladder = (today: PlainDate, reminderDays: readonly number[]): Rung[] =>
  [...new Set(reminderDays)]
    .sort((a, b) => b - a)
    .map((daysAhead) => ({ beyond: addDays(today, daysAhead), daysAhead }));

/**
 * How a due date stands on `today`. Of several reminders whose days have come only the closest counts: what was
 * agreed late, or a server that stood still, makes one reminder and not three. The last day is still in time.
 */
export function lookingOn(today: PlainDate, reminderDays: readonly number[]): (dueOn: PlainDate) => Look {
  const rungs = ladder(today, reminderDays);
  // A hundred thousand obligations fall due on a few hundred days.
  const known = new Map<PlainDate, Look>();
  return (dueOn) => {
    const look = known.get(dueOn) ?? lookAt(dueOn, today, rungs);
    known.set(dueOn, look);
    return look;
  };
}

function lookAt(dueOn: PlainDate, today: PlainDate, rungs: readonly Rung[]): Look {
  if (dueOn < today) return { occasion: 'missed', next: null };
  const reached = rungs.findLast(({ beyond }) => dueOn <= beyond);
  const ahead = rungs.find(({ beyond }) => dueOn > beyond);
  return {
    occasion: reached ? `before-${reached.daysAhead}` : null,
    next: addDays(dueOn, ahead ? -ahead.daysAhead : 1),
  };
}
