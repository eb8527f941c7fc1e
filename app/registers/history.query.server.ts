import type { DbOrTx } from '~db/connection.server';

const AT_MOST = 200;

export type HistoryEvent = {
  id: string;
  type: string;
  actorName: string;
  actorPost: string;
  at: Date;
  payload: { [key: string]: unknown };
};

/** What the record has of one thing, newest first. */
export async function loadHistory(db: DbOrTx, stream: string): Promise<HistoryEvent[]> {
  const rows = await db
    .selectFrom('recorded_events')
    .select(['id', 'type', 'actor_name as actorName', 'actor_post as actorPost', 'occurred_at as at', 'payload'])
    .where('stream', '=', stream)
    .orderBy('stream_position', 'desc')
    .limit(AT_MOST)
    .execute();
  return rows.map(({ payload, ...row }) => ({ ...row, payload: JSON.parse(payload) }));
}
