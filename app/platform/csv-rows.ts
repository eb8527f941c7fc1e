/** Text in comma-separated form (RFC 4180) as rows; any kind of line break, as spreadsheets write it. Pure. */
import { CsvError, type Options, parse } from 'csv-parse/sync';
import { ok, type Result, refuse } from '~/platform/result';

/** `line` counts rows as a spreadsheet does: a cell with a line break in it is still one row. */
export type CsvRow = { line: number; cells: string[] };
export type CsvFault = { reason: 'quote-not-closed' | 'text-after-quote'; line: number };

const OPTIONS = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  // A quotation mark inside a bare cell is a letter there.
  relax_quotes: true,
} satisfies Options;

/**
 * All rows, empty ones too. The row in which a quotation begins and never ends is named, since it swallows the rest.
 * @param delimiter  a tab for what is copied out of a spreadsheet
 */
export function csvRows(text: string, delimiter: ',' | '\t' = ','): Result<CsvRow[], CsvFault> {
  const options = { ...OPTIONS, delimiter };
  try {
    const records = parse(text, options) as string[][];
    const torn = records.some(beginsWithMark) ? tornRow(text, options) : null;
    if (torn !== null) return refuse({ reason: 'text-after-quote', line: torn });
    return ok(records.map((cells, at) => ({ line: at + 1, cells })));
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    return refuse({ reason: 'quote-not-closed', line: Number(error.records) + 1 });
  }
}

const beginsWithMark = (cells: readonly string[]): boolean => cells.some((cell) => cell.startsWith('"'));

/** A cell can only begin with a mark when it was written with three, or when text follows its closing mark. */
function tornRow(text: string, options: Options): number | null {
  const records = parse(text, { ...options, raw: true }) as unknown as { raw: string; record: string[] }[];
  const at = records.findIndex(({ raw, record }) => beginsWithMark(record) && !raw.includes('"""'));
  return at === -1 ? null : at + 1;
}
