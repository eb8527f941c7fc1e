import type { DbOrTx, Tx } from '~db/connection.server';
import type { CloudServiceContent } from './content';

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
export async function loadRevisionContent(db: DbOrTx, id: string): Promise<CloudServiceContent> {
  const row = await db.selectFrom('request_revisions').select('content').where('id', '=', id).executeTakeFirstOrThrow();
  return JSON.parse(row.content) as CloudServiceContent;
}
