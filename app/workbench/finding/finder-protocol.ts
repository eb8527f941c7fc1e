/** What the process that searches and compares texts is told, and what it answers. */
import type { ClauseFinding } from '~/clauses/model';
import type { Difference } from '../differences';

type Page = { page: number; text: string };

export type FinderJob =
  | { type: 'find'; pages: readonly Page[] }
  | { type: 'compare'; former: readonly Page[]; now: readonly Page[] };

export type FinderAnswer =
  | { type: 'ready' }
  | { type: 'found'; findings: ClauseFinding[] }
  | { type: 'compared'; differences: Difference[] | null };
