/** Read as a table: what is asked, what the document says, what follows, and a word of the reason. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SlaDefinition } from '~/policy/model';
import { judgeSla, promisedDowntime, promisedText, requiredText, type SlaPromise, type SlaVerdict } from '~/policy/sla';
import type { ServiceHours } from '~/policy/sla-hours';
import { daysOfMonths, unitsFor } from '~/policy/sla-units';

const item = (more: Partial<SlaDefinition>): SlaDefinition => ({
  category: 'reliability',
  comparator: 'at-most',
  required: 12,
  unit: 'hours',
  window: 'none',
  ...more,
});
const promise = (promised: number | null, more: Partial<SlaPromise> = {}): SlaPromise => ({
  promised,
  commitment: 'guaranteed',
  window: 'none',
  ...more,
});

const 稼働率 = item({
  category: 'availability',
  comparator: 'at-least',
  required: 99.9,
  unit: 'percent',
  window: 'month',
});
const 年の稼働率: SlaDefinition = { ...稼働率, window: 'year' };
const 復旧12時間 = item({});
const 保管3か月 = item({ category: 'data', comparator: 'at-least', required: 3, unit: 'months' });
const 保管60か月 = item({ category: 'data', comparator: 'at-least', required: 60, unit: 'months' });
const 消去30日 = item({ category: 'data', required: 30, unit: 'days' });
const 保管1から5年 = item({ category: 'security', comparator: 'between', required: 1, upTo: 5, unit: 'years' });
const 記載 = item({ comparator: 'stated', required: null });

type Case = readonly [asked: SlaDefinition, said: SlaPromise, verdict: SlaVerdict, ...reason: string[]];

const check = (cases: readonly Case[]) =>
  test.each(cases.map((row) => [requiredText(row[0]).ja, promisedText(row[0], row[1]).ja, row[2], row] as const))(
    '求める「%s」に約束「%s」：%s',
    (_asked, _said, _verdict, [asked, said, verdict, ...words]) => {
      const found = judgeSla(asked, said);
      expect([found.verdict, found.reason.ja]).toEqual([verdict, expect.any(String)]);
      for (const word of words) expect(found.reason.ja).toContain(word);
      expect(found.reason.en.length).toBeGreaterThan(10);
    },
  );

describe('単位を換えて比べる', () => {
  check([
    [復旧12時間, promise(720, { unit: 'minutes' }), 'met', '720分（12時間）'],
    [復旧12時間, promise(721, { unit: 'minutes' }), 'short'],
    [復旧12時間, promise(0.5, { unit: 'days' }), 'met', '0.5日（12時間）'],
    [復旧12時間, promise(2, { unit: 'days' }), 'short', '2日（48時間）'],
    [保管3か月, promise(1, { unit: 'years' }), 'met', '1年（12か月）'],
    [保管60か月, promise(5, { unit: 'years' }), 'met', '5年（60か月）'],
    [保管60か月, promise(4, { unit: 'years' }), 'short'],
    [保管3か月, promise(92, { unit: 'days' }), 'met'],
    [保管3か月, promise(90, { unit: 'days' }), 'unclear', '足りる月と足りない月', '89～92日'],
    [保管3か月, promise(60, { unit: 'days' }), 'short'],
    [消去30日, promise(1, { unit: 'months' }), 'unclear', '28～31日'],
    [消去30日, promise(2, { unit: 'months' }), 'short'],
    [消去30日, promise(720, { unit: 'hours' }), 'met', '720時間（30日）'],
    [item({ unit: 'generations', comparator: 'at-least', required: 7 }), promise(5), 'short', '5世代'],
    [復旧12時間, promise(3, { unit: 'generations' }), 'unclear', '単位が違い'],
  ]);
});

describe('幅のある約束', () => {
  check([
    [復旧12時間, promise(4, { upTo: 8 }), 'met', '4～8時間'],
    [復旧12時間, promise(4, { upTo: 24 }), 'short', '悪いほうの24時間'],
    [item({ required: 72 }), promise(24, { upTo: 72 }), 'met', '24～72時間'],
    [保管3か月, promise(1, { upTo: 6 }), 'short', '悪いほうの1か月'],
    [保管1から5年, promise(3), 'met'],
    [保管1から5年, promise(6), 'short', '6年'],
    [保管1から5年, promise(6, { unit: 'months' }), 'short'],
    [保管1から5年, promise(24, { unit: 'months', upTo: 60 }), 'met'],
  ]);
});

describe('稼働率と測る期間', () => {
  check([
    [稼働率, promise(99.95, { window: 'month' }), 'met', '1か月に21分36秒まで', '43分12秒まで'],
    [稼働率, promise(99.5, { window: 'month' }), 'short', '3時間36分'],
    [稼働率, promise(99.5, { window: 'year' }), 'short', '1年に1日19時間48分', '93.917％まで下がります', '厳しく'],
    [稼働率, promise(99.9, { window: 'year' }), 'short', '1か月に集まると'],
    [稼働率, promise(99.995, { window: 'year' }), 'met', 'それでも'],
    [稼働率, promise(99.9, { window: 'quarter' }), 'short', '四半期に2時間11分2秒'],
    [稼働率, promise(99.97, { window: 'quarter' }), 'met'],
    [年の稼働率, promise(99.9, { window: 'month' }), 'met', '細かく測ります'],
    [年の稼働率, promise(99.5, { window: 'quarter' }), 'short'],
    [稼働率, promise(99.99), 'unclear', 'どの期間で測るか', '12倍'],
    [稼働率, promise(99), 'short', 'どの期間で測っても'],
    [稼働率, promise(100), 'met'],
    [稼働率, promise(99.95, { window: 'month', upTo: 99.99 }), 'met'],
    [稼働率, promise(99.5, { window: 'month', upTo: 99.99 }), 'short'],
    [稼働率, promise(40, { unit: 'minutes', window: 'month' }), 'met', '40分'],
    [稼働率, promise(8, { unit: 'hours', window: 'year' }), 'short', '8時間'],
    [年の稼働率, promise(8, { unit: 'hours', window: 'year' }), 'met'],
    [稼働率, promise(8, { unit: 'hours' }), 'unclear'],
    [稼働率, promise(90_000, { unit: 'minutes', window: 'month' }), 'short'],
    [{ ...稼働率, window: 'none' }, promise(99.9), 'met'],
    [{ ...稼働率, category: 'performance' }, promise(99), 'short'],
  ]);
});

describe('提供時間', () => {
  const 毎日24時間 = item({ category: 'availability', comparator: 'at-least', required: 24, measure: 'service-hours' });
  const 毎日8時間: SlaDefinition = { ...毎日24時間, required: 8 };
  const hours = (days: ServiceHours['days'], from: string | null, to: string | null) =>
    promise(null, { hours: { days, from, to } });
  check([
    [毎日24時間, hours('every-day', '00:00', '24:00'), 'met', '24時間365日'],
    [毎日24時間, hours('working-days', '09:00', '17:00'), 'short', '平日 9:00～17:00', '週におよそ40時間', '週168時間'],
    [毎日24時間, hours('working-days', '00:00', '24:00'), 'short', '週におよそ120時間'],
    [毎日24時間, hours('every-day', '06:00', '02:00'), 'short', '週におよそ140時間'],
    [毎日24時間, hours('other', '00:00', '24:00'), 'unclear', '休みの日'],
    [毎日24時間, hours('every-day', null, '17:00'), 'unclear', 'そろっていない'],
    [毎日24時間, hours(null, '09:00', '17:00'), 'unclear'],
    [毎日8時間, hours('every-day', '09:00', '17:00'), 'met', '毎日 9:00～17:00'],
    [毎日24時間, promise(24), 'met'],
    [毎日24時間, promise(12), 'short'],
  ]);
});

describe('約束の強さと記載', () => {
  check([
    [復旧12時間, promise(4, { commitment: 'objective' }), 'objective-only', '努力目標'],
    [復旧12時間, promise(24, { commitment: 'objective' }), 'short'],
    [復旧12時間, promise(null, { commitment: 'not-stated' }), 'not-stated', '記載が資料にありません'],
    [復旧12時間, promise(4, { commitment: 'not-stated' }), 'not-stated', '保証か努力目標か'],
    [復旧12時間, promise(null), 'not-stated', '数値が資料にありません'],
    [記載, promise(null), 'met', '資料に書かれています'],
    [記載, promise(48), 'met', '48時間'],
    [記載, promise(null, { commitment: 'objective' }), 'objective-only'],
    [記載, promise(48, { commitment: 'not-stated' }), 'not-stated'],
  ]);
});

test('単位は、資料にありうるものから選べる', () => {
  expect(unitsFor(復旧12時間)).toEqual(['hours', 'seconds', 'minutes', 'days', 'months', 'years']);
  expect(unitsFor(稼働率)).toEqual(['percent', 'minutes', 'hours']);
  expect(unitsFor({ category: 'performance', unit: 'percent' })).toEqual(['percent']);
  expect(unitsFor({ category: 'data', unit: 'generations' })).toEqual(['generations']);
});

test('月の長さは暦による', () => {
  expect(daysOfMonths(1)).toEqual({ least: 28, most: 31 });
  expect(daysOfMonths(3)).toEqual({ least: 89, most: 92 });
  expect(daysOfMonths(12)).toEqual({ least: 365, most: 366 });
  expect(daysOfMonths(48)).toEqual({ least: 1461, most: 1461 });
  expect(daysOfMonths(0)).toEqual({ least: 0, most: 0 });
});

test('約束で止まってよい時間も、求める水準と同じ言い方で示す', () => {
  expect(promisedDowntime(稼働率, promise(99.5, { window: 'year' }))?.ja).toBe('1年に1日19時間48分まで');
  expect(promisedDowntime(稼働率, promise(8, { unit: 'hours', window: 'year' }))?.ja).toBe('1年に8時間まで');
  expect(promisedDowntime(稼働率, promise(99.5))).toBeNull();
  expect(promisedDowntime(復旧12時間, promise(8))).toBeNull();
});

describe('どの単位と期間でも', () => {
  const unit = fc.constantFrom(...unitsFor(復旧12時間));
  const figure = fc.double({ min: 0.01, max: 1000, noNaN: true });

  test('小さい約束が、大きい約束より悪くなることはない（以下の項目）', () => {
    const rank: Record<SlaVerdict, number> = { met: 2, 'objective-only': 2, unclear: 1, short: 0, 'not-stated': 0 };
    fc.assert(
      fc.property(figure, figure, unit, unit, (a, b, said, asked) => {
        const definition = item({ required: 30, unit: asked });
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const judged = [low, high].map((value) => judgeSla(definition, promise(value, { unit: said })).verdict);
        return rank[judged[0]!] >= rank[judged[1]!];
      }),
    );
  });

  test('求める値と同じ約束は、単位が同じならいつも足りる', () => {
    fc.assert(
      fc.property(figure, unit, fc.constantFrom('at-least' as const, 'at-most' as const), (value, same, comparator) => {
        return judgeSla(item({ comparator, required: value, unit: same }), promise(value)).verdict === 'met';
      }),
    );
  });
});
