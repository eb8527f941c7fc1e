/** Learns the weights of one topic after another from labelled passages. Deterministic. */
import type { Example } from './clause-examples';

/** Trust in what the rules say (see `measured`): chosen once for all topics, since they were written on the same documents. */
export const TRUST = [0.4, 0.25, 0.5, -0.9, 2, -1.2, -1.5];
const ROUNDS = 25;
/** From here on the weights of all rounds are averaged: less depends on which passage came last. */
const AVERAGED_FROM = 8;
const STEP = 0.5;
const DECAY = 0.0003;
const MOST_FOR_RARE = 4;
/** Features seen in fewer documents say more of these documents than of the topic. */
const LEAST_DOCUMENTS = 3;
const MOST_WEIGHTS = 1600;
/** What is told apart as plainly as this is looked at again some rounds later. */
const PLAIN = 0.004;
const ROUNDS_ASLEEP = 5;

type Known = { example: Example; features: Uint32Array; scale: number };
type Model = { bias: number; weights: Float32Array };
type Learning = { known: Known[]; names: string[]; values: Float32Array };

/** A matter says more than a pair of characters, and who owes it more than a matter. */
const valueOfFeature = (feature: string): number => {
  if (feature.startsWith('=')) return 3;
  if (feature.startsWith('#%') || (feature.startsWith('%') && !feature.includes('+'))) return 2;
  return 1;
};

/** Numbers the features that are worth learning from. */
export function indexed(examples: readonly Example[]): Learning {
  const documents = new Map<string, Set<number>>();
  examples.forEach(({ document, grams }, at) => {
    for (const gram of grams) {
      const there = documents.get(gram);
      // Every single passage is a document of its own.
      const from = document < 0 ? -1 - at : document;
      if (there) there.add(from);
      else documents.set(gram, new Set([from]));
    }
  });
  const numbers = new Map<string, number>();
  for (const [gram, there] of documents) if (there.size >= LEAST_DOCUMENTS) numbers.set(gram, numbers.size);
  const known = examples.map((example) => ({
    example,
    features: Uint32Array.from(example.grams.map((gram) => numbers.get(gram) ?? -1).filter((one) => one >= 0)),
    scale: 1 / Math.sqrt(example.grams.length + 1),
  }));
  const names = [...numbers.keys()];
  return { known, names, values: Float32Array.from(names, valueOfFeature) };
}

const rulesOf = (one: Known, topic: number): number =>
  (one.example.lessons[topic]?.rules ?? []).reduce((total, value, at) => total + value * (TRUST[at] ?? 0), 0);

/** What the engine will make of a passage. */
export function scoreOf(model: Model, one: Known, topic: number): number {
  let sum = 0;
  for (const feature of one.features) sum += model.weights[feature] ?? 0;
  return rulesOf(one, topic) + sum * one.scale + model.bias;
}

/** Logistic regression with steps that shrink for what was seen often. */
export function trained(known: readonly Known[], topic: number, values: Float32Array): Model {
  const usable = known.filter((one) => !one.example.lessons[topic]?.skipped);
  const weights = new Float32Array(values.length);
  let bias = -4;
  const squares = new Float32Array(values.length).fill(0.01);
  let squareOfBias = 1;
  const sums = new Float64Array(values.length);
  let sumOfBias = 0;
  const about = usable.filter((one) => one.example.lessons[topic]?.about).length;
  const rare = Math.min(MOST_FOR_RARE, Math.max(1, (usable.length - about) / Math.max(1, about) / 8));
  const fromRules = new Map(usable.map((one) => [one, rulesOf(one, topic)]));
  const asleep = new Map<Known, number>();
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const order = [...usable];
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const one of order) {
      if ((asleep.get(one) ?? 0) > round) continue;
      const wanted = one.example.lessons[topic]?.about ? 1 : 0;
      let sum = 0;
      for (const feature of one.features) sum += (weights[feature] ?? 0) * (values[feature] ?? 1);
      const guess = 1 / (1 + Math.exp(-((fromRules.get(one) ?? 0) + sum * one.scale + bias)));
      const error = (guess - wanted) * (wanted ? rare : 1);
      if (Math.abs(error) < PLAIN) asleep.set(one, round + ROUNDS_ASLEEP);
      for (const feature of one.features) {
        const weight = weights[feature] ?? 0;
        const slope = error * one.scale * (values[feature] ?? 1) + DECAY * weight;
        const square = (squares[feature] ?? 0) + slope * slope;
        squares[feature] = square;
        weights[feature] = weight - (STEP * slope) / Math.sqrt(square);
      }
      squareOfBias += error * error;
      bias -= (STEP * error) / Math.sqrt(squareOfBias);
    }
    if (round < AVERAGED_FROM) continue;
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
    sumOfBias += bias;
  }
  const rounds = ROUNDS - AVERAGED_FROM;
  return pruned({
    bias: sumOfBias / rounds,
    weights: Float32Array.from(sums, (sum, at) => (sum / rounds) * (values[at] ?? 1)),
  });
}

function shuffle(order: Known[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const a = order[at];
    const b = order[other];
    if (a && b) {
      order[at] = b;
      order[other] = a;
    }
  }
}

/** Keeps the greatest weights, in steps of five hundredths. */
function pruned(model: Model): Model {
  const order = [...model.weights.keys()].sort(
    (a, b) => Math.abs(model.weights[b] ?? 0) - Math.abs(model.weights[a] ?? 0),
  );
  const weights = new Float32Array(model.weights.length);
  for (const at of order.slice(0, MOST_WEIGHTS)) weights[at] = Math.round((model.weights[at] ?? 0) * 20) / 20;
  return { bias: Math.round(model.bias * 100) / 100, weights };
}
