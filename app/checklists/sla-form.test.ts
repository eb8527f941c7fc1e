/** Read as a table: what a clerk types, and what is kept or said. */
import { describe, expect, test } from 'vitest';
import { fieldErrors } from '~/platform/input';
import type { SlaDefinition } from '~/policy/model';
import { slaAnswer, slaSchema, slaValues } from './sla-form';

const item = (more: Partial<SlaDefinition>): SlaDefinition => ({
  category: 'reliability',
  comparator: 'at-most',
  required: 12,
  unit: 'hours',
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
const 復旧 = item({});
const 提供時間 = item({ category: 'availability', comparator: 'at-least', required: 24, measure: 'service-hours' });

function typed(definition: SlaDefinition, fields: Record<string, string>) {
  const parsed = slaSchema(definition).safeParse({ promised: '', exclusions: '', ...fields });
  if (!parsed.success) return { errors: fieldErrors(parsed.error) };
  return { answer: slaAnswer(definition, parsed.data) };
}

describe('数値の書き方', () => {
  test.each<[typed: string, unit: string, kept: object]>([
    ['99.9', 'percent', { promised: 99.9 }],
    ['９９．９', 'percent', { promised: 99.9 }],
    ['９９．９％', 'percent', { promised: 99.9 }],
    ['99.9 % 以上', 'percent', { promised: 99.9 }],
    ['99.9パーセント', 'percent', { promised: 99.9 }],
    ['1,440', 'minutes', { promised: 1440, unit: 'minutes' }],
    ['１，４４０分', 'minutes', { promised: 1440, unit: 'minutes' }],
    ['100', 'percent', { promised: 100 }],
    ['0', 'percent', { promised: 0 }],
    ['99.9～99.99', 'percent', { promised: 99.9, upTo: 99.99 }],
  ])('稼働率「%s」（%s）', (promised, unit, kept) => {
    expect(typed(稼働率, { promised, unit, commitment: 'guaranteed', window: 'month' }).answer).toEqual({
      commitment: 'guaranteed',
      window: 'month',
      exclusions: '',
      ...kept,
    });
  });

  test.each<[typed: string, unit: string, kept: object]>([
    ['24〜72', 'hours', { promised: 24, upTo: 72 }],
    ['24-72時間以内', 'hours', { promised: 24, upTo: 72 }],
    ['24時間から72時間まで', 'hours', { promised: 24, upTo: 72 }],
    ['24ー72', 'hours', { promised: 24, upTo: 72 }],
    ['24～24', 'hours', { promised: 24 }],
    ['3か月', 'months', { promised: 3, unit: 'months' }],
    ['３ヶ月', 'months', { promised: 3, unit: 'months' }],
    ['１箇月', 'months', { promised: 1, unit: 'months' }],
    ['2 days', 'days', { promised: 2, unit: 'days' }],
  ])('復旧時間「%s」（%s）', (promised, unit, kept) => {
    expect(typed(復旧, { promised, unit, commitment: 'objective' }).answer).toEqual({
      commitment: 'objective',
      window: 'none',
      exclusions: '',
      ...kept,
    });
  });

  test.each<[typed: string, unit: string, said: string]>([
    ['なし', 'percent', '記載なし'],
    ['無し', 'percent', '記載なし'],
    ['未定', 'percent', '記載なし'],
    ['N/A', 'percent', '記載なし'],
    ['-1', 'percent', '0以上'],
    ['－９９．９', 'percent', '0以上'],
    ['100.1', 'percent', '0から100まで'],
    ['120％', 'percent', '0から100まで'],
    ['99.9～101', 'percent', '0から100まで'],
    ['99,9', 'percent', '数字か、幅で'],
    ['九十九', 'percent', '数字か、幅で'],
    ['約99.9', 'percent', '数字か、幅で'],
    ['99.9.9', 'percent', '数字か、幅で'],
    ['1e3', 'percent', '数字か、幅で'],
    ['NaN', 'percent', '数字か、幅で'],
    ['Infinity', 'percent', '数字か、幅で'],
    ['99.99999', 'percent', '小数は4桁'],
    ['99999999999', 'minutes', '10,000,000'],
    ['9'.repeat(5000), 'minutes', '数字か、幅で'],
    ['8時間', 'percent', '単位が、選んだ単位と違います'],
    ['99.9%', 'hours', '単位が、選んだ単位と違います'],
    ['24～72～96', 'hours', '数字か、幅で'],
    ['72～24', 'hours', '小さいほうから'],
  ])('「%s」（%s）は断り、直し方を言う', (promised, unit, said) => {
    const { errors } = typed(稼働率, { promised, unit, commitment: 'guaranteed', window: 'month' });
    expect(Object.keys(errors ?? {})).toEqual(['promised']);
    expect(errors?.promised?.ja).toContain(said);
  });

  test('この項目にない単位や期間は受け取らない', () => {
    expect(Object.keys(typed(稼働率, { unit: 'generations' }).errors ?? {})).toEqual(['unit']);
    expect(Object.keys(typed(稼働率, { window: 'week' }).errors ?? {})).toEqual(['window']);
    expect(Object.keys(typed(稼働率, { plannedStops: 'maybe' }).errors ?? {})).toEqual(['plannedStops']);
    expect(Object.keys(typed(稼働率, { verdict: 'met' }).errors ?? {})).toEqual(['']);
  });
});

describe('提供時間の書き方', () => {
  test.each([
    ['9:00', '17:30', '09:00', '17:30'],
    ['９：００', '１７：３０', '09:00', '17:30'],
    ['9時', '17時30分', '09:00', '17:30'],
    ['9', '24', '09:00', '24:00'],
    ['0:00', '24:00', '00:00', '24:00'],
  ])('%sから%sまで', (from, to, keptFrom, keptTo) => {
    const { answer } = typed(提供時間, { days: 'working-days', from, to, commitment: 'guaranteed' });
    expect(answer).toMatchObject({ promised: null, hours: { days: 'working-days', from: keptFrom, to: keptTo } });
  });

  test.each(['25:00', '24:01', '9:60', '朝', '-1', '9:0:0', 'なし'])('時刻「%s」は断る', (from) => {
    const { errors } = typed(提供時間, { days: 'every-day', from, to: '17:00' });
    expect(Object.keys(errors ?? {})).toEqual(['from']);
    expect(errors?.from?.ja).toContain('9:00');
  });
});

describe('保存した約束を、もう一度開く', () => {
  test.each<[string, SlaDefinition, Record<string, string>]>([
    ['幅', 復旧, { promised: '24～72', unit: 'hours', commitment: 'guaranteed', exclusions: '災害' }],
    ['別の単位', 復旧, { promised: '2', unit: 'days', commitment: 'objective', plannedStops: 'excluded' }],
    ['別の期間', 稼働率, { promised: '99.5', unit: 'percent', commitment: 'guaranteed', window: 'quarter' }],
    ['千を超える幅', 復旧, { promised: '1,000～2,000', unit: 'minutes', commitment: 'guaranteed' }],
    ['提供時間', 提供時間, { days: 'working-days', from: '09:00', to: '17:00', commitment: 'guaranteed' }],
  ])('%sは、同じ欄に同じ値で戻る', (_name, definition, fields) => {
    const { answer } = typed(definition, fields);
    expect(slaValues(definition, answer ?? null)).toMatchObject(fields);
    const again = typed(definition, slaValues(definition, answer ?? null));
    expect(again.answer).toEqual(answer);
  });

  test('単位のない古い答えは、要件の単位として読む', () => {
    const old = { promised: 99.95, commitment: 'guaranteed', window: 'month', exclusions: '' } as const;
    expect(slaValues(稼働率, old)).toMatchObject({ promised: '99.95', unit: 'percent', plannedStops: '' });
    expect(typed(稼働率, slaValues(稼働率, old)).answer).toEqual(old);
  });

  test('何も言わなければ、何も保存しない', () => {
    expect(typed(稼働率, { unit: 'percent', window: 'month' }).answer).toBeNull();
  });
});
