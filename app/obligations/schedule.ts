/** When somebody is reminded of what is due. Pure. */
import { addDays, type PlainDate } from '~/platform/dates';
import type { Occasion } from './model';

export type Look = {
  /** What today is for it; null: too early for a reminder. */
  occasion: Extract<Occasion, `before-${number}` | 'missed'> | null;
  /** The next day on which something is to be done about it; null: none. */
  next: PlainDate | null;
};

/**
 * How a due date stands on `today`. Of several reminders whose days have come only the closest counts: what was
 * agreed late, or a server that stood still, makes one reminder and not three. The last day is still in time.
 */
export function lookingOn(today: PlainDate, reminderDays: readonly number[]): (dueOn: PlainDate) => Look {
  const steps = [...new Set(reminderDays)]
    .sort((a, b) => a - b)
    .map((days) => ({ days, reaches: addDays(today, days) }));
  return (dueOn) => {
    if (dueOn < today) return { occasion: 'missed', next: null };
    const reached = steps.find(({ reaches }) => dueOn <= reaches);
    const ahead = steps.filter(({ reaches }) => dueOn > reaches).at(-1);
    return {
      occasion: reached ? `before-${reached.days}` : null,
      next: addDays(dueOn, ahead ? -ahead.days : 1),
    };
  };
}
