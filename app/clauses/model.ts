/** What the search for clauses takes and gives. Everything in this folder is pure: same pages, same findings. */
import type { ClauseTopic } from './topics';

/** The text of one page as it was extracted; offsets are UTF-16 offsets into `text`. */
export type ClausePage = { page: number; text: string };

/** Why a passage that is about the requirement may not meet it. A hint for the reviewer, never a verdict. */
export const CLAUSE_CONCERNS = [
  'negated',
  'exception',
  'best-effort',
  'duty-of-the-body',
  'left-to-agreement',
  'no-prior-approval',
  'afterwards-only',
  'same-duty-missing',
  'survival-missing',
  'survival-limited',
  'leavers-missing',
  'marked-only',
  'purpose-widened',
  'copies-missing',
  'confirmation-missing',
  'liability-capped',
  'consent-needed',
  'only-on-request',
  'change-not-reported',
  'no-report',
  'not-in-writing',
  'penalties-missing',
  'not-at-once',
  'next-tier-only',
  'general-clause',
  'part-missing',
  'date-blank',
] as const;

export type ClauseConcern = (typeof CLAUSE_CONCERNS)[number];

/** A passage that seems to be about a requirement. */
export type ClauseProposal = {
  page: number;
  /** Offset of its first character in the text of `page`. */
  start: number;
  /** Only for a passage that runs over the end of `page`: the page it ends on. */
  endPage?: number;
  /** Offset behind its last character, in the text of `endPage` (of `page` where there is none). */
  end: number;
  /** 第12条第2項, 第3 2(1)ア …; empty where the document has no number there. */
  article: string;
  /** The passage with line breaks, page furniture and odd widths taken out; meant to be read. */
  quote: string;
  /** 0–1: the share of proposals with this number that were right when it was calibrated. */
  confidence: number;
  concerns: ClauseConcern[];
  /** The words of the passage, its heading or its lead-in that made it. */
  words: string[];
};

export type ClauseFinding = {
  topic: ClauseTopic;
  /** Whether anything seems to meet the requirement, wholly or in part. */
  found: boolean;
  /** Best first, at most five; empty where nothing was found. */
  proposals: ClauseProposal[];
  /** About the requirement, but against it. */
  contrary: ClauseProposal[];
};
