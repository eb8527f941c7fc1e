import { expect, test } from 'vitest';
import { csvCell, csvLine } from './csv';

test.each([
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['+81', "'+81"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['\tcmd', "'\tcmd"],
  ['甲,乙', '"甲,乙"'],
  ['二行\nある', '"二行\nある"'],
  ['議事メモ', '議事メモ'],
  ['a=b', 'a=b'],
])('%j は式にならない形で書く', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

test('一行は改行で終わり、区切りを含む欄だけを囲む', () => {
  expect(csvLine(['甲', '乙,丙', ''])).toBe('甲,"乙,丙",\r\n');
});
