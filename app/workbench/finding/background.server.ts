/** Searching and comparing as this installation does it: beside the app, until it stops. */
import { clock } from '~/platform/clock.server';
import { getDb } from '~db/connection.server';
import { beginning, findWaiting, type Pair } from './find-waiting.server';

let stopping = new AbortController();
const progress = beginning();
/** More than anybody looks at between two runs. */
const MOST_PAIRS = 1_000;

/** A job of the app: searches what is ready, compares what was asked for. */
export const findWaitingClauses = (): Promise<number> =>
  findWaiting(getDb(), progress, { now: clock.now, signal: stopping.signal });

/** Asks for two versions to be compared; the answer is there when one looks again. */
export function askToCompare(pair: Pair): void {
  if (progress.pairs.size < MOST_PAIRS) progress.pairs.set(`${pair.digest}/${pair.former}`, pair);
}

/** Ends what is under way; it is begun again after the next start. */
export function stopFinding(): void {
  stopping.abort();
  stopping = new AbortController();
}
