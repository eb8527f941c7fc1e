/** Comparing as this installation does it: beside the app, until it stops. */
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { getDb } from '~db/connection.server';
import { compareWaiting } from './compare-waiting.server';

let stopping = new AbortController();

/** A job of the app: compares signed copies whose text is ready. */
export const compareSignedCopies = (): Promise<number> =>
  compareWaiting(getDb(), { now: clock.now, newId, signal: stopping.signal });

/** Ends the comparison that is under way; it is begun again after the next start. */
export function stopComparing(): void {
  stopping.abort();
  stopping = new AbortController();
}
