import type { RequestKind } from '~/policy/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import { type RequestContent, readContent } from './content';

export type NewRevision = {
  id: string;
  requestId: string;
  number: number;
  digest: string;
  canonical: string;
  submittedBy: string;
  now: Date;
};

/** Keeps a frozen revision; revisions are never changed afterwards. */
export async function insertRevision(tx: Tx, revision: NewRevision): Promise<void> {
  await tx
    .insertInto('request_revisions')
    .values({
      id: revision.id,
      request_id: revision.requestId,
      number: revision.number,
      digest: revision.digest,
      content: revision.canonical,
      submitted_by: revision.submittedBy,
      submitted_at: revision.now,
    })
    .execute();
}

/** The content of revision `id`. */
export async function loadRevisionContent(db: DbOrTx, id: string): Promise<RequestContent> {
  const row = await db
    .selectFrom('request_revisions as revision')
    .innerJoin('approval_requests as request', 'request.id', 'revision.request_id')
    .select(['revision.content', 'request.kind'])
    .where('revision.id', '=', id)
    .executeTakeFirstOrThrow();
  return readContent(row.content, row.kind as RequestKind);
}
