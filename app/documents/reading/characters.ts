/** Characters as programs put them into files, and as people read them. Pure. */

/** Shapes for vertical lines (U+FE10–FE19, U+FE30–FE48) and the characters they stand for. */
const UPRIGHT = pairs(
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱―︲–︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］',
);

/** Radicals that some programs name in place of the ideograph of the same shape, and that NFKC leaves alone. */
const RADICALS = pairs(
  '⺎兀⺏尣⺐尢⺕彐⺝月⺟母⺠民⺡氵⺢氺⺣灬⺩王⺫罒⺬示⻁虎⻄西⻅見⻆角⻈讠⻉貝⻋車⻌辶⻎辶⻏邑⻑長⻒镸⻓长⻔門⻖阝⻗雨⻘青⻙韋⻚頁⻛風⻜飛⻝食⻟飠⻢馬⻣骨⻤鬼⻥魚⻦鳥⻧卤⻨麦⻩黄⻪黽⻫斉⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龜',
);

function pairs(text: string): Record<string, string> {
  const characters = [...text];
  return Object.fromEntries(characters.flatMap((char, at) => (at % 2 === 0 ? [[char, characters[at + 1]!]] : [])));
}

const REPLACED = /[\u2e80-\u2fdf\ufe10-\ufe19\ufe30-\ufe48]/gu;
/** Controls, lone surrogates, what has no character, zero width and bidi marks: nothing a reader sees. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Cn}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The text with the characters that a person would have typed. The number of characters may change. */
export function asTyped(text: string): string {
  return text
    .replace(/[\t\n\r\u00a0]/g, ' ')
    .replace(UNSEEN, '')
    .replace(REPLACED, (char) => UPRIGHT[char] ?? RADICALS[char] ?? (char < '\u2fe0' ? char.normalize('NFKC') : char));
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff01-\uffef]/u;

/** Whether no space is written between such a character and the next. */
export const isWide = (char: string | undefined): boolean => char !== undefined && WIDE.test(char);

const BESIDE_WIDE = new RegExp(`(?<=${WIDE.source}) (?=\\S)|(?<=\\S) (?=${WIDE.source})`, 'gu');

/**
 * Without the single spaces that appear beside Japanese characters when a line was stretched to its full width, and
 * between them and Western ones.
 */
export const withoutStretching = (text: string): string => text.replace(BESIDE_WIDE, '');

export const isKana = (text: string): boolean => /^[\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u.test(text);
