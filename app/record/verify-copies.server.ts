/** Third pass: the heads in the database against a copy of them outside: our own file, or one an auditor kept. */
import type { KeyObject } from 'node:crypto';
import type { Instant } from '~/platform/dates';
import type { DbOrTx } from '~db/connection.server';
import type { Findings } from './findings';
import { type HeadLine, isSameHead, isSignedBy } from './head';
import { headAt, headsAfter, lastHead, type StoredHead } from './heads.repository.server';
import { type FileLine, readHeadsFile } from './heads-file.server';
import { sentences, warnings } from './verification-words';

/** Head and file line are not written in one step: a head this young may still be on its way. */
const ON_ITS_WAY = 5 * 60_000;
const LATE = 60 * 60_000;

export type CopyCheck = {
  /** The snapshot that is being verified. */
  snapshot: DbOrTx;
  /** For heads that were made after the snapshot was taken. */
  live: DbOrTx;
  findings: Findings;
  now: Instant;
};

/** Our own file must hold exactly the heads of the database. Returns how many it holds. */
export async function verifyHeadsFile(check: CopyCheck, file: string): Promise<number> {
  const { findings, snapshot, now } = check;
  const heads = ahead(headsAfter(snapshot, 0));
  // Heads that were not where they belong in the file. After database and file had parted they stand further down.
  const passedOver = new Set<number>();
  let lines: number;
  try {
    lines = await compareLines();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (await heads.peek()) findings.misfit('file-missing', sentences.fileMissing(file));
    return 0;
  }
  for (const treeSize of passedOver) findings.misfit('file-lacks-head', sentences.fileLacksHead(file, treeSize));
  let behind = 0;
  for (let head = await heads.peek(); head; head = await heads.skip()) {
    if (now.getTime() - head.signedAt.getTime() < ON_ITS_WAY) behind += 1;
    else findings.misfit('file-lacks-head', sentences.fileLacksHead(file, head.treeSize));
  }
  if (behind > 0) findings.warn('file-behind', warnings.fileBehind(file, behind));
  return lines;

  async function compareLines(): Promise<number> {
    const late = { count: 0, first: 0 };
    let count = 0;
    for await (const { line, next } of withNext(readHeadsFile(file))) {
      if (!line.head) {
        if (isTorn(line, next)) findings.warn('file-line-torn', warnings.fileLineTorn(file, line.lineNumber));
        else findings.misfit('file-line', sentences.fileLine(file, line.lineNumber));
        continue;
      }
      count += 1;
      const expected = await heads.peek();
      if (expected && isSameHead(expected, line.head)) {
        await heads.skip();
      } else if (!(await isInDatabase(check, line.head))) {
        await reportLost(check, file, line.head);
      } else if (!passedOver.delete(line.head.treeSize)) {
        for (let head = await heads.peek(); head && head.treeSize < line.head.treeSize; head = await heads.skip()) {
          passedOver.add(head.treeSize);
        }
        if ((await heads.peek())?.treeSize === line.head.treeSize) await heads.skip();
      }
      if (wasWrittenLate(line.head)) {
        late.first ||= line.head.treeSize;
        late.count += 1;
      }
    }
    if (late.count > 0) findings.warn('file-written-late', warnings.fileWrittenLate(file, late.count, late.first));
    return count;
  }
}

/**
 * A copy kept elsewhere may be a part or a single line, with other text around it (a saved mail). Every head in it
 * must be in the database and truly signed. Returns how many it holds; zero means that it is no copy at all.
 */
export async function verifyOutsideCopy(check: CopyCheck, file: string, keys: readonly KeyObject[]): Promise<number> {
  let count = 0;
  for await (const { head, lineNumber } of readHeadsFile(file)) {
    if (!head) continue;
    count += 1;
    if (!keys.some((key) => isSignedBy(head, key))) {
      check.findings.misfit('file-line', sentences.fileLine(file, lineNumber));
    } else if (!(await isInDatabase(check, head))) {
      await reportLost(check, file, head);
    }
  }
  return count;
}

/** In the snapshot, or made since: then only the live database can have it. */
async function isInDatabase({ snapshot, live }: CopyCheck, line: HeadLine): Promise<boolean> {
  const head = (await headAt(snapshot, line.treeSize)) ?? (await headAt(live, line.treeSize));
  return head !== null && isSameHead(head, line);
}

async function reportLost({ snapshot, findings }: CopyCheck, file: string, line: HeadLine): Promise<void> {
  const present = (await lastHead(snapshot))?.treeSize ?? 0;
  findings.misfit('database-lacks-head', sentences.databaseLacksHead(file, line.treeSize, present));
}

const wasWrittenLate = (line: HeadLine): boolean =>
  line.writtenAt !== undefined && line.writtenAt.getTime() - line.signedAt.getTime() > LATE;

/** A line that a crash cut off, followed by the same head in full. The time of writing differs, all before it not. */
function isTorn(line: FileLine, next: FileLine | null): boolean {
  const start = line.text.split('"writtenAt"')[0]!;
  return start.startsWith('{') && next?.head != null && next.text.startsWith(start);
}

async function* withNext(lines: AsyncIterable<FileLine>): AsyncGenerator<{ line: FileLine; next: FileLine | null }> {
  let line: FileLine | null = null;
  for await (const next of lines) {
    if (line) yield { line, next };
    line = next;
  }
  if (line) yield { line, next: null };
}

/** Heads one by one, with a look at the next. */
function ahead(pages: AsyncGenerator<StoredHead[]>) {
  let page: StoredHead[] = [];
  let index = 0;
  async function peek(): Promise<StoredHead | null> {
    if (index === page.length) {
      const next = await pages.next();
      if (next.done) return null;
      page = next.value;
      index = 0;
    }
    return page[index] ?? null;
  }
  return {
    peek,
    skip: async (): Promise<StoredHead | null> => {
      index += 1;
      return peek();
    },
  };
}
