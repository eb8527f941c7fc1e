/** The text of a document, page by page, with the place of every line. Pure. */

/** In points (1/72 inch) from the top left of the page as it is shown. */
export type Box = { x: number; y: number; width: number; height: number };

/**
 * A line, or a cell of a table, or one of the lines in a cell: `text.slice(start, end)`. Offsets count UTF-16 units.
 * `box` is null where the file does not say where the line stands (DOCX).
 */
export type TextLine = { start: number; end: number; box: Box | null };

/**
 * One page in reading order. Between two lines stands one character that belongs to neither: "\n", or "\t" between
 * two cells of a row.
 */
export type PageText = {
  /** Counted from 1. */
  page: number;
  text: string;
  lines: TextLine[];
  /** A picture of a page: no text, or only a few characters beside a picture. */
  scanned: boolean;
};

/** `real`: pages of the file. `cut`: the file has none, and its text was cut into parts of about one page. */
export type Paged = 'real' | 'cut';

/** Why a file could not be read; each has a sentence that says what to do. */
export const READING_FAILURES = [
  'encrypted',
  'broken',
  'wrong-type',
  'too-many-pages',
  'too-large',
  'too-long',
  'too-much-memory',
  'missing',
] as const;

export type ReadingFailure = (typeof READING_FAILURES)[number];

/** How far the reading of a file has come. `none`: a kind of file that is not read. */
export type ReadingState =
  | { status: 'none' | 'queued' | 'running' }
  | { status: 'failed'; reason: ReadingFailure }
  | { status: 'ready'; paged: Paged; pageCount: number; scannedPages: number[] };

/** The state, and the pages once it is `ready` (none before). */
export type DocumentText = ReadingState & { pages: PageText[] };

/** The longest file that is read, in pages. */
export const MOST_PAGES = 2_000;
