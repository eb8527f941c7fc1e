import { describe, expect, test } from 'vitest';
import { csvRows } from '~/platform/csv-rows';
import { readChangeFile } from './read-change-file';

const HEAD = 'メールアドレス,氏名,異動の種類,発令日,現所属,現職名,新所属,新職名,備考';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const ROW = 'masuda@example.lg.jp,増田 春菜,異動,2027-04-01,介護福祉課,課長,情報政策課,課長,';
const read = (...rows: string[]) => {
  const file = readChangeFile(utf8([HEAD, ...rows].join('\r\n')));
  if (!file.ok) throw new Error(JSON.stringify(file.refusal));
  return file.value;
};
const fault = (bytes: Uint8Array) => {
  const file = readChangeFile(bytes);
  return file.ok ? null : file.refusal;
};
const reasons = (...rows: string[]) => read(...rows).problems.map(({ line, field, reason }) => [line, field, reason]);

/** Code page 932 of the characters used here, found by asking the decoder. */
function cp932(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    if (letter.charCodeAt(0) < 0x80) bytes.push(letter.charCodeAt(0));
    else bytes.push(...pairOf.get(letter)!);
  }
  return new Uint8Array(bytes);
}
const pairOf = new Map<string, [number, number]>();
const decoder = new TextDecoder('shift_jis');
for (let high = 0xfc; high >= 0x81; high -= 1) {
  for (let low = 0xfc; low >= 0x40; low -= 1) pairOf.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
}

describe('文字コード', () => {
  test.each([
    ['UTF-8', utf8(`${HEAD}\r\n${ROW}\r\n`), 'utf-8'],
    ['BOMつきのUTF-8', utf8(`\ufeff${HEAD}\r\n${ROW}\r\n`), 'utf-8'],
    ['Excelの書くShift_JIS', cp932(`${HEAD}\r\n${ROW}\r\n`), 'shift_jis'],
    ['髙と①のあるCP932', cp932(`${HEAD}\r\n${ROW.replace('増田', '髙①')}\r\n`), 'shift_jis'],
  ])('%s', (_name, bytes, encoding) => {
    const file = readChangeFile(bytes);
    expect(file).toMatchObject({ ok: true, value: { encoding, problems: [] } });
    if (!file.ok) return;
    expect(file.value.lines[0]).toMatchObject({
      line: 2,
      email: 'masuda@example.lg.jp',
      kind: 'transfer',
      date: '2027-04-01',
      from: { unit: '介護福祉課', title: '課長' },
      to: { unit: '情報政策課', title: '課長' },
    });
  });

  test('どちらでもない文字コード', () => {
    const utf16 = Buffer.from(`\ufeff${HEAD}`, 'utf16le');
    expect(fault(utf16)).toEqual({ reason: 'wrong-encoding' });
    expect(fault(Buffer.concat([utf8(HEAD), Buffer.from([0xff, 0x41])]))).toEqual({ reason: 'wrong-encoding' });
    const eucJp = Buffer.from('a5e1a1bca5eb2ca5a2', 'hex');
    expect(fault(Buffer.concat([eucJp, Buffer.from([0xfd, 0xfe])]))).toEqual({ reason: 'wrong-encoding' });
  });
});

