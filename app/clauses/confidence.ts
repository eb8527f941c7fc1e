/** From a score to a share: how often a first proposal with this score was right in the documents it was tuned on. */

/** Below this a passage is not proposed. */
export const THRESHOLD = -2.2;

export function confidenceOf(score: number): number {
  return Math.min(0.99, Math.round(100 / (1 + Math.exp(-(score + 0.9)))) / 100);
}
