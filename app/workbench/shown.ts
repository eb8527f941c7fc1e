/** What the workbench shows, as it travels to the browser. Pure data. */
import type { Verdict } from '~/approvals/verdicts';
import type { ItemState } from '~/checklists/answers';
import type { ShownDetails } from '~/checklists/details';
import type { Text } from '~/platform/text';
import type { RequirementKind } from '~/policy/model';
import type { ChoiceAction, Confidence, Passage } from './model';

/** How far the reading of a document has come. `none`: a kind of file that is not read (a picture, a table). */
export type ReadingState = 'none' | 'queued' | 'running' | 'ready' | 'failed';

export type ShownPage = { page: number; text: string; scanned: boolean };

export type ShownDifference = {
  page: number;
  start: number;
  endPage: number;
  end: number;
  added: string;
  removed: string;
};

export type ShownDocument = {
  fileId: string;
  name: string;
  /** 契約書, 仕様書 …; null where nobody said. */
  kind: Text | null;
  state: ReadingState;
  /** Why reading failed. */
  reason: Text | null;
  /** Lines of each page, by which the room of a page is kept until its text is there. */
  pageLines: number[];
  scannedPages: number[];
  /** The document has no pages of its own. */
  isCut: boolean;
  /** A later version stands instead of it. */
  isReplaced: boolean;
  /** Whether the program has looked for passages; null where it failed. */
  searched: boolean | null;
  former: { name: string; state: 'comparing' | 'compared' | 'failed'; differences: ShownDifference[] } | null;
};

export type ShownPassage = Passage & { key: string };

export type ShownProposal = ShownPassage & {
  article: string;
  confidence: Confidence;
  concerns: Text[];
  /** `earlier`: chosen by a reviewer in the round before. */
  origin: 'program' | 'earlier';
};

export type ShownChoice = ShownPassage & {
  number: number;
  action: ChoiceAction;
  personName: string;
  post: string;
  chosenAt: string;
};

export type ShownReview = { verdict: Verdict; comment: string; note: string; personName: string; updatedAt: string };

export type ShownItem = {
  key: string;
  kind: RequirementKind;
  title: Text;
  statement: Text;
  guidance: Text;
  isMandatory: boolean;
  state: ItemState;
  explanation: string;
  notApplicableReason: string;
  quotes: { document: string; page: string; text: string }[];
  provisions: { citation: Text; href: string }[];
  /** Required level and what was promised, in words; null for what has no figure. */
  sla: { required: Text; promised: Text } | null;
  /** Structured answers to a confidentiality item, with what they come to. */
  details: ShownDetails | null;
  /** Whether the program looks for this requirement at all. */
  isSearched: boolean;
  /** Not answered yet, over all documents, best first. */
  proposals: ShownProposal[];
  contrary: ShownProposal[];
  version: number;
  tied: ShownChoice[];
  rejected: ShownChoice[];
  mine: ShownReview | null;
  others: (ShownReview & { stepName: Text })[];
  /** Verdicts of rounds before this one, where the same step has none yet. */
  earlier: (ShownReview & { stepName: Text; round: number })[];
};

export type Workbench = {
  request: { id: string; number: string; title: string; status: string };
  /** The open step of the reader, who may write; null for everybody else. */
  step: { key: string; name: Text } | null;
  documents: ShownDocument[];
  items: ShownItem[];
  /** What the address names, or the best there is. */
  fileId: string | null;
  requirementKey: string;
  page: number;
  /** The pages around the one that is shown first. */
  pages: ShownPage[];
  search: { query: string; hits: ShownHit[]; more: boolean } | null;
};

export type ShownHit = {
  page: number;
  start: number;
  endPage: number;
  end: number;
  before: string;
  text: string;
  after: string;
};

/** Stands for the document in an address where there is none. */
export const NO_FILE = '-';

export const workbenchPath = (requestId: string, fileId: string | null, requirementKey: string): `/${string}` =>
  `/approval-requests/${requestId}/workbench/${fileId ?? NO_FILE}/${requirementKey}`;
