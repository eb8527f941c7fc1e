/** Text in comma-separated form (RFC 4180) as rows; any kind of line break, as spreadsheets write it. Pure. */
import { ok, type Result, refuse } from '~/platform/result';

/** `line` counts rows as a spreadsheet does: a cell with a line break in it is still one row. */
export type CsvRow = { line: number; cells: string[] };
export type CsvFault = { reason: 'quote-not-closed' | 'text-after-quote'; line: number };

/** Up to a quote, a comma or the end of the line: pieces are found at once, not character by character. */
const PIECE = /[^",\r\n]+/y;

/** All rows, empty ones too. The row in which a quotation begins and never ends is named, since it swallows the rest. */
export function csvRows(text: string): Result<CsvRow[], CsvFault> {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let at = 0;
  const line = () => rows.length + 1;
  while (at < text.length) {
    const sign = text[at];
    if (sign === '"' && cell === '') {
      const quoted = readQuoted(text, at);
      if (!quoted) return refuse({ reason: 'quote-not-closed', line: line() });
      cell = quoted.text;
      at = quoted.next;
      if (at < text.length && !/[,\r\n]/.test(text[at]!)) return refuse({ reason: 'text-after-quote', line: line() });
    } else if (sign === ',') {
      cells.push(cell);
      cell = '';
      at += 1;
    } else if (sign === '\r' || sign === '\n') {
      rows.push({ line: line(), cells: [...cells, cell] });
      cells = [];
      cell = '';
      at += sign === '\r' && text[at + 1] === '\n' ? 2 : 1;
    } else {
      // A quotation mark inside a bare cell is a letter there.
      PIECE.lastIndex = at;
      const piece = PIECE.exec(text)?.[0] ?? '"';
      cell += piece;
      at += piece.length;
    }
  }
  if (cell !== '' || cells.length > 0) rows.push({ line: line(), cells: [...cells, cell] });
  return ok(rows);
}

/** The quotation that begins at `from`: two marks in it stand for one. */
function readQuoted(text: string, from: number): { text: string; next: number } | null {
  let found = '';
  for (let at = from + 1; ; ) {
    const end = text.indexOf('"', at);
    if (end === -1) return null;
    found += text.slice(at, end);
    if (text[end + 1] !== '"') return { text: found, next: end + 1 };
    found += '"';
    at = end + 2;
  }
}
