import { expect, test } from 'vitest';
import { lookingOn } from './schedule';

const DAYS = [120, 60, 30, 7, 1];
const look = (today: string, dueOn: string) => lookingOn(today, DAYS)(dueOn);

test('最初の通知の日より前は、何もせずその日を待つ', () => {
  expect(look('2026-11-20', '2027-03-31')).toEqual({ occasion: null, next: '2026-12-01' });
});

test('通知の日には、その通知を出して次の通知の日を待つ', () => {
  expect(look('2026-12-01', '2027-03-31')).toEqual({ occasion: 'before-120', next: '2027-01-30' });
  expect(look('2027-03-24', '2027-03-31')).toEqual({ occasion: 'before-7', next: '2027-03-30' });
});

test('間に合わなかった通知はまとめて出さず、いちばん近いものだけにする', () => {
  expect(look('2027-03-10', '2027-03-31').occasion).toBe('before-30');
});

test('期限の日はまだ間に合い、3月31日の翌日の4月1日に過ぎる', () => {
  expect(look('2027-03-31', '2027-03-31')).toEqual({ occasion: 'before-1', next: '2027-04-01' });
  expect(look('2027-04-01', '2027-03-31')).toEqual({ occasion: 'missed', next: null });
});

test('うるう日をまたいでも1日前は前の日である', () => {
  expect(look('2028-02-21', '2028-03-01')).toEqual({ occasion: 'before-30', next: '2028-02-23' });
  expect(look('2028-02-28', '2028-03-01').next).toBe('2028-02-29');
  expect(look('2028-02-29', '2028-03-01')).toEqual({ occasion: 'before-1', next: '2028-03-02' });
});

test('通知の日を定めない規程でも、過ぎたことは分かる', () => {
  expect(lookingOn('2027-03-31', [])('2027-03-31')).toEqual({ occasion: null, next: '2027-04-01' });
  expect(lookingOn('2027-04-01', [])('2027-03-31').occasion).toBe('missed');
});
