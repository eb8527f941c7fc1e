/** One reading written in all the ways people type it. Pure. */

const HALF = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰﾞﾟ';
const FULL =
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー\u3099\u309A';

const toKatakana = (text: string): string =>
  text.replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
const toHiragana = (text: string): string =>
  text.replace(/[\u30A1-\u30F6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
/** ガ becomes ｶﾞ: the voiced mark is a letter of its own in half width. */
const toHalfWidth = (text: string): string =>
  [...text.normalize('NFD')].map((letter) => HALF[FULL.indexOf(letter)] ?? letter).join('');

/** The text as typed, and with its kana as full-width katakana, hiragana and half-width katakana. */
export function kanaVariants(typed: string): string[] {
  const plain = typed.normalize('NFKC');
  const katakana = toKatakana(plain);
  return [...new Set([typed, plain, katakana, toHiragana(plain), toHalfWidth(katakana)])];
}
