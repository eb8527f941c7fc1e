import { expect, test } from 'vitest';
import { claimTurn, type Turns } from './turns';

const at = (ms: number) => new Date(1_800_000_000_000 + ms);
const claimMany = (turns: Turns, network: string, times: number, ms: number) =>
  Array.from({ length: times }, () => claimTurn(turns, network, at(ms))).at(-1);

test('1分に60回まで答え、その後は次の1分まで待ってもらう', () => {
  const turns: Turns = new Map();
  expect(claimMany(turns, 'a', 60, 0)).toBe(0);
  expect(claimTurn(turns, 'a', at(20_000))).toBe(40_000);
  expect(claimTurn(turns, 'b', at(20_000))).toBe(0);
  expect(claimTurn(turns, 'a', at(60_000))).toBe(0);
});

test('覚えておく数には限りがあり、終わったものから忘れる', () => {
  const turns: Turns = new Map();
  for (let n = 0; n < 10_000; n += 1) claimTurn(turns, `old-${n}`, at(0));
  claimMany(turns, 'busy', 61, 50_000);
  expect(turns.size).toBeLessThanOrEqual(10_000);
  for (let n = 0; n < 5_000; n += 1) claimTurn(turns, `new-${n}`, at(70_000));
  expect(turns.size).toBeLessThanOrEqual(10_000);
  expect(claimTurn(turns, 'busy', at(70_000))).toBeGreaterThan(0);
});
