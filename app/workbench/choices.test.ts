import { expect, test } from 'vitest';
import { choicesNow } from './choices';
import { type Choice, type ChoiceAction, passageKey } from './model';

const passage = (start: number) => ({
  fileId: 'F',
  page: 3,
  place: { page: 3, start, endPage: 3, end: start + 10 },
  quote: `文${start}`,
});
const choice = (number: number, action: ChoiceAction, start: number, answers: number | null = null): Choice => ({
  ...passage(start),
  number,
  action,
  answers: answers === null ? null : passageKey(passage(answers)),
  personName: '小澤 恵',
  post: '契約検査課',
  chosenAt: new Date(0),
});
const starts = (choices: readonly Choice[]) => choices.map(({ place }) => place?.start);

test('何も選んでいなければ、結び付きはない', () => {
  expect(choicesNow([])).toMatchObject({ version: 0, tied: [], rejected: [] });
});

test('採用した提案も、自分で選んだところも、結び付いている', () => {
  const now = choicesNow([choice(1, 'confirmed', 0, 0), choice(2, 'tied', 50)]);
  expect(starts(now.tied)).toEqual([0, 50]);
  expect(now.version).toBe(2);
  expect(now.answered).toContain(passageKey(passage(0)));
});

test('移した提案は、答えたものとして残らない', () => {
  const now = choicesNow([choice(1, 'moved', 70, 20)]);
  expect(starts(now.tied)).toEqual([70]);
  expect(now.answered).toContain(passageKey(passage(20)));
});

test('却下した提案を採用し直せる。逆もできる', () => {
  const first = choicesNow([choice(1, 'rejected', 0), choice(2, 'confirmed', 0)]);
  expect([starts(first.tied), starts(first.rejected)]).toEqual([[0], []]);
  const second = choicesNow([choice(1, 'confirmed', 0), choice(2, 'rejected', 0)]);
  expect([starts(second.tied), starts(second.rejected)]).toEqual([[], [0]]);
});

test('取り消すと、選ぶ前に戻る。移す前の提案もまた出てくる', () => {
  const now = choicesNow([choice(1, 'moved', 70, 20), choice(2, 'withdrawn', 70)]);
  expect([now.tied, now.rejected, [...now.answered]]).toEqual([[], [], []]);
  expect(now.version).toBe(2);
});

test('打ったままの文は、文とページで見分ける', () => {
  const typed = (quote: string) => passageKey({ fileId: 'F', page: 3, place: null, quote });
  expect(typed('秘密を守る')).toBe(typed('秘密を守る'));
  expect(typed('秘密を守る')).not.toBe(typed('秘密を破る'));
});
