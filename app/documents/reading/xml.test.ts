import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NotReadable } from './not-readable';
import { xmlEvents } from './xml';

const textIn = (source: string) =>
  [...xmlEvents(source)].map((event) => (event.type === 'text' ? event.text : '')).join('');

test('文字は、書き換えられた符号も区画もコメントもあるXMLから、そのまま戻る', () => {
  expect(textIn('<?xml version="1.0"?><a b="x>y"><!-- <c> -->1 &lt; 2 &#38; <![CDATA[<&>]]></a>')).toBe('1 < 2 & <&>');
});

test('どんな文字列も、読めるか、壊れていると断るかのどちらかで、すぐ終わる', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    'a',
    '"',
    "'",
    '=',
    ' ',
    '&',
    ';',
    '<a>',
    '</a>',
    '<a b="',
    '<!--',
    '-->',
    '<?',
    '<![CDATA[',
    ']]>',
    '#x',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      try {
        textIn(pieces.join(''));
      } catch (error) {
        expect(error).toBeInstanceOf(NotReadable);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('閉じない属性が続いても、長さに見合う時間で断る', () => {
  const begun = performance.now();
  expect(() => textIn(`<a ${'b="c" '.repeat(100_000)}`)).toThrow(NotReadable);
  expect(() => textIn(`<a>${'<'.repeat(100_000)}`)).toThrow(NotReadable);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
