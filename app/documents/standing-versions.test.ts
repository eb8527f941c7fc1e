import { expect, test } from 'vitest';
import { standingVersions } from './standing-versions';

const file = (id: string, replacesId: string | null = null, removed = false) => ({ id, replacesId, removed });

test('差し替えられた版のかわりに、いちばん新しい版が立つ', () => {
  const files = [file('a'), file('other'), file('b', 'a'), file('c', 'b')];
  expect(standingVersions(files)).toEqual(
    new Map([
      ['b', 'c'],
      ['a', 'c'],
    ]),
  );
});

test('取り外された新しい版は、前の版に代わらない', () => {
  expect(standingVersions([file('a'), file('b', 'a', true)])).toEqual(new Map());
});

test('途中の版が取り外されていても、その先の版が立つ', () => {
  expect(standingVersions([file('a'), file('b', 'a', true), file('c', 'b')]).get('a')).toBe('c');
});

test('同じ版を二つの版が差し替えたときは、後のほうが立つ', () => {
  expect(standingVersions([file('a'), file('b', 'a'), file('c', 'a')]).get('a')).toBe('c');
});
