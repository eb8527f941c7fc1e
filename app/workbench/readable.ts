/** Text of a page as one reads it aloud: the breaks of its lines are no part of it. Pure. */

/** Latin words keep a blank where their line ended; Japanese has none. */
const LATIN = /[\u0021-\u007e]/u;

/** Joins the lines of `text`. */
export function readable(text: string): string {
  return text
    .trim()
    .replace(/[ \t\u3000]*\n[ \t\u3000\n]*/g, (_gap, at: number, whole: string) => {
      const before = whole[at - 1] ?? '';
      const after = whole.slice(at).trimStart()[0] ?? '';
      return LATIN.test(before) && LATIN.test(after) ? ' ' : '';
    })
    .replace(/[ \t]{2,}/g, ' ');
}

/** At most `length` characters, with … where something was cut. */
export function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
