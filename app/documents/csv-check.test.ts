import { expect, test } from 'vitest';
import { CsvCheck } from './csv-check';

const isCsv = (bytes: Uint8Array | string, pieceSize = 7): boolean => {
  const all = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const check = new CsvCheck();
  for (let at = 0; at < all.length; at += pieceSize) check.add(all.subarray(at, at + pieceSize));
  return check.isCsv();
};
const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

test.each([
  ['UTF-8', '項目,値\n稼働率,99.9\n'],
  ['BOMつき', '\ufeff項目,値\r\n稼働率,99.9\r\n'],
  ['タブ区切り', '項目\t値'],
  ['一列だけの行', '甲\n乙\n丙'],
])('%sの表はCSV', (_, text) => {
  expect(isCsv(text)).toBe(true);
});

test('Shift_JISの表はCSV', () => {
  expect(isCsv(hex('8d8096da2c926c0d0a898a93ae97a62c39392e390d0a'), 3)).toBe(true);
});

test.each([
  ['空', ''],
  ['一語だけの文', 'こんにちは'],
  ['HTML', '<html>\n<script>alert(1,2)</script>\n</html>'],
  ['SVG', '  <svg onload="a,b">\n'],
  ['スクリプト', '#!/bin/sh\nrm -rf a,b\n'],
  ['NULを含むもの', 'a,b\u0000\nc,d'],
  ['制御文字を含むもの', 'a,b\u001b[31m\nc,d'],
])('%sはCSVではない', (_, text) => {
  expect(isCsv(text)).toBe(false);
});

test('文字として読めないものはCSVではない', () => {
  expect(isCsv(hex('612c620aff00fe0a'))).toBe(false);
  expect(isCsv(hex('a0a1fdfeff2c0a2c0a'))).toBe(false);
});
