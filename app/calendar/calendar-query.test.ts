import { expect, test } from 'vitest';
import {
  calendarHref,
  daysOf,
  fiscalYearOf,
  monthAfter,
  monthsOfYear,
  readCalendarQuery,
  weeksOf,
} from './calendar-query';

const read = (query: string) => readCalendarQuery(new URLSearchParams(query), '2026-11-21');

test('年度は4月から翌年の3月まで', () => {
  expect(monthsOfYear(2026).at(0)).toBe('2026-04');
  expect(monthsOfYear(2026).at(-1)).toBe('2027-03');
  expect([fiscalYearOf('2027-03'), fiscalYearOf('2027-04')]).toEqual([2026, 2027]);
});

test('月の日は、うるう年の2月も年末も数え落とさない', () => {
  expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  const weeks = weeksOf('2028-02');
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(29);
  expect(weeks[0]).toEqual([null, null, '2028-02-01', '2028-02-02', '2028-02-03', '2028-02-04', '2028-02-05']);
  for (const week of weeks) expect(week).toHaveLength(7);
});

test('分からない問いは今月として読み、行き来しても変わらない', () => {
  expect(read('month=2026-13&view=week&kind=x&scope=everything')).toEqual({
    view: 'month',
    month: '2026-11',
    scope: 'mine',
    kind: null,
  });
  expect(read('month=9999-01').month).toBe('2026-11');
  const query = read('view=year&month=2027-04&scope=section&kind=contract-notice');
  expect(read(calendarHref(query).split('?')[1]!)).toEqual(query);
});
