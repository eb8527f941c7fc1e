import { expect, test } from 'vitest';
import { formatNumber } from './numbering';

test.each([
  ['decimal', 12, '12'],
  ['decimalFullWidth', 12, '１２'],
  ['japaneseCounting', 12, '十二'],
  ['japaneseCounting', 110, '百十'],
  ['japaneseLegal', 12, '壱拾弐'],
  ['ideographDigital', 120, '一二〇'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '(21)'],
  ['aiueoFullWidth', 3, 'ウ'],
  ['iroha', 3, 'ハ'],
  ['lowerRoman', 14, 'xiv'],
  ['upperLetter', 27, 'AA'],
  ['somethingNew', 5, '5'],
])('%sの%iは「%s」', (format, n, text) => {
  expect(formatNumber(n, format)).toBe(text);
});
