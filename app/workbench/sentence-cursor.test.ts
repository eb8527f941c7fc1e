import { expect, test } from 'vitest';
import { textAt } from './folded-text';
import { cursorAt, moved, placeOfCursor } from './sentence-cursor';

const pages = [
  { page: 1, text: '第１条 乙は守る。乙は返す。' },
  { page: 2, text: '' },
  { page: 3, text: '甲は確かめる。' },
];
const textOf = (page: number) => pages.find((one) => one.page === page)?.text;
const at = (cursor: Parameters<typeof placeOfCursor>[0]) => textAt(pages, placeOfCursor(cursor));

test('文から文へ進み、文字のないページは飛ばす', () => {
  const first = cursorAt(textOf, 1, 0)!;
  expect(at(first)).toBe('第１条 乙は守る。');
  const second = moved(first, 1, false, textOf);
  expect(at(second)).toBe('乙は返す。');
  const third = moved(second, 1, false, textOf);
  expect(at(third)).toBe('甲は確かめる。');
  expect(moved(third, 1, false, textOf)).toEqual(third);
  expect(moved(third, -1, false, textOf)).toEqual(second);
});

test('広げると、ページをまたいで選べる。戻れば縮む', () => {
  const start = cursorAt(textOf, 1, 12)!;
  const wide = moved(start, 1, true, textOf);
  expect(placeOfCursor(wide)).toEqual({ page: 1, start: start.anchor.start, endPage: 3, end: 7 });
  expect(moved(wide, -1, true, textOf)).toEqual(start);
  expect(at(moved(start, -1, true, textOf))).toBe('第１条 乙は守る。乙は返す。');
});

test('文字のないページでは始まらない', () => {
  expect(cursorAt(textOf, 2, 0)).toBeNull();
});
