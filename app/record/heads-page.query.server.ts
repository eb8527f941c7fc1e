import type { DbOrTx } from '~db/connection.server';
import { headLine } from './head';
import { headsAfter, headsDownFrom } from './heads.repository.server';
import type { HeadRow } from './heads-page';

const PAGE = 50;

/** Signed heads, newest first, over fewer than `before` events. */
export async function pageOfHeads(
  db: DbOrTx,
  before: number | null,
): Promise<{ heads: HeadRow[]; next: number | null; isDeeper: boolean }> {
  const found = await headsDownFrom(db, before, PAGE + 1);
  const heads = found.slice(0, PAGE).map(({ treeSize, headHash, rootHash, keyId, signedAt }) => ({
    treeSize,
    headHash,
    rootHash,
    keyId,
    signedAt: signedAt.toISOString(),
  }));
  return { heads, next: found.length > PAGE ? (heads.at(-1)?.treeSize ?? null) : null, isDeeper: before !== null };
}

/** All heads as the lines that `record:verify --heads` reads, page by page as the reader takes them. */
export function headLines(db: DbOrTx): ReadableStream<Uint8Array> {
  const pages = headsAfter(db, 0);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pages.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(value.map((head) => `${headLine(head, head.signedAt)}\n`).join('')));
    },
    async cancel() {
      await pages.return(undefined);
    },
  });
}
