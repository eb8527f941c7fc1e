/** How far a deputy may go: as rows say it, as people read it, and whether a request is within it. Pure. */
import { REQUEST_KINDS, type RequestKind } from '~/policy/model';
import type { DeputyScope } from './organisation';

/** What a deputy is asked to decide on. `classRank` null: no class is known yet. */
export type Matter = { kind: RequestKind; scheme: string; classRank: number | null };

export type ScopeColumns = { request_kinds: string | null; class_scheme: string | null; class_rank: number | null };

const isKind = (value: string): value is RequestKind => (REQUEST_KINDS as readonly string[]).includes(value);

export function readScope({ request_kinds, class_scheme, class_rank }: ScopeColumns): DeputyScope {
  return {
    kinds: request_kinds === null ? null : request_kinds.split(' ').filter(isKind),
    upTo: class_scheme === null || class_rank === null ? null : { scheme: class_scheme, rank: class_rank },
  };
}

export const scopeColumns = ({ kinds, upTo }: DeputyScope): ScopeColumns => ({
  request_kinds: kinds === null ? null : kinds.join(' '),
  class_scheme: upTo?.scheme ?? null,
  class_rank: upTo?.rank ?? null,
});

/**
 * Whether a deputy with `scope` may decide on `matter`. Ranks of different schemes cannot be compared, and what is
 * not known is not below a limit. Without a matter (an incident to be told of) only those for everything stand in.
 */
export function isWithin({ kinds, upTo }: DeputyScope, matter: Matter | null): boolean {
  if (kinds === null && upTo === null) return true;
  if (matter === null) return false;
  if (kinds !== null && !kinds.includes(matter.kind)) return false;
  if (upTo === null) return true;
  return matter.scheme === upTo.scheme && matter.classRank !== null && matter.classRank <= upTo.rank;
}
