import { expect, test } from 'vitest';
import { changedField, changedValue } from './shown-change';

const shown = (path: (string | number)[], value: unknown) =>
  `${changedField(path).ja}＝${changedValue(path, value)?.ja ?? '—'}`;

test.each([
  [['answer'], 'partly-met', '満たしていますか＝一部適合'],
  [['sla', 'promised'], 99.5, '資料にある数値＝99.5'],
  [['sla', 'unit'], 'days', '資料の単位＝日'],
  [['sla', 'commitment'], 'objective', '約束の強さ＝努力目標'],
  [['sla', 'window'], 'quarter', '測る期間＝四半期ごと'],
  [['sla', 'hours', 'days'], 'working-days', '使える日＝平日だけ'],
  [['sla', 'plannedStops'], 'excluded', '計画停止は、水準の計算で＝数えない（除かれる）'],
  [
    ['sla'],
    { promised: 24, upTo: 72, unit: 'hours', commitment: 'guaranteed', window: 'none', exclusions: '' },
    '約束されている水準＝24～72時間、保証',
  ],
  [['details', 'covers', 1], 'arising', '秘密に含まれるもの＝業務で生じる情報'],
  [['details', 'years'], 5, '続く年数＝5年'],
  [['details', 'signedOn'], '2027-01-04', '秘密保持の約束を交わした日＝2027年1月4日（月）'],
  [
    ['details'],
    { topic: 'survival', lasts: 'years', years: 5 },
    '資料に書かれていること＝契約が終わった後：年数を限って続く、続く年数：5年',
  ],
  [['quotes', 0, 'text'], '秘密を守る', '該当箇所 1＝秘密を守る'],
  [['explanation'], '', '説明＝—'],
] as const)('%s', (path, value, expected) => {
  expect(shown([...path], value)).toBe(expected);
});
