/** Tables: 記録: the chain, its heads, and what waits to be sealed. */
import type { ColumnType } from 'kysely';
import type { InstantColumn } from './columns';

/** 記録: append only. Each stream is a hash chain. */
export type RecordedEventsTable = {
  position: ColumnType<number, never, never>;
  id: string;
  stream: string;
  stream_position: number;
  type: string;
  actor_id: string | null;
  actor_name: string;
  actor_post: string;
  occurred_at: InstantColumn;
  payload: string;
  previous_hash: string;
  hash: string;
};

/** Events that no signed head covers yet; a row leaves when its event is sealed. */
export type RecordQueueTable = {
  event_id: string;
};

/** The order in which events became leaves of the Merkle tree; insert only. */
export type RecordLeavesTable = {
  leaf_index: number;
  event_id: string;
  event_hash: string;
};

/** Signed tree heads; insert only, and copied outside the database. */
export type RecordHeadsTable = {
  tree_size: number;
  root_hash: string;
  frontier: string;
  previous_head_hash: string;
  head_hash: string;
  key_id: string;
  signature: string;
  signed_at: InstantColumn;
};
