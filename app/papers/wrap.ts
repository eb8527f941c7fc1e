/** Breaks text into lines of a given width as Japanese is set (禁則処理), Latin words kept whole where they fit. Pure. */

/** Must not begin a line: 行頭禁則. */
const NOT_FIRST = new Set(
  '、。，．・：；？！ー」』）｝】〕〉》’”ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々ゝゞヽヾ､｡･ｰ｣ﾞﾟｧｨｩｪｫｬｭｮｯ,.!?:;)]}%％℃゛゜\u3099\u309a',
);
/** Must not end a line: 行末禁則. */
const NOT_LAST = new Set('「『（｛【〔〈《‘“｢([{￥¥$＄#＃');
const IN_WORD = /[\p{L}\p{N}_\-./@+&']/u;
const isWord = (character: string): boolean => IN_WORD.test(character) && (character.codePointAt(0) ?? 0) < 0x2e80;

/** @param widthOf of one character */
export function wrap(text: string, width: number, widthOf: (character: string) => number): string[] {
  return text.split('\n').flatMap((line) => wrapLine([...line], width, widthOf));
}

function wrapLine(characters: readonly string[], width: number, widthOf: (character: string) => number): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < characters.length) {
    let end = start;
    for (let used = 0; end < characters.length; end += 1) {
      used += widthOf(characters[end]!);
      // One character goes on a line in any case.
      if (used > width && end > start) break;
    }
    if (end < characters.length) end = breakBefore(characters, start, end);
    lines.push(characters.slice(start, end).join('').trimEnd());
    start = end;
    while (start < characters.length && characters[start] === ' ') start += 1;
  }
  return lines.length === 0 ? [''] : lines;
}

/** Looks back for a place where the line may end. */
const FARTHEST = 30;

function breakBefore(characters: readonly string[], start: number, end: number): number {
  for (let at = end; at > start && end - at < FARTHEST; at -= 1) {
    if (mayBreak(characters[at - 1]!, characters[at]!)) return at;
  }
  return end;
}

function mayBreak(before: string, after: string): boolean {
  if (before === ' ') return true;
  return !NOT_FIRST.has(after) && !NOT_LAST.has(before) && !(isWord(before) && isWord(after));
}
