import { expect, test } from 'vitest';
import { type Version, versionFault } from './document-versions';

const file = (id: string, replacesId: string | null = null, removed = false): Version => ({ id, replacesId, removed });

test('新しい資料は前の版を一つ差し替えられる', () => {
  expect(versionFault([file('a')], null, 'a')).toBeNull();
  expect(versionFault([file('a'), file('b', 'a')], null, 'b')).toBeNull();
});

test('ほかの申請の資料や、ない資料は前の版にできない', () => {
  expect(versionFault([file('a')], null, 'x')).toBe('no-such-version');
});

test('自分自身も、めぐって自分に戻る版も前の版にできない', () => {
  expect(versionFault([file('a')], 'a', 'a')).toBe('replaces-itself');
  expect(versionFault([file('a', 'c'), file('b', 'a'), file('c', 'b')], 'a', 'c')).toBe('replaces-itself');
});

test('ほかの資料が差し替えた版は選べないが、その資料が外されていれば選べる', () => {
  expect(versionFault([file('a'), file('b', 'a')], null, 'a')).toBe('replaced-already');
  expect(versionFault([file('a'), file('b', 'a', true)], null, 'a')).toBeNull();
  expect(versionFault([file('a'), file('b', 'a')], 'b', 'a')).toBeNull();
});
