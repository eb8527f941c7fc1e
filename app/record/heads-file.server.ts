/** The copy of all signed heads outside the database: a file of JSON lines that only grows. */
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Instant } from '~/platform/dates';
import { type Head, type HeadLine, headLine, parseHeadLine } from './head';

export const HEADS_FILE = 'heads.jsonl';

/** Far more than the longest line. */
const LAST_PART = 64 * 1024;

/** Adds the heads in one write and returns when they are on the disk. Makes folder and file (0700, 0600) at need. */
export async function appendToHeadsFile(file: string, heads: readonly Head[], writtenAt: Instant): Promise<void> {
  if (heads.length === 0) return;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const torn = (await endOfHeadsFile(file)).torn;
  const handle = await open(file, 'a', 0o600);
  try {
    // A write that was cut off stays visible as its own line; what follows must not run into it.
    const text = heads.map((head) => `${headLine(head, writtenAt)}\n`).join('');
    await handle.writeFile(torn ? `\n${text}` : text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The last head in the file (null where there is none) and whether the file ends within a line. */
export async function endOfHeadsFile(file: string): Promise<{ last: HeadLine | null; torn: boolean }> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { last: null, torn: false };
    throw error;
  }
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, LAST_PART);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    const text = buffer.toString('utf8');
    for (const line of text.split('\n').reverse()) {
      const last = parseHeadLine(line);
      if (last) return { last, torn: !text.endsWith('\n') };
    }
    return { last: null, torn: size > 0 && !text.endsWith('\n') };
  } finally {
    await handle.close();
  }
}

export type FileLine = { lineNumber: number; text: string; head: HeadLine | null };

/** All lines in order, in bounded memory; empty ones are left out. Throws ENOENT where there is no file. */
export async function* readHeadsFile(file: string): AsyncGenerator<FileLine> {
  // Opened before reading: readline alone would swallow the error of a missing file.
  const handle = await open(file, 'r');
  try {
    const lines = createInterface({
      input: createReadStream('', { fd: handle.fd, autoClose: false }),
      crlfDelay: Infinity,
    });
    let lineNumber = 0;
    for await (const text of lines) {
      lineNumber += 1;
      if (text.trim() !== '') yield { lineNumber, text, head: parseHeadLine(text) };
    }
  } finally {
    await handle.close();
  }
}
