import type { Tx } from '~db/connection.server';

/** Puts the draft of a request back to its approved revision. */
export async function restoreStandingDraft(tx: Tx, requestId: string, revisionId: string): Promise<void> {
  const { content } = await tx
    .selectFrom('request_revisions')
    .select('content')
    .where('id', '=', revisionId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('approval_requests')
    .set((eb) => ({ draft: content, draft_version: eb('draft_version', '+', 1) }))
    .where('id', '=', requestId)
    .execute();
}
