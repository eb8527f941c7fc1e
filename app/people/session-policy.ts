/** How long a session lives. Pure. */
import type { Instant } from '~/platform/dates';

/** A session nobody used for this long has ended. */
export const IDLE_MS = 2 * 60 * 60 * 1000;
/** Use is noted at most this often. */
export const TOUCH_MS = 60 * 1000;

export const idleSince = (now: Instant): Instant => new Date(now.getTime() - IDLE_MS);
export const isDueForTouch = (lastSeenAt: Instant, now: Instant): boolean =>
  now.getTime() - lastSeenAt.getTime() >= TOUCH_MS;
export const sessionEnd = (start: Instant, hours: number): Instant => new Date(start.getTime() + hours * 3_600_000);
