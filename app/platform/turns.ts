/** So many requests of one network in a while, counted in this process. Pure but for the table it is given. */
import type { Instant } from './dates';

/** Far more than a person or a news desk needs; far less than hurts. */
const MOST_PER_WINDOW = 60;
const WINDOW_MS = 60_000;
/** Networks that are remembered at once; beyond it those that are over are forgotten, and then the eldest. */
const MOST_NETWORKS = 10_000;

export type Turns = Map<string, { since: number; count: number }>;

/** Notes one request; how long to wait in milliseconds where it is one too many, else 0. */
export function claimTurn(turns: Turns, network: string, now: Instant): number {
  const at = now.getTime();
  const before = turns.get(network);
  if (before && at - before.since < WINDOW_MS) {
    before.count += 1;
    return before.count > MOST_PER_WINDOW ? before.since + WINDOW_MS - at : 0;
  }
  turns.delete(network);
  if (turns.size >= MOST_NETWORKS) forget(turns, at);
  turns.set(network, { since: at, count: 1 });
  return 0;
}

function forget(turns: Turns, at: number): void {
  for (const [network, { since }] of turns) if (at - since >= WINDOW_MS) turns.delete(network);
  // A map keeps its order: the first are those that began first.
  for (const network of turns.keys()) {
    if (turns.size < MOST_NETWORKS) return;
    turns.delete(network);
  }
}
