/** 取込み: a pasted table or a file is read and checked as a whole; what it would change is shown before it does. */
import { readFile } from 'node:fs/promises';
import { json } from '@remix-run/node';
import { displayName } from '~/documents/file-name';
import { dropReceived, NotReceived } from '~/documents/file-store.server';
import { readUpload, type UploadRefusal } from '~/documents/read-upload.server';
import { readWorkbook } from '~/documents/read-workbook.server';
import { assertOwnPage, isCsrfToken, type SignedIn } from '~/people/session.server';
import { csvRows } from '~/platform/csv-rows';
import { decodeText } from '~/platform/decode-text';
import { ok, type Result, refuse } from '~/platform/result';
import type { Text } from '~/platform/text';
import type { DbOrTx } from '~db/connection.server';
import { type FigureSource, listFigures } from './figures.repository.server';
import { newestOf, sameFigure } from './history';
import { countedValue, judge, type Outcome } from './judge';
import { type StoredLevel, termsOf } from './levels.repository.server';
import { termsIn } from './model';
import { lastMonthOver, type Month, windowOf } from './month';
import { type Entry, type RowProblem, readRows, type TableRow } from './read-rows';
import { canonicalTable } from './template';
import { figureWords, fileWords } from './words';

/** 1 MB: a thousand rows have a tenth of it. */
const LARGEST_TABLE = 1024 * 1024;

export type GivenTable = { rows: TableRow[]; source: FigureSource; fileName: string };

/** What was copied out of a spreadsheet, or written with commas. */
export function pastedTable(text: string): Result<GivenTable, Text> {
  const [head = ''] = text.split(/\r\n|\r|\n/, 1);
  const rows = csvRows(text, head.includes('\t') ? '\t' : ',');
  if (!rows.ok) return refuse(fileWords[rows.refusal.reason](rows.refusal.line));
  return ok({ rows: rows.value, source: 'pasted', fileName: '' });
}

/** The table in an uploaded file; the file itself is not kept, what was entered is. */
export async function uploadedTable({ session }: SignedIn, request: Request): Promise<Result<GivenTable, Text>> {
  assertOwnPage(request);
  const isOurs = ({ csrf }: Record<string, string>): boolean => isCsrfToken(session, csrf);
  const upload = await readUpload(request, isOurs, { fileBytes: LARGEST_TABLE, files: 1 });
  if (!upload.ok) return refuse(refusalOf(upload.refusal));
  const { files } = upload.value;
  const [file] = files;
  try {
    if (!file) return refuse(fileWords['no-file']);
    if (file.type !== 'csv' && file.type !== 'xlsx') return refuse(fileWords['wrong-type']);
    const fileName = displayName(file.rawName, file.type);
    const bytes = await readFile(file.path);
    if (file.type === 'xlsx') {
      const rows = await readWorkbook(bytes);
      return rows.ok ? ok({ rows: rows.value, source: 'file', fileName }) : refuse(fileWords[rows.refusal]);
    }
    const text = decodeText(bytes);
    if (!text.ok) return refuse(fileWords['wrong-encoding']);
    const table = pastedTable(text.value.text);
    return table.ok ? ok({ ...table.value, source: 'file', fileName }) : table;
  } catch (error) {
    if (!(error instanceof NotReceived)) throw error;
    return refuse(refusalOf({ refusal: error.refusal, rawName: '' }));
  } finally {
    await dropReceived(files);
  }
}

function refusalOf({ refusal }: UploadRefusal): Text {
  if (refusal === 'foreign-form') throw json({ refused: 'foreign-form', fields: [] }, { status: 403 });
  return refusal === 'too-many' ? fileWords['not-a-form'] : fileWords[refusal];
}

export type PreviewRow = {
  month: Month;
  itemKey: string;
  title: Text;
  typed: string;
  /** What counts, in the unit of the item; null where nothing happened. */
  counted: number | null;
  unit: string;
  plannedMinutes: number | null;
  outcome: Outcome;
  /** What was entered before; null for a new figure. */
  before: string | null;
  isSame: boolean;
  reason: string;
};

export type Preview = {
  rows: PreviewRow[];
  added: number;
  corrected: number;
  same: number;
  fromFractions: boolean;
  /** The table as it is sent back to be applied. */
  table: string;
  source: FigureSource;
  fileName: string;
};

export type CheckedTable = { entries: Entry[]; preview: Preview };
export type TableFault = { fault: Text | null; problems: RowProblem[] };

/** Everything that is wrong, row by row; nothing of a table is taken while anything is. */
export async function checkTable(
  db: DbOrTx,
  level: StoredLevel,
  given: GivenTable,
  today: string,
): Promise<Result<CheckedTable, TableFault>> {
  const terms = (await termsOf(db, [level.id])).get(level.id) ?? [];
  const lastMonth = lastMonthOver(today);
  const read = readRows(given.rows, { terms, firstMonth: level.firstMonth, lastMonth });
  if (!read.ok) return refuse({ fault: read.refusal, problems: [] });
  const { entries, problems, fromFractions } = read.value;
  const months = entries.map(({ month }) => month).sort();
  const [first, last] = [months[0] ?? lastMonth, months.at(-1) ?? lastMonth];
  const known = await listFigures(db, level.id, windowOf(first, 'year')[0] ?? first, last);
  const all = [...known, ...entries];
  const newest = [...new Map(all.map((one) => [`${one.month} ${one.itemKey}`, one])).values()];
  const rows = entries.flatMap((entry): PreviewRow[] => {
    const item = termsIn(terms, entry.month)?.items.find(({ key }) => key === entry.itemKey);
    if (!item) return [];
    const before = newestOf(known, entry.itemKey, entry.month);
    const isSame = before !== undefined && sameFigure(before, entry);
    if (before && !isSame && entry.reason === '') {
      problems.push({ line: entry.line, column: item.title.ja, text: figureWords.reasonNeeded });
    }
    return [
      {
        month: entry.month,
        itemKey: entry.itemKey,
        title: item.title,
        typed: entry.typed,
        counted: countedValue(item, entry),
        unit: item.definition.unit,
        plannedMinutes: entry.plannedMinutes,
        outcome: judge(item, entry, newest),
        before: before?.typed ?? null,
        isSame,
        reason: entry.reason,
      },
    ];
  });
  if (problems.length > 0) return refuse({ fault: null, problems: problems.sort((a, b) => a.line - b.line) });
  const count = (isIt: (row: PreviewRow) => boolean) => rows.filter(isIt).length;
  const preview: Preview = {
    rows,
    added: count(({ before }) => before === null),
    corrected: count(({ before, isSame }) => before !== null && !isSame),
    same: count(({ isSame }) => isSame),
    fromFractions,
    table: canonicalTable(entries),
    source: given.source,
    fileName: given.fileName,
  };
  return ok({ entries, preview });
}
