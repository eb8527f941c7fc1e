/** What the program found in documents, and how they differ from former versions; made again at any time. */
import type { ClauseFinding } from '~/clauses/model';
import type { DbOrTx } from '~db/connection.server';
import { COMPARING, type Difference } from './differences';
import { ENGINE_VERSION } from './engine-version';

/** Findings by digest; null where the search failed, no entry where it has not come to the file yet. */
export async function findingsOf(
  db: DbOrTx,
  digests: readonly string[],
): Promise<Map<string, readonly ClauseFinding[] | null>> {
  if (digests.length === 0) return new Map();
  const rows = await db
    .selectFrom('clause_findings')
    .select(['digest', 'findings'])
    .where('digest', 'in', digests)
    .where('engine', '=', ENGINE_VERSION)
    .execute();
  return new Map(
    rows.map((row) => [row.digest, row.findings === null ? null : (JSON.parse(row.findings) as ClauseFinding[])]),
  );
}

/** Digests of texts that are ready since `since` and were not searched yet, oldest first. */
export async function textsToSearch(db: DbOrTx, since: Date, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('document_texts as text')
    .leftJoin('clause_findings as found', (join) =>
      join.onRef('found.digest', '=', 'text.digest').on('found.engine', '=', ENGINE_VERSION),
    )
    .select('text.digest')
    .where('text.finished_at', '>=', since)
    .where('text.status', '=', 'ready')
    .where('found.digest', 'is', null)
    .orderBy('text.finished_at')
    .orderBy('text.digest')
    .limit(most)
    .execute();
  return rows.map((row) => row.digest);
}

export async function saveFindings(
  db: DbOrTx,
  digest: string,
  findings: readonly ClauseFinding[] | null,
  now: Date,
): Promise<void> {
  await db
    .insertInto('clause_findings')
    .ignore()
    .values({
      digest,
      engine: ENGINE_VERSION,
      findings: findings === null ? null : JSON.stringify(findings),
      found_at: now,
    })
    .execute();
}

/** The differences of `digest` from `former`; null where they could not be told, undefined where nobody compared yet. */
export async function differencesOf(
  db: DbOrTx,
  digest: string,
  former: string,
): Promise<Difference[] | null | undefined> {
  const row = await db
    .selectFrom('document_differences')
    .select('differences')
    .where('digest', '=', digest)
    .where('former_digest', '=', former)
    .where('method', '=', COMPARING)
    .executeTakeFirst();
  if (!row) return undefined;
  return row.differences === null ? null : (JSON.parse(row.differences) as Difference[]);
}

export async function saveDifferences(
  db: DbOrTx,
  { digest, former, differences }: { digest: string; former: string; differences: Difference[] | null },
  now: Date,
): Promise<void> {
  await db
    .insertInto('document_differences')
    .ignore()
    .values({
      digest,
      former_digest: former,
      method: COMPARING,
      differences: differences === null ? null : JSON.stringify(differences),
      compared_at: now,
    })
    .execute();
}
