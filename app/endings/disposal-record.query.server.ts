/** What the disposal record of one ending says beside its page: who permitted it. */
import type { DbOrTx } from '~db/connection.server';
import { loadEndingPage, type Reader } from './ending-page.query.server';

export async function loadDisposalRecord(db: DbOrTx, reader: Reader, id: string) {
  const page = await loadEndingPage(db, reader, id);
  return page && { ...page, permission: page.request && (await finalDecision(db, page.request.id)) };
}

/** The decision that approved the request, with name, post and section as they were then. */
async function finalDecision(db: DbOrTx, requestId: string) {
  const row = await db
    .selectFrom('decisions')
    .select(['person_name as name', 'post_title as post', 'unit_name as unit', 'decided_at as at'])
    .where('request_id', '=', requestId)
    .where('outcome', 'in', ['approve', 'approve-with-conditions'])
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}
