/** The bigrams of everything that can be searched, in the order of the table's key. */
import { bigrams } from '~/search/fold';
import { linesOf } from './pattern';
import type { Plan } from './plan';

/** Numbers of the subjects that have one gram, ascending. */
class Postings {
  private values = new Uint32Array(4);
  length = 0;

  push(value: number): void {
    // A subject has the gram in several lines.
    if (this.length > 0 && this.values[this.length - 1] === value) return;
    if (this.length === this.values.length) {
      const more = new Uint32Array(this.length * 2);
      more.set(this.values);
      this.values = more;
    }
    this.values[this.length++] = value;
  }

  at = (place: number): number => this.values[place] as number;
}

/** Lines that come again and again (names, descriptions) are cut into grams once. */
const MOST_KEPT = 200_000;

export function* gramLines(plan: Plan): Generator<string> {
  for (const type of ['approval-request', 'cloud-service'] as const) yield* linesOfType(plan, type);
}

function* linesOfType(plan: Plan, type: 'approval-request' | 'cloud-service'): Generator<string> {
  const postings = new Map<string, Postings>();
  const kept = new Map<string, string[]>();
  const gramsOf = (line: string): string[] => {
    let grams = kept.get(line);
    if (grams === undefined) {
      grams = bigrams(line);
      if (kept.size < MOST_KEPT) kept.set(line, grams);
    }
    return grams;
  };
  for (let i = 0; i < plan.count; i++) {
    for (const row of linesOf(plan.pattern(i), 'search_texts', plan.copy(i)).split('\n')) {
      if (!row.startsWith(type)) continue;
      const text = row.slice(row.lastIndexOf('\t') + 1);
      for (const line of text.split('\\n')) {
        for (const gram of gramsOf(line)) {
          let list = postings.get(gram);
          if (list === undefined) {
            list = new Postings();
            postings.set(gram, list);
          }
          list.push(i);
        }
      }
    }
  }
  const ids = Array.from({ length: plan.count }, (_, i) =>
    type === 'approval-request' ? plan.requestId(i) : (plan.serviceId(i) ?? ''),
  );
  const inOrder = [...postings.keys()]
    .map((gram) => ({ gram, bytes: Buffer.from(gram, 'utf8') }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  for (const { gram } of inOrder) {
    const list = postings.get(gram) as Postings;
    const before = `${type}\t${gram === '\\' ? '\\\\' : gram}\t`;
    for (let place = 0; place < list.length; place++) yield `${before}${ids[list.at(place)]}\n`;
    postings.delete(gram);
  }
}
