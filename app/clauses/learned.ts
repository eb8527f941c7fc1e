/**
 * The learned half of the score. For each topic a weight for every pair or triple of characters that told passages of
 * the tuning set apart, and one for each of the things that the rules say. A plain sum: what made it can be shown.
 * `npm run bench:clauses` measures it; tests/bench/clauses-train.ts makes weights.json.
 */
import type { Signals } from './score';
import { CLAUSE_TOPICS, type ClauseTopic } from './topics';

export type TopicWeights = {
  bias: number;
  /** For score, whether a rule holds, how much of a rule holds, barred, about, misplaced. */
  rules: number[];
  /** Weight in hundredths: the features that have it, with spaces between them. */
  grams: Record<string, string>;
};
export type Weights = Partial<Record<ClauseTopic, TopicWeights>>;

/** What the rules say, as the numbers that are weighed. */
export function measured({ score, partly, barred, about, misplaced, lacking }: Signals): number[] {
  return [score, score > 0 ? 1 : 0, partly, barred ? 1 : 0, about, misplaced ? 1 : 0, lacking ? 1 : 0];
}

/** The part of the scores of all topics that the features of a passage give, in the order of CLAUSE_TOPICS. */
export type Weigher = {
  ofGrams: (grams: readonly string[]) => Float64Array;
  withRules: (topic: ClauseTopic, fromGrams: number, signals: Signals) => number;
  /** The pieces of the text itself that spoke most for the topic. */
  strongest: (topic: ClauseTopic, grams: readonly string[], text: string) => string[];
};

export function weigherOf(weights: Weights): Weigher {
  const byGram = new Map<string, number[]>();
  CLAUSE_TOPICS.forEach((topic, at) => {
    for (const [hundredths, grams] of Object.entries(weights[topic]?.grams ?? {})) {
      for (const gram of grams.split(' ')) {
        const list = byGram.get(gram);
        if (list) list.push(at, Number(hundredths) / 100);
        else byGram.set(gram, [at, Number(hundredths) / 100]);
      }
    }
  });
  return {
    ofGrams: (grams) => {
      const sums = new Float64Array(CLAUSE_TOPICS.length);
      for (const gram of grams) {
        const list = byGram.get(gram);
        if (!list) continue;
        for (let at = 0; at < list.length; at += 2) {
          const topic = list[at] ?? 0;
          sums[topic] = (sums[topic] ?? 0) + (list[at + 1] ?? 0);
        }
      }
      // Long passages have more of everything.
      const scale = 1 / Math.sqrt(grams.length + 1);
      return sums.map((sum) => sum * scale);
    },
    strongest: (topic, grams, text) => {
      const at = CLAUSE_TOPICS.indexOf(topic);
      const found: { gram: string; weight: number }[] = [];
      for (const gram of grams) {
        const list = byGram.get(gram);
        if (!list || !text.includes(gram)) continue;
        for (let i = 0; i < list.length; i += 2) {
          const weight = list[i + 1] ?? 0;
          if (list[i] === at && weight > 0) found.push({ gram, weight });
        }
      }
      found.sort((a, b) => b.weight - a.weight || b.gram.length - a.gram.length);
      return found.slice(0, 3).map((one) => one.gram);
    },
    withRules: (topic, fromGrams, signals) => {
      const own = weights[topic];
      if (!own) return Number.NEGATIVE_INFINITY;
      return measured(signals).reduce((sum, value, at) => sum + value * (own.rules[at] ?? 0), own.bias + fromGrams);
    },
  };
}
