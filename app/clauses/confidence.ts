/** From a score to a share: how often a first proposal with this score was right in the documents it was tuned on. */
import type { ClauseTopic } from './topics';

/** Below this a passage is not proposed. */
export const THRESHOLD = 1.5;

export function confidenceOf(_topic: ClauseTopic, score: number): number {
  return Math.round(100 / (1 + Math.exp(-1.6 * (score - 1.4)))) / 100;
}
