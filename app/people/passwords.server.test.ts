import { expect, test } from 'vitest';
import { hashPassword, TooManyPasswordChecks, verifyPassword } from './passwords.server';

test('the hash is argon2id with the parameters OWASP asks for', async () => {
  const kept = await hashPassword('minato no akari');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(kept, 'ｍｉｎａｔｏ ｎｏ ａｋａｒｉ')).toBe(true);
  expect(await verifyPassword(kept, 'minato no akarI')).toBe(false);
  expect(await verifyPassword(null, 'minato no akari')).toBe(false);
});

test('a password that is longer than any can be never matches by its beginning', async () => {
  const long = 'minato no akari '.repeat(8);
  const kept = await hashPassword(long);
  expect(await verifyPassword(kept, long)).toBe(true);
  expect(await verifyPassword(kept, `${long}and more`)).toBe(false);
});

test('a flood waits in line, and beyond the line it is turned away at once', async () => {
  const results = await Promise.allSettled(Array.from({ length: 200 }, () => verifyPassword(null, 'x')));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(200 - 152);
  for (const result of refused) expect(result.reason).toBeInstanceOf(TooManyPasswordChecks);
  // The line is empty again.
  expect(await verifyPassword(null, 'x')).toBe(false);
}, 60_000);
