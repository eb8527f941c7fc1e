/**
 * `npx tsx tests/bench/clauses-train.ts [--write] [--held-out 6]`: learns the weights of app/clauses/weights.json from
 * the tuning set and the single passages. First it holds out a part of the documents at a time and shows what would
 * have been found in them at each threshold, and how often a first proposal was right at each score.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { THRESHOLD } from '~/clauses/confidence';
import { RULES } from '~/clauses/rules';
import { CLAUSE_TOPICS } from '~/clauses/topics';
import { documentsOf } from './clause-documents';
import { type Example, examplesOfDocuments, examplesOfPhrases } from './clause-examples';

const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    'held-out': { type: 'string', default: '6' },
  },
});
const print = (line: string) => process.stdout.write(`${line}\n`);

/** Trust in the rules: chosen once for all topics, since they were written on the same documents. */
const TRUST = [0.4, 0.25, 0.5, -0.9, 2, -1.2];
const ROUNDS = 25;
const STEP = 0.3;
const DECAY = 0.0003;
const MOST_FOR_RARE = 4;
/** Features seen in one document only say more of the document than of the topic. */
const LEAST_DOCUMENTS = 2;
const MOST_WEIGHTS = 1000;

type Known = { example: Example; features: Uint32Array; scale: number };
type Model = { bias: number; weights: Float32Array };

function indexed(examples: readonly Example[]): { known: Known[]; names: string[] } {
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
  return { known, names: [...numbers.keys()] };
}

function scoreOf(model: Model, one: Known, topic: number): number {
  let sum = 0;
  for (const feature of one.features) sum += model.weights[feature] ?? 0;
  const rules = one.example.lessons[topic]?.rules ?? [];
  return rules.reduce((total, value, at) => total + value * (TRUST[at] ?? 0), sum * one.scale + model.bias);
}

/** Logistic regression with steps that shrink for what was seen often. Deterministic. */
function trained(known: readonly Known[], topic: number, size: number): Model {
  const usable = known.filter((one) => !one.example.lessons[topic]?.skipped);
  const model: Model = { bias: -4, weights: new Float32Array(size) };
  const squares = new Float32Array(size).fill(0.01);
  let squareOfBias = 1;
  const about = usable.filter((one) => one.example.lessons[topic]?.about).length;
  const rare = Math.min(MOST_FOR_RARE, Math.max(1, (usable.length - about) / Math.max(1, about) / 8));
  let seed = 7;
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const order = [...usable];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      const a = order[at];
      const b = order[other];
      if (a && b) {
        order[at] = b;
        order[other] = a;
      }
    }
    for (const one of order) {
      const wanted = one.example.lessons[topic]?.about ? 1 : 0;
      const guess = 1 / (1 + Math.exp(-scoreOf(model, one, topic)));
      const error = (guess - wanted) * (wanted ? rare : 1);
      if (Math.abs(error) < 0.001) continue;
      for (const feature of one.features) {
        const weight = model.weights[feature] ?? 0;
        const slope = error * one.scale + DECAY * weight;
        const square = (squares[feature] ?? 0) + slope * slope;
        squares[feature] = square;
        model.weights[feature] = weight - (STEP * slope) / Math.sqrt(square);
      }
      squareOfBias += error * error;
      model.bias -= (STEP * error) / Math.sqrt(squareOfBias);
    }
  }
  return pruned(model);
}

/** Keeps the greatest weights, in hundredths. */
function pruned(model: Model): Model {
  const order = [...model.weights.keys()].sort(
    (a, b) => Math.abs(model.weights[b] ?? 0) - Math.abs(model.weights[a] ?? 0),
  );
  const weights = new Float32Array(model.weights.length);
  for (const at of order.slice(0, MOST_WEIGHTS)) weights[at] = Math.round((model.weights[at] ?? 0) * 20) / 20;
  return { bias: Math.round(model.bias * 100) / 100, weights };
}

const documents = documentsOf('tune');
const examples = [...examplesOfDocuments(), ...examplesOfPhrases()];
const { known, names } = indexed(examples);
print(`${documents.length} documents, ${examples.length} passages, ${names.length} features`);

type Case = { has: boolean; best: { score: number; right: boolean }[] };

