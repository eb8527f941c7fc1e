/** The vocabulary of the append-only record (記録). */
import type { Instant } from '~/platform/dates';
import type { KnownEventType } from './describe-event';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What happened, before it is chained. `stream` is '<subject>:<id>', for example 'approval-request:01J…'. */
export type NewEvent = {
  stream: string;
  /** Only what has words in both languages can be written. */
  type: KnownEventType;
  payload: { readonly [key: string]: JsonValue };
};

/** Who did it, frozen as of that moment; null id for the system itself. */
export type RecordedActor = { id: string | null; name: string; post: string };

/** `type`: as it was written, perhaps by another version. */
export type RecordedEvent = Omit<NewEvent, 'type'> & {
  type: string;
  id: string;
  position: number;
  streamPosition: number;
  actor: RecordedActor;
  occurredAt: Instant;
  previousHash: string;
  hash: string;
};
