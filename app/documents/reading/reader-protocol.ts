/** What the process that reads a file and the one that asked for it say to each other. Pure. */
import { z } from 'zod';
import { MOST_PAGES, READING_FAILURES } from '../document-text';
import { MOST_CHARACTERS_OF_PAGE } from './not-readable';

export type ReadJob = { path: string; mediaType: string };

/** Sent back for every message with pages: the next ones may come. */
export const GO_ON = 'go-on';

const place = z.number().min(-1e6).max(1e6);
const box = z.strictObject({ x: place, y: place, width: place, height: place });
const offset = z.int().min(0).max(MOST_CHARACTERS_OF_PAGE);
const pageNumber = z.int().min(1).max(MOST_PAGES);
const page = z.strictObject({
  page: pageNumber,
  text: z.string().max(MOST_CHARACTERS_OF_PAGE),
  lines: z.array(z.strictObject({ start: offset, end: offset, box: box.nullable() })).max(MOST_CHARACTERS_OF_PAGE),
  scanned: z.boolean(),
});

/** Checked as anything from outside is: a hostile file may have taken over the process that read it. */
export const readerMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('pages'), pages: z.array(page).max(100) }),
  z.strictObject({ type: z.literal('end'), paged: z.enum(['real', 'cut']), pageCount: z.int().min(0).max(MOST_PAGES) }),
  z.strictObject({ type: z.literal('failed'), reason: z.enum(READING_FAILURES), detail: z.string().max(500) }),
]);

export type ReaderMessage = z.output<typeof readerMessage>;
