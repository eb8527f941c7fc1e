/** First pass: every event and every chain, stream by stream, in bounded memory. */
import type { DbOrTx } from '~db/connection.server';
import { NO_HASH } from './chain';
import { intactPayload, readPayload, type StoredEvent } from './check-event';
import type { EventRef, Findings } from './findings';
import type { JsonValue } from './model';
import { sentences } from './verification-words';

const PAGE = 500;

/** Told of every event in the order of its stream, for comparing state with record. */
export type EventObserver = {
  event(event: EventRef, payload: { readonly [key: string]: JsonValue }): Promise<void>;
  end(): Promise<void>;
};

type Row = StoredEvent & { sealed: boolean; queued: boolean };

/** Checks all chains; counts events and streams. */
export async function verifyEvents(
  db: DbOrTx,
  findings: Findings,
  observers: readonly EventObserver[],
): Promise<{ events: number; streams: number }> {
  let events = 0;
  let streams = 0;
  let before: Row | null = null;
  for await (const row of eventsByStream(db)) {
    const event = refOf(row);
    if (before?.stream !== row.stream) {
      before = null;
      streams += 1;
    }
    events += 1;
    checkPlace(findings, row, event, before);
    const payload = intactPayload(row);
    if (payload === null) findings.misfit('event-changed', sentences.eventChanged(event), event);
    if (!row.sealed && !row.queued) findings.misfit('event-unsealed', sentences.eventUnsealed(event), event);
    if (row.sealed && row.queued) findings.misfit('event-sealed-twice', sentences.eventSealedTwice(event), event);
    const said = payload ?? readPayload(row);
    for (const observer of observers) await observer.event(event, said);
    before = row;
  }
  for (const observer of observers) await observer.end();
  return { events, streams };
}

/** Whether the event follows the one before it: the next number, its hash, a later position. */
function checkPlace(findings: Findings, row: Row, event: EventRef, before: Row | null): void {
  const expected = (before?.streamPosition ?? 0) + 1;
  if (row.streamPosition > expected) {
    const text = sentences.eventMissing(row.stream, expected, row.streamPosition - 1, event);
    // What is missing stood before the event that is left.
    findings.misfit('event-missing', text, event, event.position - 0.5);
  } else if (row.previousHash !== (before?.hash ?? NO_HASH)) {
    findings.misfit('chain-broken', sentences.chainBroken(event), event);
  }
  if (before && row.position <= before.position) {
    findings.misfit('event-misplaced', sentences.eventMisplaced(event), event);
  }
}

const refOf = ({ id, stream, streamPosition, position, type }: Row): EventRef => ({
  id,
  stream,
  streamPosition,
  position,
  type,
});

/** All events by stream and number in it, read in pages by key: the rest of a stream first, then the next streams. */
async function* eventsByStream(db: DbOrTx): AsyncGenerator<Row> {
  let last: Row | null = null;
  for (;;) {
    let page: Row[] = last ? await readPage(db, { stream: last.stream, after: last.streamPosition }) : [];
    // Two ranges in two queries: the planners of MariaDB and MySQL do not take both from one condition.
    if (page.length === 0) page = await readPage(db, { beyond: last?.stream ?? '' });
    if (page.length === 0) return;
    yield* page;
    last = page.at(-1)!;
  }
}

type From = { stream: string; after: number } | { beyond: string };

async function readPage(db: DbOrTx, from: From): Promise<Row[]> {
  let query = db
    .selectFrom('recorded_events as event')
    .leftJoin('record_leaves as leaf', 'leaf.event_id', 'event.id')
    .leftJoin('record_queue as queue', 'queue.event_id', 'event.id')
    .selectAll('event')
    .select(['leaf.event_id as sealed_id', 'queue.event_id as queued_id'])
    .orderBy('event.stream')
    .orderBy('event.stream_position')
    .limit(PAGE);
  query =
    'beyond' in from
      ? query.where('event.stream', '>', from.beyond)
      : query.where('event.stream', '=', from.stream).where('event.stream_position', '>', from.after);
  return (await query.execute()).map((row) => ({
    id: row.id,
    position: Number(row.position),
    stream: row.stream,
    streamPosition: row.stream_position,
    type: row.type,
    actorId: row.actor_id,
    actorName: row.actor_name,
    actorPost: row.actor_post,
    occurredAt: row.occurred_at,
    payload: row.payload,
    previousHash: row.previous_hash,
    hash: row.hash,
    sealed: row.sealed_id !== null,
    queued: row.queued_id !== null,
  }));
}
