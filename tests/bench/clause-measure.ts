/** Measures the search for clauses against labelled documents. */
import { findClauses } from '~/clauses/find-clauses';
import type { ClauseFinding, ClausePage, ClauseProposal } from '~/clauses/model';
import { CLAUSE_TOPICS, type ClauseTopic } from '~/clauses/topics';
import type { Labelled, LabelledDocument } from './clause-documents';

/** Shares as hits out of cases, so that they can be added. */
export type Share = { hits: number; of: number };
export type TopicMeasure = {
  topic: ClauseTopic;
  recallTop3: Share;
  recallTop1: Share;
  precisionOfFirst: Share;
  absence: Share;
  concernOnHalf: Share;
  contrarySeen: Share;
};
export type Miss = {
  document: string;
  topic: ClauseTopic;
  kind: 'not found' | 'not in top three' | 'first is wrong' | 'found though absent';
  wanted: string[];
  got: string[];
};
export type ClauseMeasure = {
  topics: TopicMeasure[];
  all: TopicMeasure;
  misses: Miss[];
  pages: number;
  seconds: number;
};

type Range = { start: number; end: number };
type Prepared = { text: string; bases: Map<number, number> };

function prepared(pages: readonly ClausePage[]): Prepared {
  const bases = new Map<number, number>();
  let text = '';
  for (const page of pages) {
    bases.set(page.page, text.length);
    text += `${page.text}\f`;
  }
  return { text, bases };
}

const rangeOf = (document: Prepared, proposal: ClauseProposal): Range => ({
  start: (document.bases.get(proposal.page) ?? 0) + proposal.start,
  end: (document.bases.get(proposal.endPage ?? proposal.page) ?? 0) + proposal.end,
});

const seen = (text: string, start: number, end: number): number =>
  start >= end ? 0 : text.slice(start, end).replace(/[\s\u3000]/gu, '').length;

/**
 * Right is a proposal that lies, for the greater half, in the labelled passage, or one that holds most of it without
 * being a page around it.
 */
export function overlapsSubstantially(text: string, proposal: Range, label: Range): boolean {
  const shared = seen(text, Math.max(proposal.start, label.start), Math.min(proposal.end, label.end));
  if (shared === 0) return false;
  const own = seen(text, proposal.start, proposal.end);
  return shared >= 0.5 * own || (shared >= 0.5 * seen(text, label.start, label.end) && shared >= 0.2 * own);
}

const empty = (topic: ClauseTopic): TopicMeasure => ({
  topic,
  recallTop3: { hits: 0, of: 0 },
  recallTop1: { hits: 0, of: 0 },
  precisionOfFirst: { hits: 0, of: 0 },
  absence: { hits: 0, of: 0 },
  concernOnHalf: { hits: 0, of: 0 },
  contrarySeen: { hits: 0, of: 0 },
});
const count = (share: Share, hit: boolean): void => {
  share.of += 1;
  if (hit) share.hits += 1;
};

/** Everything that is measured, per topic and in all. */
export function measureClauses(documents: readonly LabelledDocument[], only?: ClauseTopic): ClauseMeasure {
  const topics = only ? [only] : [...CLAUSE_TOPICS];
  const measures = new Map(topics.map((topic) => [topic, empty(topic)]));
  const misses: Miss[] = [];
  let pages = 0;
  let seconds = 0;
  for (const document of documents) {
    const ready = prepared(document.pages);
    const begun = performance.now();
    const findings = findClauses(document.pages, topics);
    seconds += (performance.now() - begun) / 1000;
    // What a page holds: documents written without page breaks count by their length.
    pages += Math.max(document.pages.length, ready.text.length / 1500);
    for (const finding of findings) {
      const measure = measures.get(finding.topic);
      if (measure) weigh(document, ready, finding, measure, misses);
    }
  }
  const all = empty('contract-policy-compliance');
  for (const measure of measures.values()) {
    for (const key of [
      'recallTop3',
      'recallTop1',
      'precisionOfFirst',
      'absence',
      'concernOnHalf',
      'contrarySeen',
    ] as const) {
      all[key].hits += measure[key].hits;
      all[key].of += measure[key].of;
    }
  }
  return { topics: [...measures.values()], all, misses, pages, seconds };
}

function weigh(
  document: LabelledDocument,
  ready: Prepared,
  finding: ClauseFinding,
  measure: TopicMeasure,
  misses: Miss[],
): void {
  const { topic } = finding;
  const labels = document.labels.filter((one) => one.topic === topic);
  const wanted = labels.filter((one) => one.label === 'meets' || one.label === 'half');
  const hit = (proposal: ClauseProposal, targets: readonly Labelled[]): boolean =>
    targets.some((target) => overlapsSubstantially(ready.text, rangeOf(ready, proposal), target));
  const got = finding.proposals
    .slice(0, 3)
    .map((one) => `${one.confidence} ${one.article} ${one.quote.slice(0, 90)} [${one.words.join('/')}]`);
  const miss = (kind: Miss['kind']) => {
    const texts = wanted.map(
      (one) => `${one.label}: ${ready.text.slice(one.start, one.end).replace(/\s+/gu, '').slice(0, 90)}`,
    );
    misses.push({ document: document.name, topic, kind, wanted: texts, got });
  };
  const [first] = finding.proposals;
  if (wanted.length > 0) {
    const top3 = finding.proposals.slice(0, 3).some((one) => hit(one, wanted));
    count(measure.recallTop3, top3);
    count(measure.recallTop1, first !== undefined && hit(first, wanted));
    if (!top3) miss(finding.found ? 'not in top three' : 'not found');
  } else {
    count(measure.absence, !finding.found);
    if (finding.found) miss('found though absent');
  }
  if (first) {
    const right = hit(first, wanted);
    count(measure.precisionOfFirst, right);
    if (!right && wanted.length > 0 && finding.proposals.slice(0, 3).some((one) => hit(one, wanted)))
      miss('first is wrong');
  }
  for (const label of labels) {
    if (label.label === 'half') {
      const shown = finding.proposals.filter((one) => hit(one, [label]));
      if (shown.length > 0)
        count(
          measure.concernOnHalf,
          shown.some((one) => one.concerns.length > 0),
        );
    } else if (label.label === 'contrary') {
      const shown = [...finding.contrary, ...finding.proposals.filter((one) => one.concerns.length > 0)];
      count(
        measure.contrarySeen,
        shown.some((one) => hit(one, [label])),
      );
    }
  }
}
