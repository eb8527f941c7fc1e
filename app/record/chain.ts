/** The hash chain of a stream: what each event's hash covers. Pure; the same functions write the chain and verify it. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Instant } from '~/platform/dates';
import type { JsonValue, RecordedActor } from './model';

/** Stands before the first event of every stream and before the first head. */
export const NO_HASH = '0'.repeat(64);

/** Everything an event's hash covers. The global position is not known yet when it is hashed; the Merkle leaf covers it. */
export type ChainedContent = {
  id: string;
  stream: string;
  streamPosition: number;
  type: string;
  actor: RecordedActor;
  occurredAt: Instant;
  payload: { readonly [key: string]: JsonValue };
  previousHash: string;
};

/** Lower-case hexadecimal SHA-256 of UTF-8 text or bytes. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/**
 * RFC 8785 text of a JSON value: one text for one content, whatever the order of keys.
 * Throws for what JSON cannot carry (NaN, lone surrogates, cycles).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('This value has no JSON form');
  return text;
}

/** The hash of one event: SHA-256 over its canonical JSON, previous hash included. */
export function eventHash(event: ChainedContent): string {
  const { id, stream, streamPosition, type, payload, previousHash } = event;
  const { id: actorId, name, post } = event.actor;
  return sha256(
    canonicalJson({
      id,
      stream,
      streamPosition,
      type,
      actor: { id: actorId, name, post },
      occurredAt: event.occurredAt.toISOString(),
      payload,
      previousHash,
    }),
  );
}

/** The last event of a stream as far as the next one needs it. */
export type Tail = { streamPosition: number; hash: string };

export const EMPTY_STREAM: Tail = { streamPosition: 0, hash: NO_HASH };

/** Puts `events` (all of one stream, in order) behind `tail`. */
export function chainBehind<T extends Omit<ChainedContent, 'streamPosition' | 'previousHash'>>(
  tail: Tail,
  events: readonly T[],
): (T & { streamPosition: number; previousHash: string; hash: string })[] {
  let { streamPosition, hash: previousHash } = tail;
  return events.map((event) => {
    streamPosition += 1;
    const linked = { ...event, streamPosition, previousHash };
    const hash = eventHash(linked);
    previousHash = hash;
    return { ...linked, hash };
  });
}
