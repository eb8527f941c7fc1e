import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBusinessDays, businessDayFrom, dayOff, HOLIDAYS_KNOWN_UNTIL, holidayName } from './business-days';
import { addDays } from './dates';

describe('開庁日', () => {
  test.each([
    ['2026-11-20', null],
    ['2026-11-21', 'saturday'],
    ['2026-11-22', 'sunday'],
    ['2026-11-23', 'holiday'],
    // 国民の休日: between 敬老の日 and 秋分の日.
    ['2026-09-22', 'holiday'],
    // 振替休日: 2027-03-21 春分の日 is a Sunday.
    ['2027-03-22', 'holiday'],
    ['2026-12-28', null],
    ['2026-12-29', 'new-year'],
    ['2027-01-01', 'new-year'],
    ['2027-01-03', 'new-year'],
    ['2027-01-04', null],
    ['2028-02-29', null],
  ])('%s は %s', (date, off) => {
    expect(dayOff(date)).toBe(off);
  });

  test.each([
    ['2026-11-20', 1, '2026-11-24'],
    ['2026-11-21', 1, '2026-11-24'],
    ['2026-11-24', -1, '2026-11-20'],
    ['2026-11-23', 0, '2026-11-24'],
    ['2026-12-28', 1, '2027-01-04'],
    ['2027-04-28', 1, '2027-04-30'],
    ['2027-04-30', 1, '2027-05-06'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2027-03-31', 5, '2027-04-07'],
  ])('%s の %i 開庁日後は %s', (date, count, expected) => {
    expect(addBusinessDays(date, count)).toBe(expected);
  });

  test('後へも前へも、いちばん近い開庁日に着く', () => {
    expect(businessDayFrom('2026-11-22')).toBe('2026-11-24');
    expect(businessDayFrom('2026-11-22', -1)).toBe('2026-11-20');
    expect(holidayName('2026-11-23')).toEqual({ ja: '勤労感謝の日', en: 'Labor Thanksgiving Day' });
    expect(HOLIDAYS_KNOWN_UNTIL >= '2040-12-31').toBe(true);
  });

  test('n開庁日後の日は開庁日で、n開庁日前に戻れる', () => {
    const days = fc.integer({ min: 0, max: 3_000 }).map((n) => businessDayFrom(addDays('2026-01-01', n)));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const there = addBusinessDays(day, n);
        expect(dayOff(there)).toBeNull();
        expect(addBusinessDays(there, -n)).toBe(day);
      }),
      { numRuns: 60 },
    );
  });
});
