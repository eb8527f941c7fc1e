import { describe, expect, test } from 'vitest';
import type { SlaDefinition } from '~/policy/model';
import type { SlaAnswer } from '~/policy/sla';
import { countedValue, judge, promisedLimit } from './judge';
import type { Figure, LevelItem } from './model';
import { addToMonth, dayOf, monthsFromTo, readMonth, windowOf } from './month';
import { readFigure, readPlanned } from './read-figure';

const UPTIME: SlaDefinition = {
  category: 'availability',
  comparator: 'at-least',
  required: 99.9,
  unit: 'percent',
  window: 'month',
};
const PROMISE: SlaAnswer = { promised: 99.9, commitment: 'guaranteed', window: 'month', exclusions: '' };
const uptime = (promise: Partial<SlaAnswer> | null = {}, definition: Partial<SlaDefinition> = {}): LevelItem => ({
  key: 'uptime',
  title: { ja: '稼働率', en: 'Uptime' },
  definition: { ...UPTIME, ...definition },
  promise: promise && { ...PROMISE, ...promise },
});
const repair = (promise: Partial<SlaAnswer>): LevelItem => ({
  key: 'repair',
  title: { ja: '平均復旧時間', en: 'Mean time to repair' },
  definition: { category: 'reliability', comparator: 'at-most', required: 12, unit: 'hours', window: 'none' },
  promise: { promised: 4, commitment: 'guaranteed', window: 'none', exclusions: '', ...promise },
});
const figure = (
  value: number | null,
  month = '2026-10',
  plannedMinutes: number | null = null,
  itemKey = 'uptime',
): Figure => ({
  itemKey,
  month,
  state: value === null ? 'none' : 'measured',
  value,
  typed: '',
  plannedMinutes,
});

describe('月ごとの判定', () => {
  test.each([
    ['保証どおり', uptime(), 99.9, 'kept'],
    ['保証に届かない', uptime(), 99.89, 'breach'],
    ['努力目標に届かない', uptime({ commitment: 'objective' }), 99.5, 'objective-missed'],
    ['約束は守るが、求める水準に届かない', uptime({ promised: 99 }), 99.5, 'below-required'],
    ['約束の記載がない', uptime({ commitment: 'not-stated' }), 99.5, 'below-required'],
    ['約束がない', uptime(null), 99.95, 'kept'],
    ['復旧が約束より遅い', repair({}), 4.5, 'breach'],
    ['約束の幅は悪いほうまで許す', repair({ promised: 4, upTo: 6 }), 5.5, 'kept'],
    ['約束の単位が違う', repair({ promised: 240, unit: 'minutes' }), 4.1, 'breach'],
    ['該当する事象がない', repair({}), null, 'none'],
  ] as const)('%s', (_name, item, value, outcome) => {
    expect(judge(item, figure(value, '2026-10', null, item.key), [])).toBe(outcome);
  });

  test('計画停止を数えない合意では、告知した停止を除いて比べる', () => {
    // 44,640分の月に120分止まり、うち90分は計画停止。
    const value = 100 - (120 / 44_640) * 100;
    const excluded = uptime({ plannedStops: 'excluded' });
    expect(countedValue(excluded, figure(value, '2026-10', 90))).toBeCloseTo(100 - (30 / (44_640 - 90)) * 100, 9);
    expect(judge(excluded, figure(value, '2026-10', 90), [])).toBe('kept');
    expect(judge(excluded, figure(value, '2026-10', null), [])).toBe('breach');
    expect(judge(uptime({ plannedStops: 'counted' }), figure(value, '2026-10', 90), [])).toBe('breach');
  });

  test('1年で測る約束は、止まった時間が1年分を使い切った月に未達となる', () => {
    const item = uptime({ promised: 99.9, window: 'year' }, { required: 99, window: 'month' });
    // 1年で525.6分。毎月300分止まると、2か月目に超える。
    const months = monthsFromTo('2026-04', '2026-06').map((month) => figure(100 - (300 / (60 * 24 * 30)) * 100, month));
    expect(months.map((one) => judge(item, one, months))).toEqual(['kept', 'breach', 'breach']);
    // 年度が変われば数え直す。
    expect(judge(item, { ...months[0]!, month: '2027-04' }, months)).toBe('kept');
  });

  test('止まってよい時間で書かれた約束を、稼働率として描く', () => {
    expect(promisedLimit(uptime({ promised: 43.2, unit: 'minutes' }))?.least).toBeCloseTo(99.9, 9);
    expect(promisedLimit(repair({ promised: null }))).toBeNull();
  });
});

describe('入力の読み方', () => {
  test.each([
    ['９９．９５', 99.95],
    ['99.95％', 99.95],
    ['44.64分', 99.9],
    ['該当なし', null],
  ])('稼働率 %s', (raw, value) => {
    const read = readFigure(uptime(), raw, '2026-10');
    expect(read.ok && read.value?.state).toBe(value === null ? 'none' : 'measured');
    if (value !== null) expect(read.ok && read.value?.value).toBeCloseTo(value, 6);
  });
  test.each(['100.1', '99～99.9', '速い', '-1', '3時間半', '1000時間'])('稼働率 %s は断る', (raw) => {
    expect(readFigure(uptime(), raw, '2026-10').ok).toBe(false);
  });
  test('時間の項目は、単位があれば換算する', () => {
    const value = (raw: string) => {
      const read = readFigure(repair({}), raw, '2026-10');
      return read.ok ? read.value?.value : read.refusal.ja;
    };
    expect([value('3.5'), value('90分'), value('1日'), value('')]).toEqual([3.5, 1.5, 24, undefined]);
    expect(value('1か月')).toMatch(/単位/);
  });
  test('計画停止は分で読む', () => {
    expect([readPlanned('１２０分', '2026-10'), readPlanned('', '2026-10')]).toEqual([
      { ok: true, value: 120 },
      { ok: true, value: null },
    ]);
    expect([readPlanned('50000', '2026-10').ok, readPlanned('2時間', '2026-10').ok]).toEqual([false, false]);
  });
});

describe('月', () => {
  test.each([
    '2026-10',
    '2026/10',
    '2026年10月',
    '令和8年10月',
    'R8.10',
    '２０２６年１０月',
    '2026-10-31',
    '2026/10/1',
  ])('%s', (raw) => expect(readMonth(raw)).toBe('2026-10'));
  test.each(['2026-13', '10月', '26-10', '', '20261', '2026-00'])('%s は月でない', (raw) => {
    expect(readMonth(raw)).toBeNull();
  });
  test('年をまたぎ、うるう年を知っている', () => {
    expect([addToMonth('2026-12', 1), addToMonth('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
    expect([dayOf('2028-02', 31), dayOf('2027-02', 31)]).toEqual(['2028-02-29', '2027-02-28']);
    expect(windowOf('2027-03', 'year')[0]).toBe('2026-04');
    expect(windowOf('2026-12', 'quarter')).toEqual(['2026-10', '2026-11', '2026-12']);
  });
});
