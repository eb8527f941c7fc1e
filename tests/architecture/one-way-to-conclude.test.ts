/** 締結済 is reached in one place only: the signed contract compared, what differs accepted. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
);
const holding = (pattern: RegExp): string[] =>
  sources.filter((file) => pattern.test(readFileSync(`app/${file}`, 'utf8'))).map((file) => file.split('/')[0]!);

test('契約を締結済にする書き方は、締結の手順の中だけにある', () => {
  expect([...new Set(holding(/statusAfter\('conclude'/))]).toEqual(['conclusions']);
  // The words of the register, and the copies of this folder, name the status; nobody else sets it.
  expect(holding(/status: 'concluded'/)).toEqual([]);
});
