import { expect, test } from 'vitest';
import { readEnv } from './env.server';

const DATABASE_URL = 'mysql://sekisho:secret@127.0.0.1:3306/sekisho';
const complaint = (source: Record<string, string>): string => {
  try {
    readEnv(source);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test('with only a database everything else has a default', () => {
  expect(readEnv({ DATABASE_URL })).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    RECORD_SEAL_SECONDS: 10,
    TRUST_PROXY: 0,
    BACKGROUND_NICENESS: 19,
    SESSION_HOURS: 10,
  });
  expect(readEnv({ DATABASE_URL }).SEKISHO_DATA_DIR).toMatch(/\/var\/data$/);
});

test('an empty value counts as not set', () => {
  expect(readEnv({ DATABASE_URL, DATABASE_APP_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 });
  expect(complaint({ DATABASE_URL: '' })).toBe('DATABASE_URL is not set (see .env.example)');
});

test('all wrong values are named at once, each with what is wrong', () => {
  const said = complaint({
    DATABASE_URL: 'postgres://a:secret@b/c',
    PORT: '99999',
    PUBLIC_ORIGIN: 'https://a.jp/path',
  });
  expect(said.split('\n')).toEqual([
    'PORT must be a whole number between 0 and 65535',
    'PUBLIC_ORIGIN must be only the scheme, host and port, without a path',
    'DATABASE_URL begins with postgres:// instead of mysql://',
  ]);
});

test.each([
  ['mysql://u:secret@h', 'must name a database'],
  ['mysql://h/db', 'names no user'],
  ['mysql://u:secret@h/db?sockPath=/x', 'has an unknown parameter "sockPath"'],
  ['mysql://u:secret@h/a;drop', 'must name a database'],
  ['not an address', 'is not an address'],
])('%s is refused without repeating the password', (url, reason) => {
  const said = complaint({ DATABASE_URL: url });
  expect(said).toContain(reason);
  expect(said).not.toContain('secret');
});

test.each(['', ' 3000', '3000.5', '-1', '0x10', '1e3'])('PORT=%j is not taken for a number by accident', (PORT) => {
  if (PORT === '') expect(readEnv({ DATABASE_URL, PORT }).PORT).toBe(3000);
  else expect(complaint({ DATABASE_URL, PORT })).toContain('PORT must be a whole number');
});
