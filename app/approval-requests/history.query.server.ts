import type { DbOrTx } from '~db/connection.server';
import type { HistoryEvent } from './history';
import { requestStream } from './persist.server';

const AT_MOST = 300;

/** What has happened to a request, newest first, as the record has it. */
export async function listHistory(db: DbOrTx, requestId: string): Promise<HistoryEvent[]> {
  const rows = await db
    .selectFrom('recorded_events')
    .select(['id', 'type', 'actor_name', 'actor_post', 'occurred_at', 'payload'])
    .where('stream', '=', requestStream(requestId))
    .orderBy('stream_position', 'desc')
    .limit(AT_MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    actorName: row.actor_name,
    actorPost: row.actor_post,
    occurredAt: row.occurred_at,
    payload: JSON.parse(row.payload) as HistoryEvent['payload'],
  }));
}
