/** Reading as this installation does it: beside the app, until it stops. */
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { getDb } from '~db/connection.server';
import { readDocuments } from './read-documents.server';

let stopping = new AbortController();

/** A job of the app: reads what waits. */
export const readWaitingDocuments = (): Promise<number> =>
  readDocuments(getDb(), { now: clock.now, newId, signal: stopping.signal });

/** Ends the reading that is under way; the file goes back into the queue. */
export function stopReading(): void {
  stopping.abort();
  stopping = new AbortController();
}
