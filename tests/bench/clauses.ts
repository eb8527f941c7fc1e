/**
 * `npm run bench:clauses -- --set tune|unseen|all --topic KEY --errors --json FILE`: how well clauses are found, per
 * requirement and in all. `--errors` lists misses of the tuning set only; the unseen set is there to be measured.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isClauseTopic } from '~/clauses/topics';
import { documentsOf } from './clause-documents';
import { type ClauseMeasure, measureClauses, type Share, type TopicMeasure } from './clause-measure';

const { values: options } = parseArgs({
  options: {
    set: { type: 'string', default: 'all' },
    topic: { type: 'string' },
    json: { type: 'string' },
    errors: { type: 'boolean', default: false },
  },
});
const print = (line = '') => process.stdout.write(`${line}\n`);
const refuse = (line: string): never => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};
const sets = options.set === 'all' ? (['tune', 'unseen'] as const) : [options.set];
const topic = options.topic;
if (topic !== undefined && !isClauseTopic(topic)) refuse(`--topic: there is no ${topic}`);

const percent = ({ hits, of }: Share) => (of === 0 ? '      –' : `${((100 * hits) / of).toFixed(1).padStart(6)}%`);
const cell = (share: Share) => `${percent(share)} ${`${share.hits}/${share.of}`.padStart(9)}`;
const row = (name: string, one: TopicMeasure) =>
  print(
    [
      name.padEnd(34),
      cell(one.recallTop3),
      cell(one.precisionOfFirst),
      cell(one.absence),
      cell(one.concernOnHalf),
      cell(one.contrarySeen),
    ].join(' '),
  );

function report(set: string, documents: number, measure: ClauseMeasure): void {
  print(`${set}: ${documents} documents`);
  print(
    ['topic'.padEnd(34), 'recall in 3', 'first is right', 'absence', 'half: concern', 'contrary seen']
      .map((name, at) => (at === 0 ? name : name.padStart(17)))
      .join(' '),
  );
  for (const one of measure.topics) row(one.topic, one);
  row('all', measure.all);
  print(`${measure.pages.toFixed(0)} pages, ${(measure.pages / measure.seconds).toFixed(0)} pages a second`);
  if (options.errors && set === 'tune') {
    for (const miss of measure.misses) {
      print(`\n${miss.topic} · ${miss.document} · ${miss.kind}`);
      for (const line of miss.wanted) print(`   wanted ${line}`);
      for (const line of miss.got) print(`   got    ${line}`);
    }
  }
  print();
}

const results: Record<string, ClauseMeasure> = {};
for (const set of sets) {
  if (set !== 'tune' && set !== 'unseen') refuse('--set takes tune, unseen or all');
  else {
    const documents = documentsOf(set);
    const measure = measureClauses(documents, topic !== undefined && isClauseTopic(topic) ? topic : undefined);
    report(set, documents.length, measure);
    // What was missed in the unseen set stays unseen.
    results[set] = set === 'tune' ? measure : { ...measure, misses: [] };
  }
}
if (options.json) await writeFile(options.json, `${JSON.stringify(results, null, 2)}\n`);
