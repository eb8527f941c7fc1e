/**
 * `npx tsx tests/bench/clauses-train.ts [--write] [--held-out 6|late]`: learns the weights of app/clauses/weights.json from
 * the tuning set and the single passages. First it holds out a part of the documents at a time and shows what would
 * have been found in them at each threshold, and how often a first proposal was right at each score; `late` holds out
 * the second half of the set, which another hand wrote.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { THRESHOLD } from '~/clauses/confidence';
import { RULES } from '~/clauses/rules';
import { CLAUSE_TOPICS } from '~/clauses/topics';
import { documentsOf } from './clause-documents';
import { examplesOfDocuments, examplesOfPhrases } from './clause-examples';
import { indexed, scoreOf, TRUST, trained } from './clause-learning';

const { values: options } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    'held-out': { type: 'string', default: '6' },
  },
});
const print = (line: string) => process.stdout.write(`${line}\n`);

const documents = documentsOf('tune');
const examples = [...examplesOfDocuments(), ...examplesOfPhrases()];
const { known, names, values } = indexed(examples);
print(`${documents.length} documents, ${examples.length} passages, ${names.length} features`);

type Case = { has: boolean; best: { score: number; right: boolean }[] };

function casesOf(held: ReadonlySet<number>): Case[] {
  const learning = known.filter((one) => !held.has(one.example.document));
  const cases: Case[] = [];
  CLAUSE_TOPICS.forEach((topic, at) => {
    const model = trained(learning, at, values);
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
  report(casesOf(new Set(documents.map((_, at) => at).filter((at) => at >= 35))));
}

if (options.write) {
  const out: Record<string, unknown> = {};
  CLAUSE_TOPICS.forEach((topic, at) => {
    const model = trained(known, at, values);
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
