/** The vocabulary of the append-only record (記録). */
import type { Instant } from '~/platform/dates';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What happened, before it is chained. `stream` is '<subject>:<id>', for example 'approval-request:01J…'. */
export type NewEvent = {
  stream: string;
  type: string;
  payload: { readonly [key: string]: JsonValue };
};

/** Who did it, frozen as of that moment; null id for the system itself. */
export type RecordedActor = { id: string | null; name: string; post: string };

export type RecordedEvent = NewEvent & {
  id: string;
  position: number;
  streamPosition: number;
  actor: RecordedActor;
  occurredAt: Instant;
  previousHash: string;
  hash: string;
};
