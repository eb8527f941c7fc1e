import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatDays,
  formatDaysLeft,
  formatDuration,
  formatEraYear,
  formatFileSize,
  formatMonths,
  formatNumber,
  formatYen,
} from './format';

describe('日付', () => {
  test('曜日まで書く', () => {
    expect(formatDate('2026-11-21', 'ja')).toBe('2026年11月21日（土）');
    expect(formatDate('2026-11-21', 'en')).toBe('Sat 21 Nov 2026');
    expect(formatDate('2026-04-01', 'ja', { weekday: false })).toBe('2026年4月1日');
  });

  test('求められれば和暦を添える', () => {
    expect(formatDate('2026-11-21', 'ja', { era: true })).toBe('2026年（令和8年）11月21日（土）');
    expect(formatDate('2026-11-21', 'en', { era: true })).toBe('Sat 21 Nov 2026 (Reiwa 8)');
  });

  test('改元の年は元年で、改元の前日はまだ前の元号', () => {
    expect(formatEraYear('2019-04-30', 'ja')).toBe('平成31年');
    expect(formatEraYear('2019-05-01', 'ja')).toBe('令和元年');
    expect(formatEraYear('1989-01-08', 'ja')).toBe('平成元年');
    expect(formatEraYear('2020-01-01', 'ja')).toBe('令和2年');
  });

  test('A leap day and the last day of a year have the right day of the week', () => {
    expect(formatDate('2028-02-29', 'ja')).toBe('2028年2月29日（火）');
    expect(formatDate('2026-12-31', 'en')).toBe('Thu 31 Dec 2026');
  });

  test('What is no date is shown as it is', () => {
    expect(formatDate('まだ', 'ja')).toBe('まだ');
    expect(formatDateTime('not a time', 'ja')).toBe('not a time');
  });
});

describe('時刻', () => {
  test('日本の時計で示す。世界時で前の日でも、日本では次の日', () => {
    expect(formatDateTime(new Date('2026-11-20T15:05:00Z'), 'ja')).toBe('2026年11月21日（土）00:05');
    expect(formatDateTime('2026-03-31T14:59:59.999Z', 'en')).toBe('Tue 31 Mar 2026, 23:59');
  });

  test('Seconds are shown where they are asked for', () => {
    expect(formatDateTime('2026-11-21T05:06:07Z', 'ja', { seconds: true })).toBe('2026年11月21日（土）14:06:07');
  });

  test('Without the day of the week a space keeps date and time apart', () => {
    expect(formatDateTime('2026-11-21T05:06:07Z', 'ja', { weekday: false })).toBe('2026年11月21日 14:06');
  });
});

describe('数と金額', () => {
  test('三桁ごとに区切り、円を付ける', () => {
    expect(formatNumber(1234567.5)).toBe('1,234,567.5');
    expect(formatYen(1320000, 'ja')).toBe('1,320,000円');
    expect(formatYen(1320000, 'en')).toBe('¥1,320,000');
    expect(formatYen(-500, 'en')).toBe('-¥500');
    expect(formatYen(0, 'ja')).toBe('0円');
  });

  test('99.9%の月あたり許容停止時間は43分12秒', () => {
    expect(formatDuration(30 * 86_400 * 0.001, 'ja')).toBe('43分12秒');
    expect(formatDuration(90_061, 'en')).toBe('1 d 1 h 1 min 1 s');
    expect(formatDuration(0, 'ja')).toBe('0秒');
    expect(formatDuration(59.6, 'ja')).toBe('1分');
  });

  test('期限までの日数を言葉で示す', () => {
    expect(formatDaysLeft(3, 'ja')).toBe('あと3日');
    expect(formatDaysLeft(0, 'ja')).toBe('本日まで');
    expect(formatDaysLeft(-2, 'ja')).toBe('2日超過');
    expect(formatDaysLeft(1, 'en')).toBe('1 day left');
    expect(formatDaysLeft(-1, 'en')).toBe('1 day overdue');
    expect(formatDays(1200, 'en')).toBe('1,200 days');
  });

  test('月数は年と月に分ける', () => {
    expect(formatMonths(18, 'ja')).toBe('1年6か月');
    expect(formatMonths(12, 'ja')).toBe('1年');
    expect(formatMonths(6, 'en')).toBe('6 months');
    expect(formatMonths(13, 'en')).toBe('1 year 1 month');
    expect(formatMonths(0, 'ja')).toBe('0か月');
  });

  test('A file size is never printed as 1,024 of a smaller unit', () => {
    expect(formatFileSize(850)).toBe('850 B');
    expect(formatFileSize(1536)).toBe('1.5 KB');
    expect(formatFileSize(1024 * 1024 - 1)).toBe('1 MB');
    expect(formatFileSize(50 * 1024 * 1024)).toBe('50 MB');
  });
});
