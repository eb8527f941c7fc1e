import { blocksOf } from './blocks';
import { confidenceOf, THRESHOLD } from './confidence';
import type { ClauseFinding, ClausePage, ClauseProposal } from './model';
import { linesOf, type Origins, placeOf } from './normalise';
import { passagesOf } from './passages';
import { rolesOf } from './roles';
import { RULES } from './rules';
import { aliasesOf, type Scored, scoreOf, View } from './score';
import { placed } from './structure';
import { CLAUSE_TOPICS, type ClauseTopic } from './topics';

const MOST = 5;
const MOST_WORDS = 6;
/** Begins a sentence that belongs to the one before. */
const HANGS_ON =
  /^(?:ただし|但し|この場合|その場合|これを変更|なお、|前段|この義務|本契約の終了後も)|同様とする。$|同じ。$|同じとする。$/u;

/**
 * Where in a document each requirement seems to be met. Pure and deterministic; time grows with the length of the
 * text. A proposal is never a verdict.
 */
export function findClauses(
  pages: readonly ClausePage[],
  topics: readonly ClauseTopic[] = CLAUSE_TOPICS,
): ClauseFinding[] {
  const { lines, origins } = linesOf(pages);
  const passages = passagesOf(placed(blocksOf(lines)));
  const whole = passages.map((one) => one.text).join('\n');
  const roles = rolesOf(whole);
  const aliases = aliasesOf(whole);
  const views = passages.map((passage) => new View(passage, roles, aliases));
  return topics.map((topic) => {
    const rules = RULES.get(topic);
    const scored: Scored[] = [];
    if (rules) {
      for (const view of views) {
        const one = scoreOf(view, rules);
        if (one) scored.push(one);
      }
    }
    return findingOf(topic, scored, views, origins);
  });
}

function findingOf(
  topic: ClauseTopic,
  scored: readonly Scored[],
  views: readonly View[],
  origins: Origins,
): ClauseFinding {
  const order = (a: Scored, b: Scored) => b.score - a.score || a.passage.order - b.passage.order;
  const good = scored.filter((one) => !one.against && one.score >= THRESHOLD).sort(order);
  const against = scored.filter((one) => one.against).sort(order);
  const scoreAt = new Map(scored.filter((one) => !one.against).map((one) => [one.passage.order, one.score]));
  const make = (one: Scored): ClauseProposal => proposalOf(topic, one, views, scoreAt, origins);
  const proposals: ClauseProposal[] = [];
  for (const one of good) {
    const proposal = make(one);
    if (proposals.some((other) => overlaps(other, proposal))) continue;
    proposals.push(proposal);
    if (proposals.length === MOST) break;
  }
  return {
    topic,
    found: proposals.length > 0,
    proposals,
    contrary: against.slice(0, MOST).map(make),
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
  one: Scored,
  views: readonly View[],
  scoreAt: ReadonlyMap<number, number>,
  origins: Origins,
): ClauseProposal {
  const { passage } = one;
  let { text } = passage;
  const from = passage.from[0] ?? 0;
  let to = passage.to.at(-1) ?? from;
  if (passage.kind === 'sentence' && !one.against) {
    for (let at = passage.order + 1; at < passage.order + 4; at += 1) {
      const next = views[at]?.passage;
      if (!next || next.kind !== 'sentence' || !next.before.endsWith(text.slice(-40))) break;
      if (!HANGS_ON.test(next.text) && (scoreAt.get(at) ?? 0) < THRESHOLD) break;
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
    confidence: confidenceOf(topic, one.score),
    concerns: one.concerns,
    words: [...new Set(one.words)].slice(0, MOST_WORDS),
  };
}
