/** When somebody who keeps failing has to wait. Pure: the counters come from sign-in-attempts.repository.server.ts. */
import type { Instant } from '~/platform/dates';

export type Attempts = { failures: number; lastFailureAt: Instant; lockedUntil: Instant | null };

export type SignInLimit = {
  /** Attempts until the first wait. */
  free: number;
  firstWaitMs: number;
  /** Waits double up to this. */
  longestWaitMs: number;
  /** Everything is forgotten after this long without a failure. */
  forgetAfterMs: number;
  /** One failure is forgiven each time this passes; null: never. */
  forgiveEveryMs: number | null;
};

/** One account: five attempts, then 30 s, 1 min, 2 min … 15 min. */
export const ACCOUNT_LIMIT: SignInLimit = {
  free: 5,
  firstWaitMs: 30_000,
  longestWaitMs: 15 * 60_000,
  forgetAfterMs: 24 * 3_600_000,
  forgiveEveryMs: null,
};

/** One network address: a whole town hall may sit behind it, and on 1 April everybody mistypes. */
export const NETWORK_LIMIT: SignInLimit = {
  free: 100,
  firstWaitMs: 30_000,
  longestWaitMs: 15 * 60_000,
  forgetAfterMs: 3_600_000,
  forgiveEveryMs: 30_000,
};

export type Claim =
  | { allowed: true; attempts: Attempts }
  /** Not counted: whoever hammers a locked door does not make the wait of the rightful person longer. */
  | { allowed: false; until: Instant };

/**
 * Counts an attempt before the password is looked at, as if it failed: of many at the same moment only as many get
 * through as may fail. A success takes the count back.
 */
export function claimAttempt(limit: SignInLimit, attempts: Attempts | null, now: Instant): Claim {
  if (attempts?.lockedUntil && attempts.lockedUntil > now) return { allowed: false, until: attempts.lockedUntil };
  const failures = remaining(limit, attempts, now) + 1;
  const wait = failures < limit.free ? 0 : limit.firstWaitMs * 2 ** Math.min(failures - limit.free, 20);
  const lockedUntil = wait === 0 ? null : new Date(now.getTime() + Math.min(wait, limit.longestWaitMs));
  return { allowed: true, attempts: { failures, lastFailureAt: now, lockedUntil } };
}

function remaining(limit: SignInLimit, attempts: Attempts | null, now: Instant): number {
  if (!attempts) return 0;
  const quiet = Math.max(0, now.getTime() - attempts.lastFailureAt.getTime());
  if (quiet >= limit.forgetAfterMs) return 0;
  const forgiven = limit.forgiveEveryMs === null ? 0 : Math.floor(quiet / limit.forgiveEveryMs);
  return Math.max(0, attempts.failures - forgiven);
}

/** Addresses of one household or office share a counter: IPv6 by /64, mapped IPv4 as IPv4. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] as string;
  if (!address.includes(':')) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(gap).fill('0'), ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
