/** Everything a record needs, in a handful of queries; null for what the actor may not read. */
import { loadLatestRevision } from '~/approval-requests/approval-request.repository.server';
import { loadRequestView } from '~/approval-requests/request-page.query.server';
import { requestPageData } from '~/approval-requests/request-page-data.server';
import type { Actor } from '~/authorization/actor';
import { tiedChoices } from '~/conclusions/tied-choices';
import { documentKindOf } from '~/documents/document-kind';
import { pagesOf } from '~/documents/document-text.repository.server';
import type { ArticleSource } from '~/papers/paper';
import { clock } from '~/platform/clock.server';
import { assess } from '~/policy/assess';
import { listChoices } from '~/workbench/choices.repository.server';
import type { DbOrTx } from '~db/connection.server';

const EVERY_PAGE = Number.MAX_SAFE_INTEGER;

/** What was submitted last, never a draft: null also where nothing was submitted yet. */
export async function loadReviewRecord(db: DbOrTx, actor: Actor, requestId: string) {
  const [view, revision] = await Promise.all([
    loadRequestView(db, actor, requestId),
    loadLatestRevision(db, requestId),
  ]);
  if (!view || !revision) return null;
  const { content } = revision;
  const frozen = { ...view, content, isFrozen: true, assessment: assess(view.profile, content) };
  const [page, choices, files] = await Promise.all([
    requestPageData(db, frozen, clock.now()),
    listChoices(db, requestId),
    filesOf(db, requestId),
  ]);
  const tied = tiedChoices(choices);
  const quoted = new Set([...tied.values()].flat().map(({ fileId }) => fileId));
  const sources: ArticleSource[] = [];
  for (const file of files.filter(({ id }) => quoted.has(id))) {
    const pages = await pagesOf(db, file.digest, 1, EVERY_PAGE);
    if (pages.length > 0)
      sources.push({ fileId: file.id, pages: pages.map(({ page: at, text }) => ({ page: at, text })) });
  }
  return {
    page,
    earlierReviews: view.earlierReviews,
    revision: { number: revision.number, digest: revision.digest },
    tied,
    sources,
    files: files
      .filter(({ id, removedAt }) => removedAt === null || quoted.has(id))
      .map(({ removedAt, ...file }) => ({ ...file, kind: documentKindOf(file.kind) })),
  };
}
export type ReviewRecordData = NonNullable<Awaited<ReturnType<typeof loadReviewRecord>>>;

/** Also those taken out since: a quote may be of one. */
const filesOf = (db: DbOrTx, requestId: string) =>
  db
    .selectFrom('evidence_files')
    .select(['id', 'name', 'digest', 'kind', 'removed_at as removedAt'])
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();
