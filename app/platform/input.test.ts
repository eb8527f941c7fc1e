import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  checkbox,
  fieldErrors,
  formValues,
  multiLine,
  optionalChoice,
  optionalCorporateNumber,
  optionalDecimal,
  optionalInteger,
  optionalUrl,
  optionalYesNo,
  plainDateField,
  singleLine,
} from './input';
import { inputWords, messageText } from './input-words';

const outcome = (schema: z.ZodType, input: unknown): unknown => {
  const parsed = schema.safeParse(input);
  return parsed.success ? parsed.data : `!${parsed.error.issues[0]?.message}`;
};

describe('文字', () => {
  test.each([
    ['  窓口 ', '窓口'],
    ['𠮷野家', '𠮷野家'],
    ['か\u3099', 'か\u3099'],
    ['葛\u{E0100}城市', '葛\u{E0100}城市'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ["'; drop table persons; --", "'; drop table persons; --"],
    ['貼\u200B付\uFEFFけ', '貼付け'],
    ['', ''],
    ['a\uD800b', '!broken-characters'],
    ['a\u0000b', '!control-characters'],
    ['a\u001Bb', '!control-characters'],
    ['契約書\u202Efdp.exe', '!direction-characters'],
    ['a\u2066b', '!direction-characters'],
    ['a\nb', '!one-line'],
    ['あ'.repeat(31), '!too-long:30'],
    ['𠮷'.repeat(30), '𠮷'.repeat(30)],
    [undefined, '!missing-field'],
    [7, '!missing-field'],
  ])('一行の文字 %j は %j になる', (input, expected) => {
    expect(outcome(singleLine(30), input)).toBe(expected);
  });

  test('複数行では改行の種類が揃えられる', () => {
    expect(outcome(multiLine(50), ' a\r\nb\rc\u2028d\n')).toBe('a\nb\nc\nd');
  });

  test('10 MB の文字はすぐに断られる', () => {
    expect(outcome(multiLine(10_000), '𠮷'.repeat(2_600_000))).toBe('!too-long:10000');
  });
});

describe('数', () => {
  test.each([
    ['', null],
    ['1200', 1200],
    ['１，２００', 1200],
    ['1,200', 1200],
    ['12,00', '!not-a-number'],
    ['NaN', '!not-a-number'],
    ['Infinity', '!not-a-number'],
    ['1e3', '!not-a-number'],
    ['0x10', '!not-a-number'],
    ['-1', '!number-range:0:5000'],
    ['5001', '!number-range:0:5000'],
    ['9'.repeat(40), '!not-a-number'],
    ['1.5', '!not-whole'],
  ])('整数 %j は %j になる', (input, expected) => {
    expect(outcome(optionalInteger(0, 5000), input)).toBe(expected);
  });

  test.each([
    ['99.9', 99.9],
    ['９９．９５', 99.95],
    ['99.99999', '!too-many-decimals:4'],
    ['100.1', '!number-range:0:100'],
    ['', null],
  ])('小数 %j は %j になる', (input, expected) => {
    expect(outcome(optionalDecimal(0, 100, 4), input)).toBe(expected);
  });
});

describe('日付', () => {
  test.each([
    ['', null],
    ['2026-11-21', '2026-11-21'],
    ['2026/4/1', '2026-04-01'],
    ['２０２６年４月１日', '2026-04-01'],
    ['令和8年4月1日', '2026-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.4.1', '2026-04-01'],
    ['2026-02-29', '!not-a-date'],
    ['2024-02-29', '2024-02-29'],
    ['2026-13-01', '!not-a-date'],
    ['明日', '!not-a-date'],
    ['8.4.1', '!not-a-date'],
    ['0001-01-01', '!date-range'],
    ['9999-12-31', '!date-range'],
  ])('%j は %j になる', (input, expected) => {
    expect(outcome(plainDateField(), input)).toBe(expected);
  });
});

describe('選択', () => {
  test('何も選ばれていなければ未回答になる', () => {
    expect(outcome(optionalChoice(['saas', 'paas']), undefined)).toBeNull();
    expect(outcome(optionalChoice(['saas', 'paas']), 'saas')).toBe('saas');
    expect(outcome(optionalChoice(['saas', 'paas']), 'xaas')).toBe('!not-a-choice');
    expect(outcome(optionalYesNo(), 'no')).toBe(false);
    expect(outcome(optionalYesNo(), undefined)).toBeNull();
  });

  test('チェックのない欄は「いいえ」になる', () => {
    expect(outcome(checkbox(), undefined)).toBe(false);
    expect(outcome(checkbox(), 'on')).toBe(true);
    expect(outcome(checkbox(), 'drop')).toBe('!not-a-choice');
  });
});

test('法人番号は検査用数字まで確かめる', () => {
  expect(outcome(optionalCorporateNumber(), '')).toBe('');
  // 国税庁 (7000012050002) as published by the agency itself.
  expect(outcome(optionalCorporateNumber(), '７０００-０１２０-５０００２')).toBe('7000012050002');
  expect(outcome(optionalCorporateNumber(), '7000012050003')).toBe('!corporate-number-check');
  expect(outcome(optionalCorporateNumber(), '700001205000')).toBe('!corporate-number');
});

test('アドレスは http と https だけを受け付ける', () => {
  expect(outcome(optionalUrl(200), 'https://例え.jp/a?b=1')).toBe('https://例え.jp/a?b=1');
  expect(outcome(optionalUrl(200), 'javascript:alert(1)')).toBe('!not-a-url');
  expect(outcome(optionalUrl(200), 'https://')).toBe('!not-a-url');
});

describe('フォームの値', () => {
  const form = (...pairs: [string, string][]) => {
    const data = new FormData();
    for (const [name, value] of pairs) data.append(name, value);
    return data;
  };

  test('番号のついた名前は行になり、抜けた番号は詰められる', () => {
    const values = formValues(form(['csrf', 'x'], ['rows.5.name', 'b'], ['rows.0.name', 'a'], ['title', 't']), {
      omit: ['csrf'],
    });
    expect(values).toEqual({ rows: [{ name: 'a' }, { name: 'b' }], title: 't' });
  });

  test('何度も送られる欄は、名指ししたものだけが一覧になる', () => {
    const data = form(['files', '1'], ['files', '2'], ['name', 'a'], ['name', 'b']);
    expect(formValues(data, { omit: [], lists: ['files'] })).toEqual({ files: ['1', '2'], name: 'b' });
  });

  test('プロトタイプに届く名前は、知らない項目として残る', () => {
    const values = formValues(form(['__proto__.admin', '1'], ['a.constructor.b', '2']), { omit: [] });
    expect(values).toEqual({ '?': '2' });
    expect(({} as { admin?: string }).admin).toBeUndefined();
  });
});

test('知らない項目は、どの欄のものでもない誤りになる', async () => {
  const { z } = await import('zod');
  const parsed = z.strictObject({ name: singleLine(5) }).safeParse({ name: 'あいうえおか', status: 'approved' });
  expect(parsed.success).toBe(false);
  if (parsed.success) return;
  expect(fieldErrors(parsed.error)).toEqual({
    name: { ja: '5文字以内で入力してください。', en: 'Use at most 5 characters.' },
    '': inputWords['unknown-field'],
  });
});

test('知らない通知にも、すべきことを言う文がある', () => {
  expect(messageText('Invalid input').ja).not.toBe('');
  expect(messageText('constructor').en).not.toBe('');
});