function casesOf(held: ReadonlySet<number>): Case[] {
  const learning = known.filter((one) => !held.has(one.example.document));
  const cases: Case[] = [];
  CLAUSE_TOPICS.forEach((topic, at) => {
    const model = trained(learning, at, names.length);
    for (const document of held) {
      const has = documents[document]?.labels.some(
        (one) => one.topic === topic && (one.label === 'meets' || one.label === 'half'),
      );
      const candidates = known
        .filter((one) => one.example.document === document && RULES.has(topic))
        .filter((one) => !one.example.lessons[at]?.against && (one.example.lessons[at]?.rules.length ?? 0) > 0)
        .map((one) => ({ one, score: scoreOf(model, one, at) }))
        .sort((a, b) => b.score - a.score);
      const best: { score: number; right: boolean; from: number; to: number }[] = [];
      for (const { one, score } of candidates) {
        const { passage } = one.example;
        const from = passage.from[0] ?? 0;
        const to = passage.to.at(-1) ?? 0;
        if (best.some((other) => other.from < to && from < other.to)) continue;
        best.push({ score, right: one.example.lessons[at]?.about ?? false, from, to });
        if (best.length === 3) break;
      }
      cases.push({ has: has ?? false, best });
      if (options.misses) {
        const above = best.filter((one) => one.score >= THRESHOLD);
        const missed = (has ?? false) ? !above.some((one) => one.right) : above.length > 0;
        if (missed) {
          print(`${has ? 'MISSED' : 'FALSE '} ${topic} · ${documents[document]?.name}`);
          const wanted = candidates.filter(({ one }) => one.example.lessons[at]?.about).slice(0, 2);
          for (const { one, score } of has ? wanted : candidates.slice(0, 1)) {
            print(
              `   ${score.toFixed(2)} [${one.example.lessons[at]?.rules.map((value) => value.toFixed(1))}] ${one.example.passage.text.slice(0, 120)}`,
            );
          }
        }
      }
    }
  });
  return cases;
}

function report(cases: readonly Case[]): void {
  for (let threshold = -3.5; threshold <= -0.5; threshold += 0.25) {
    let found = 0;
    let first = 0;
    let shown = 0;
    let silent = 0;
    for (const { has, best } of cases) {
      const above = best.filter((one) => one.score >= threshold);
      if (has && above.some((one) => one.right)) found += 1;
      if (!has && above.length === 0) silent += 1;
      if (above.length > 0) shown += 1;
      if (above[0]?.right) first += 1;
    }
    const having = cases.filter((one) => one.has).length;
    const share = (a: number, b: number) => (a / Math.max(1, b)).toFixed(3);
    print(
      `threshold ${threshold.toFixed(2)}: recall in 3 ${share(found, having)}, first is right ${share(first, shown)}, absence ${share(silent, cases.length - having)}`,
    );
  }
  for (let score = -4; score < 6; score += 1) {
    const firsts = cases
      .flatMap(({ best }) => best.slice(0, 1))
      .filter((one) => one.score >= score && one.score < score + 1);
    const right = firsts.filter((one) => one.right).length;
    print(`score ${score} to ${score + 1}: first is right ${right} of ${firsts.length}`);
  }
}

const parts = Number(options['held-out']);
if (parts > 1) {
  const cases: Case[] = [];
  for (let part = 0; part < parts; part += 1) {
    cases.push(...casesOf(new Set(documents.map((_, at) => at).filter((at) => at % parts === part))));
  }
  report(cases);
} else if (options['held-out'] === 'late') {
  report(casesOf(new Set(documents.map((_, at) => at).filter((at) => at >= 26))));
}

if (options.write) {
  const out: Record<string, unknown> = {};
  CLAUSE_TOPICS.forEach((topic, at) => {
    const model = trained(known, at, names.length);
    const grams: Record<string, string> = {};
    const levels = new Map<number, string[]>();
    model.weights.forEach((weight, feature) => {
      const name = names[feature] ?? '';
      if (weight === 0 || name.includes(' ') || name.includes('\n')) return;
      const level = Math.round(weight * 100);
      const there = levels.get(level);
      if (there) there.push(name);
      else levels.set(level, [name]);
    });
    for (const level of [...levels.keys()].sort((a, b) => b - a)) {
      grams[String(level)] = (levels.get(level) ?? []).sort().join(' ');
    }
    out[topic] = { bias: model.bias, rules: TRUST, grams };
  });
  const file = path.resolve(import.meta.dirname, '../../app/clauses/weights.json');
  await writeFile(file, `${JSON.stringify(out, null, 2)}\n`);
  print(`wrote ${file}`);
}
