import { blocksOf } from './blocks';
import { concernsOf } from './concerns';
import { confidenceOf, THRESHOLD } from './confidence';
import { gramsFor } from './grams';
import { type Weights, weigherOf } from './learned';
import type { ClauseFinding, ClausePage, ClauseProposal } from './model';
import { linesOf, type Origins, placeOf } from './normalise';
import { passagesOf } from './passages';
import { rolesOf } from './roles';
import { RULES } from './rules';
import { aliasesOf, type Signals, signalsOf, View } from './score';
import { placed } from './structure';
import { CLAUSE_TOPICS, type ClauseTopic } from './topics';
import weights from './weights.json';

const MOST = 5;
const MOST_WORDS = 6;
type Candidate = { view: View; grams: readonly string[]; score: number; signals: Signals };

const weigher = weigherOf(weights as Weights);

/**
 * Where in a document each requirement seems to be met. Pure and deterministic; time grows with the length of the
 * text. A proposal is never a verdict.
 */
export function findClauses(
  pages: readonly ClausePage[],
  topics: readonly ClauseTopic[] = CLAUSE_TOPICS,
): ClauseFinding[] {
  const { views, origins, grams } = readDocument(pages);
  const fromGrams = grams.map((one) => weigher.ofGrams(one));
  return topics.map((topic) => {
    const rules = RULES.get(topic);
    const at = CLAUSE_TOPICS.indexOf(topic);
    const good: Candidate[] = [];
    const against: Candidate[] = [];
    views.forEach((view, index) => {
      const signals = rules ? signalsOf(view, rules) : null;
      if (!signals) return;
      if (signals.against) {
        against.push({ view, grams: [], score: signals.partly, signals });
        return;
      }
      const score = weigher.withRules(topic, fromGrams[index]?.[at] ?? 0, signals);
      if (score >= THRESHOLD) good.push({ view, grams: grams[index] ?? [], score, signals });
    });
    return findingOf(topic, good, against, views, origins);
  });
}

/** Everything that is the same for all topics. */
export function readDocument(pages: readonly ClausePage[]) {
  const { lines, origins } = linesOf(pages);
  const passages = passagesOf(placed(blocksOf(lines)));
  const texts = passages.map((one) => one.text);
  const roles = rolesOf(texts.join('\n'));
  const aliases = aliasesOf(texts);
  const gramsOf = gramsFor(roles);
  const headings = new Map<RegExp, Map<string, RegExpExecArray | null>>();
  const views = passages.map((passage) => new View(passage, roles, aliases, headings));
  return { origins, views, grams: views.map((view) => [...gramsOf(view.passage), ...surroundingsOf(view)]) };
}

/** Who owes it and how plainly it is about which kind of information, as features. */
function surroundingsOf(view: View): string[] {
  return [
    `=${view.owner}`,
    `=personal${view.about('personal')}`,
    `=specific${view.about('specific')}`,
    ...(view.passage.form ? ['=form'] : []),
  ];
}

function findingOf(
  topic: ClauseTopic,
  good: Candidate[],
  against: Candidate[],
  views: readonly View[],
  origins: Origins,
): ClauseFinding {
  const order = (a: Candidate, b: Candidate) => b.score - a.score || a.view.passage.order - b.view.passage.order;
  const taken = new Set(good.map((one) => one.view.passage.order));
  const proposals: ClauseProposal[] = [];
  const chosen: Candidate[] = [];
  for (const one of good.sort(order)) {
    const proposal = proposalOf(topic, one, views, taken, origins);
    if (proposals.some((other) => overlaps(other, proposal))) continue;
    proposals.push(proposal);
    chosen.push(one);
    if (proposals.length === MOST) break;
  }
  const rules = RULES.get(topic);
  const all = proposals.map((one) => one.quote).join('\n');
  proposals.forEach((proposal, at) => {
    const view = chosen[at]?.view;
    if (!rules || !view) return;
    const misplaced = chosen[at]?.signals.misplaced ? (['duty-of-the-body'] as const) : [];
    proposal.concerns = [...misplaced, ...concernsOf(view, rules, all)];
  });
  return {
    topic,
    found: proposals.length > 0,
    proposals,
    contrary: against
      .sort(order)
      .slice(0, MOST)
      .map((one) => proposalOf(topic, one, views, new Set(), origins)),
  };
}

const overlaps = (a: ClauseProposal, b: ClauseProposal): boolean => {
  const endA = [a.endPage ?? a.page, a.end] as const;
  const endB = [b.endPage ?? b.page, b.end] as const;
  const before = (x: readonly [number, number], y: readonly [number, number]) =>
    x[0] < y[0] || (x[0] === y[0] && x[1] <= y[1]);
  return !before(endA, [b.page, b.start]) && !before(endB, [a.page, a.start]);
};

/** The passage with what hangs on it in the same paragraph. */
function proposalOf(
  topic: ClauseTopic,
  { view, grams, score, signals }: Candidate,
  views: readonly View[],
  taken: ReadonlySet<number>,
  origins: Origins,
): ClauseProposal {
  const { passage } = view;
  let { text } = passage;
  const from = passage.from[0] ?? 0;
  let to = passage.to.at(-1) ?? from;
  if (passage.kind === 'sentence' && !signals.against) {
    for (let at = passage.order + 1; at < passage.order + 4; at += 1) {
      const next = views[at]?.passage;
      if (next?.kind !== 'sentence' || next.block !== passage.block) break;
      if (!taken.has(at)) break;
      text += next.text;
      to = next.to.at(-1) ?? to;
    }
  }
  const start = placeOf(origins, from);
  const end = placeOf(origins, Math.max(from, to - 1));
  return {
    page: start.page,
    start: start.offset,
    ...(end.page === start.page ? {} : { endPage: end.page }),
    end: end.offset + 1,
    article: passage.label,
    quote: text,
    confidence: signals.against ? 0.5 : confidenceOf(score),
    concerns: signals.against ? ['negated'] : [],
    words: [...new Set([...signals.words, ...weigher.strongest(topic, grams, text)])]
      .filter((word) => word !== '')
      .slice(0, MOST_WORDS),
  };
}
