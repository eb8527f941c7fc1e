/** The one door through which the state of a request and its events are written, together. */

import type { Updateable } from 'kysely';
import type { Actor } from '~/authorization/actor';
import type { NewId } from '~/platform/ids';
import { appendEvents } from '~/record/append.server';
import type { NewEvent, RecordedActor } from '~/record/model';
import { recordedActor } from '~/record/recorded-actor';
import type { Tx } from '~db/connection.server';
import type { Database } from '~db/schema';
import { refreshReaders } from './request-readers.repository.server';

/** Who writes (null: the portal itself), when, and where ids come from. */
export type WriteContext = { actor: Actor | null; now: Date; newId: NewId };

/** What the portal does by itself. */
export const THE_PORTAL: RecordedActor = { id: null, name: '関所', post: '' };

/** What happened to a request; becomes an event of its stream. */
export type RequestEvent = Pick<NewEvent, 'type' | 'payload'>;

/** Somebody else has written the request since it was read. Rolls the transaction back; the page explains it. */
export class VersionConflict extends Error {
  override name = 'VersionConflict';
}

export const requestStream = (requestId: string): string => `approval-request:${requestId}`;

/**
 * Writes `events` on the stream of the request and `changes` on its row; compare-and-set on `version`, which counts
 * the events of the stream. Returns the new version.
 *
 * @throws VersionConflict when the request is not at `request.version` any more
 */
export async function recordOnRequest(
  tx: Tx,
  request: { id: string; version: number },
  context: WriteContext,
  events: readonly RequestEvent[],
  changes: Updateable<Database['approval_requests']> = {},
): Promise<number> {
  const version = request.version + events.length;
  const { numUpdatedRows } = await tx
    .updateTable('approval_requests')
    .set({ ...changes, version, updated_at: context.now })
    .where('id', '=', request.id)
    .where('version', '=', request.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new VersionConflict(request.id);
  await refreshReaders(tx, request.id);
  await appendEvents(
    tx,
    { actor: context.actor ? recordedActor(context.actor) : THE_PORTAL, now: context.now, newId: context.newId },
    events.map((event) => ({ ...event, stream: requestStream(request.id) })),
  );
  return version;
}
