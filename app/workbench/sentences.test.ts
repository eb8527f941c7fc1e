import { expect, test } from 'vitest';
import { sentencesOf } from './sentences';

const of = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test('句点で文に分け、見出しは別にする', () => {
  expect(
    of(
      '（再委託の制限）\n第８条　乙は、業務を第三者に\n委託してはならない。ただし、承諾を得たときは\nこの限りでない。\n２　乙は、再委託先に同じ義務を課す。',
    ),
  ).toEqual([
    '（再委託の制限）',
    '第８条　乙は、業務を第三者に\n委託してはならない。',
    'ただし、承諾を得たときは\nこの限りでない。',
    '２　乙は、再委託先に同じ義務を課す。',
  ]);
});
test('かっこの中の句点で切っても、閉じかっこは前の文に付く', () => {
  expect(of('「秘密を守る。」と定める。次に。')).toEqual(['「秘密を守る。」', 'と定める。', '次に。']);
});
test('句点のない紙も、一つの文として選べる', () => {
  expect(of('  様式第１号  \n')).toEqual(['様式第１号']);
  expect(of('')).toEqual([]);
});
test('長い文でも時間がかからない', () => {
  const text = `${'（（（（第第第第１１１１'.repeat(5_000)}\n`.repeat(3);
  const begun = performance.now();
  sentencesOf(text);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
