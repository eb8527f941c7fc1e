/** Lists as CSV: what the page shows, for a spreadsheet. Pure. */

/** Excel reads UTF-8 only when it is told so. */
export const BYTE_ORDER_MARK = '\ufeff';
/** A cell that begins so would be run as a formula; Japanese editions take the full-width signs too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** One cell: quoted where needed, and never a formula. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
