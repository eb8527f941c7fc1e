/** Checks of one event by itself. Pure. */
import { canonicalJson, eventHash } from './chain';
import type { JsonValue } from './model';

/** A row of recorded_events as it is read for checking. */
export type StoredEvent = {
  id: string;
  position: number;
  stream: string;
  streamPosition: number;
  type: string;
  actorId: string | null;
  actorName: string;
  actorPost: string;
  occurredAt: Date;
  /** The text as stored. */
  payload: string;
  previousHash: string;
  hash: string;
};

type Payload = { readonly [key: string]: JsonValue };

/** The payload of an event whose content gives its hash; null where text or any column was changed. */
export function intactPayload(event: StoredEvent): Payload | null {
  try {
    const payload = JSON.parse(event.payload) as Payload;
    // The stored text itself must be canonical: a key written twice would hide behind the one that is read.
    if (canonicalJson(payload) !== event.payload) return null;
    const { actorId, actorName, actorPost, ...rest } = event;
    const actor = { id: actorId, name: actorName, post: actorPost };
    return eventHash({ ...rest, actor, payload }) === event.hash ? payload : null;
  } catch {
    return null;
  }
}

/** The payload for comparing with the state, whether or not the event is intact. */
export function readPayload(event: { payload: string }): Payload {
  try {
    const value: unknown = JSON.parse(event.payload);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Payload) : {};
  } catch {
    return {};
  }
}