describe('表の形', () => {
  test('列の順は問わず、英語の見出しも読む', () => {
    const file = readChangeFile(
      utf8(
        'Date,Kind of change,E-mail address,New post,New unit,Present unit,Present post,Name\n2027-04-01,Transfer,a@x.jp,B,U,T,A,\n',
      ),
    );
    expect(file).toMatchObject({ ok: true, value: { problems: [], lines: [{ to: { unit: 'U', title: 'B' } }] } });
  });

  test('足りない列、知らない列、重なる列を名ざしする', () => {
    expect(fault(utf8(`${HEAD.replace('発令日', '日付')},氏名\n${ROW}`))).toEqual({
      reason: 'wrong-columns',
      missing: ['date'],
      unknown: ['日付'],
      twice: ['name'],
    });
    expect(fault(utf8(ROW))).toMatchObject({ reason: 'wrong-columns' });
    expect(fault(utf8(HEAD.replaceAll(',', '\t')))).toEqual({ reason: 'other-separator' });
    expect(fault(utf8(HEAD))).toEqual({ reason: 'no-lines' });
    expect(fault(utf8('\n \n'))).toEqual({ reason: 'empty' });
  });

  test('引用符の中のコンマ、改行、二重の引用符を読み、行はExcelの行で数える', () => {
    const rows = csvRows('a,"b,""c""\r\nd"\r\n\r\ne,f"g\rh');
    expect(rows).toEqual({
      ok: true,
      value: [
        { line: 1, cells: ['a', 'b,"c"\r\nd'] },
        { line: 2, cells: [''] },
        { line: 3, cells: ['e', 'f"g'] },
        { line: 4, cells: ['h'] },
      ],
    });
    expect(csvRows('a\n"b\nc')).toEqual({ ok: false, refusal: { reason: 'quote-not-closed', line: 2 } });
    expect(csvRows('"""a""b",c\n')).toEqual({ ok: true, value: [{ line: 1, cells: ['"a"b', 'c'] }] });
    expect(csvRows('"a"b')).toEqual({ ok: false, refusal: { reason: 'text-after-quote', line: 1 } });
    expect(reasons(ROW, '', `${ROW}あふれ,x`, ROW.split(',').slice(0, 5).join(','))).toEqual([
      [4, null, 'too-many-cells'],
      [5, null, 'too-few-cells'],
    ]);
  });

  test('1万行を超えるファイルは断る', () => {
    expect(fault(utf8([HEAD, ...Array(10_001).fill(ROW)].join('\n')))).toEqual({
      reason: 'too-many-lines',
      most: 10_000,
    });
  });
});

describe('行の中身', () => {
  test.each(['2027/4/1', '２０２７年４月１日', '令和9年4月1日', 'R9.4.1', '令和９年４月１日'])('発令日 %s', (date) => {
    expect(read(ROW.replace('2027-04-01', date)).lines[0]?.date).toBe('2027-04-01');
  });

  test('ない日付、知らない種類、空欄', () => {
    expect(reasons(ROW.replace('2027-04-01', '2027-02-29'), ROW.replace('異動', '栄転'), ',,,,,,,,x')).toEqual([
      [2, 'date', 'not-a-date'],
      [3, 'kind', 'unknown-kind'],
      [4, 'email', 'required'],
      [4, 'kind', 'required'],
      [4, 'date', 'required'],
    ]);
  });

  test('種類ごとに要る職と、書かない職', () => {
    expect(
      reasons(
        'a@x.jp,,異動,2027-04-01,甲課,,乙課,課長,',
        'a@x.jp,,退職,2027-03-31,,,乙課,課長,',
        'a@x.jp,,採用,2027-04-01,甲課,課長,,,',
        'a@x.jp,,退職,2027-03-31,,,,,',
      ),
    ).toEqual([
      [2, 'fromTitle', 'required'],
      [3, 'toUnit', 'not-empty'],
      [3, 'toTitle', 'not-empty'],
      [4, 'fromUnit', 'not-empty'],
      [4, 'fromTitle', 'not-empty'],
      [4, 'toUnit', 'required'],
      [4, 'toTitle', 'required'],
    ]);
  });

  test('外字、向きを変える文字、改行、長すぎる欄', () => {
    expect(
      reasons(
        ROW.replace('増田', '\ue000田'),
        ROW.replace('増田', '\u202e田'),
        ROW.replace('増田 春菜', '"増田\n春菜"'),
        ROW.replace('増田', '田'.repeat(300)),
      ),
    ).toEqual([
      [2, 'name', 'gaiji'],
      [3, 'name', 'characters'],
      [4, 'name', 'characters'],
      [5, 'name', 'too-long'],
    ]);
  });

  test('5,000行を3秒のうちに読む', () => {
    const bytes = utf8([HEAD, ...Array(5_000).fill(ROW)].join('\r\n'));
    const begun = performance.now();
    expect(readChangeFile(bytes)).toMatchObject({ ok: true, value: { problems: [] } });
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
