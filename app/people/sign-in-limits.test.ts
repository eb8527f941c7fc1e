import { expect, test } from 'vitest';
import {
  ACCOUNT_LIMIT,
  type Attempts,
  claimAttempt,
  NETWORK_LIMIT,
  networkOf,
  type SignInLimit,
} from './sign-in-limits';

const start = new Date('2026-11-20T01:00:00Z');
const after = (ms: number) => new Date(start.getTime() + ms);

function fail(limit: SignInLimit, times: number, attempts: Attempts | null = null, at = start): Attempts {
  let state = attempts;
  for (let n = 0; n < times; n += 1) {
    const claim = claimAttempt(limit, state, at);
    if (!claim.allowed) throw new Error(`locked at ${n}`);
    state = claim.attempts;
  }
  return state as Attempts;
}

test('four failures cost nothing, the fifth begins a wait', () => {
  expect(fail(ACCOUNT_LIMIT, 4).lockedUntil).toBeNull();
  expect(fail(ACCOUNT_LIMIT, 5).lockedUntil).toEqual(after(30_000));
});

test('knocking during the wait does not prolong it', () => {
  const locked = fail(ACCOUNT_LIMIT, 5);
  expect(claimAttempt(ACCOUNT_LIMIT, locked, after(29_999))).toEqual({ allowed: false, until: after(30_000) });
  expect(claimAttempt(ACCOUNT_LIMIT, locked, after(30_000))).toMatchObject({ allowed: true });
});

test('after a day without failures an account begins anew', () => {
  const locked = fail(ACCOUNT_LIMIT, 5);
  const day = 24 * 3_600_000;
  expect(claimAttempt(ACCOUNT_LIMIT, locked, after(day))).toMatchObject({
    attempts: { failures: 1, lockedUntil: null },
  });
  expect(claimAttempt(ACCOUNT_LIMIT, locked, after(day - 1))).toMatchObject({ attempts: { failures: 6 } });
});

test('a clock that goes back forgives nothing', () => {
  expect(claimAttempt(NETWORK_LIMIT, fail(NETWORK_LIMIT, 50), after(-60_000))).toMatchObject({
    attempts: { failures: 51 },
  });
});

test('a network is forgiven one failure every 30 seconds', () => {
  const many = fail(NETWORK_LIMIT, 99);
  expect(many.lockedUntil).toBeNull();
  expect(claimAttempt(NETWORK_LIMIT, many, after(60_000))).toMatchObject({ attempts: { failures: 98 } });
  expect(fail(NETWORK_LIMIT, 1, many).lockedUntil).toEqual(after(30_000));
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
