import type { ClauseFinding, ClausePage } from './model';
import { CLAUSE_TOPICS, type ClauseTopic } from './topics';

/**
 * Where in a document each requirement seems to be met. Pure and deterministic; time grows with the length of the
 * text. A proposal is never a verdict.
 */
export function findClauses(
  _pages: readonly ClausePage[],
  topics: readonly ClauseTopic[] = CLAUSE_TOPICS,
): ClauseFinding[] {
  return topics.map((topic) => ({ topic, found: false, proposals: [], contrary: [] }));
}
