/** The first sheet of a workbook as rows. A formula counts as the value that was stored with it; nothing is computed. */
import { readSheet } from 'read-excel-file/universal';
import { ok, type Result, refuse } from '~/platform/result';
import { NotReadable } from './reading/not-readable';
import { Archive } from './reading/zip.server';

export type WorkbookRow = { line: number; cells: (string | number)[] };

/** Unpacked, in bytes: read at once, while others wait. A sheet of a thousand rows has a tenth of it. */
const LARGEST_UNPACKED = 8 * 1024 * 1024;

export async function readWorkbook(bytes: Buffer): Promise<Result<WorkbookRow[], 'broken' | 'too-large'>> {
  try {
    if (!new Archive(bytes).staysWithin(LARGEST_UNPACKED)) return refuse('too-large');
    const rows = await readSheet(new Uint8Array(bytes).buffer);
    return ok(rows.map((cells, at) => ({ line: at + 1, cells: cells.map(cellOf) })));
  } catch (error) {
    if (error instanceof NotReadable && error.reason === 'too-large') return refuse('too-large');
    // Whatever the reader stumbles over, the file is what is wrong.
    return refuse('broken');
  }
}

function cellOf(value: unknown): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'boolean' ? String(value) : '';
}
