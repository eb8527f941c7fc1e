/** Writes events into the record, in the transaction that writes the state. */
import { sql } from 'kysely';
import type { Instant } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import type { Tx } from '~db/connection.server';
import { canonicalJson, chainBehind, EMPTY_STREAM, type Tail } from './chain';
import type { NewEvent, RecordedActor, RecordedEvent } from './model';

type Context = { actor: RecordedActor; now: Instant; newId: NewId };
type Unchained = NewEvent & { id: string; actor: RecordedActor; occurredAt: Instant };
type Unnumbered = Omit<RecordedEvent, 'position'>;

/** Of many writers of one stream any may win each turn; whoever loses this often lets the use case begin again. */
const MOST_CATCHING_UP = 200;
/** Up to so many streams are written one by one: what people do touches one or two. */
const FEW = 3;
const MOST_AT_ONCE = 500;

/** The spelling that MariaDB and MySQL share; it needs no more than the right to SELECT. */
const LOCK_IN_SHARE_MODE = sql`lock in share mode`;

/**
 * Chains `events` behind their streams and queues them for sealing. Returns them as recorded, in the given order.
 *
 * No gap locks, on purpose: `SELECT … FOR UPDATE` on the end of a stream locks the gap behind it, where every new
 * stream is inserted too, and writers of different streams would deadlock. The tail is read without a lock, and the
 * unique key (stream, stream_position) makes writers of one stream wait for each other; the later one moves behind
 * the earlier. That is safe because the order of state changes is kept by compare-and-set on the state's own version.
 */
export async function appendEvents(tx: Tx, context: Context, events: readonly NewEvent[]): Promise<RecordedEvent[]> {
  const unchained = events.map((event) => ({
    ...event,
    id: context.newId(),
    actor: context.actor,
    occurredAt: context.now,
  }));
  const streams = new Map<string, Unchained[]>();
  for (const event of unchained) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);

  const recorded = new Map<string, RecordedEvent>();
  // One order for all writers, so that two that touch the same streams wait instead of deadlocking.
  const ordered = [...streams].sort(([a], [b]) => (a < b ? -1 : 1));
  for (let at = 0; at < ordered.length; at += MOST_AT_ONCE) {
    for (const event of await appendToStreams(tx, ordered.slice(at, at + MOST_AT_ONCE))) recorded.set(event.id, event);
  }
  if (unchained.length > 0) {
    await tx
      .insertInto('record_queue')
      .values(unchained.map((event) => ({ event_id: event.id })))
      .execute();
  }
  return unchained.map((event) => recorded.get(event.id)!);
}

/** Many streams take two statements, not two for each; where somebody writes one of them meanwhile, one after the other. */
async function appendToStreams(tx: Tx, streams: readonly [string, readonly Unchained[]][]): Promise<RecordedEvent[]> {
  if (streams.length > FEW) {
    const tails = await readTails(
      tx,
      streams.map(([stream]) => stream),
    );
    const chained = streams.flatMap(([stream, events]) => chainBehind(tails.get(stream) ?? EMPTY_STREAM, events));
    try {
      return await insert(tx, chained);
    } catch (error) {
      // The statement has left nothing behind.
      if (!isDuplicateOfChain(error)) throw error;
    }
  }
  const recorded: RecordedEvent[] = [];
  for (const [stream, events] of streams) recorded.push(...(await appendToStream(tx, stream, events)));
  return recorded;
}

async function readTails(tx: Tx, streams: readonly string[]): Promise<Map<string, Tail>> {
  const last = tx
    .selectFrom('recorded_events')
    .select(({ fn }) => ['stream', fn.max('stream_position').as('stream_position')])
    .where('stream', 'in', streams)
    .groupBy('stream')
    .as('last');
  const rows = await tx
    .selectFrom(last)
    .innerJoin('recorded_events as event', (join) =>
      join.onRef('event.stream', '=', 'last.stream').onRef('event.stream_position', '=', 'last.stream_position'),
    )
    .select(['event.stream', 'event.stream_position as streamPosition', 'event.hash'])
    .execute();
  return new Map(rows.map(({ stream, ...tail }) => [stream, tail]));
}

async function appendToStream(tx: Tx, stream: string, events: readonly Unchained[]): Promise<RecordedEvent[]> {
  let tail = await readTail(tx, stream);
  for (let attempt = 1; ; attempt += 1) {
    const chained = chainBehind(tail, events);
    try {
      return await insert(tx, chained);
    } catch (error) {
      if (!isDuplicateOfChain(error)) throw error;
      if (attempt === MOST_CATCHING_UP) throw new StreamMovedOn(stream, { cause: error });
      tail = await readAt(tx, stream, tail.streamPosition + 1);
    }
  }
}

async function readTail(tx: Tx, stream: string): Promise<Tail> {
  const row = await tx
    .selectFrom('recorded_events')
    .select(['stream_position', 'hash'])
    .where('stream', '=', stream)
    .orderBy('stream_position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { streamPosition: row.stream_position, hash: row.hash } : EMPTY_STREAM;
}

/**
 * The event that took our place. A locking read, because the snapshot of this transaction is older than that event;
 * by the whole unique key, so that it locks one row and no gap.
 */
async function readAt(tx: Tx, stream: string, streamPosition: number): Promise<Tail> {
  const row = await tx
    .selectFrom('recorded_events')
    .select(['stream_position', 'hash'])
    .where('stream', '=', stream)
    .where('stream_position', '=', streamPosition)
    .modifyEnd(LOCK_IN_SHARE_MODE)
    .executeTakeFirstOrThrow();
  return { streamPosition: row.stream_position, hash: row.hash };
}

async function insert(tx: Tx, events: readonly Unnumbered[]): Promise<RecordedEvent[]> {
  const result = await tx
    .insertInto('recorded_events')
    .values(
      events.map((event) => ({
        id: event.id,
        stream: event.stream,
        stream_position: event.streamPosition,
        type: event.type,
        actor_id: event.actor.id,
        actor_name: event.actor.name,
        actor_post: event.actor.post,
        occurred_at: event.occurredAt,
        payload: canonicalJson(event.payload),
        previous_hash: event.previousHash,
        hash: event.hash,
      })),
    )
    .executeTakeFirstOrThrow();
  const positions = await positionsOf(tx, events, result.insertId);
  return events.map((event) => ({ ...event, position: positions.get(event.id)! }));
}

/** One event: the number the insert answered. Several: asked for, since a cluster counts in steps of its own. */
async function positionsOf(
  tx: Tx,
  events: readonly Unnumbered[],
  insertId: bigint | undefined,
): Promise<Map<string, number>> {
  if (events.length === 1 && insertId !== undefined) return new Map([[events[0]!.id, Number(insertId)]]);
  const ids = events.map((event) => event.id);
  const rows = await tx.selectFrom('recorded_events').select(['id', 'position']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, Number(row.position)]));
}

/** Carries the number of ER_CHECKREAD ("changed since last read"), on which `inTransaction` begins again. */
class StreamMovedOn extends Error {
  override name = 'StreamMovedOn';
  readonly errno = 1020;
}

/** 1062 on the chain; a repeated event id is a bug of the caller and not caught up with. */
function isDuplicateOfChain(error: unknown): boolean {
  const { errno, sqlMessage, message } = error as { errno?: number; sqlMessage?: string; message?: string };
  return errno === 1062 && /chain'?$/.test((sqlMessage ?? message ?? '').trim());
}
