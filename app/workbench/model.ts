/** 契約確認: passages, what a reviewer chose of them, and the requirements they are tied to. Pure data. */
import type { Requirement, RequirementKind } from '~/policy/model';

/** Where in the pages of a document a passage lies. Offsets count UTF-16 units of the text of their page. */
export type Place = { page: number; start: number; endPage: number; end: number };

/** A passage of a document. `place` is null where a quote was kept as typed: then only its page is known. */
export type Passage = { fileId: string; page: number; place: Place | null; quote: string };

/**
 * confirmed: a proposal, as it stands · moved: another passage instead of a proposal · tied: a passage of one's own ·
 * rejected: a proposal that does not fit · withdrawn: an earlier choice taken back.
 */
export const CHOICE_ACTIONS = ['confirmed', 'moved', 'tied', 'rejected', 'withdrawn'] as const;
export type ChoiceAction = (typeof CHOICE_ACTIONS)[number];

/** One act of a reviewer on one requirement in one round; numbered from 1 and never changed. */
export type Choice = Passage & {
  number: number;
  action: ChoiceAction;
  /** Key of the proposal that it answers, or of the passage that it takes back. */
  answers: string | null;
  personName: string;
  post: string;
  chosenAt: Date;
};

/** Kinds of requirements that are read in documents. */
const READ_IN_DOCUMENTS: readonly RequirementKind[] = ['contract', 'confidentiality', 'sla'];

export const isReadInDocuments = (requirement: Pick<Requirement, 'kind'>): boolean =>
  READ_IN_DOCUMENTS.includes(requirement.kind);

/** The topic under which the program looks for a requirement: the profile names it, or its key is one. */
export const topicOf = (requirement: { key: string; clause?: string }): string => requirement.clause ?? requirement.key;

/** The name of a passage in forms and links; the same passage always has the same. */
export function passageKey({ fileId, page, place, quote }: Passage): string {
  return place
    ? [fileId, place.page, place.start, place.endPage, place.end].join('.')
    : [fileId, page, 'typed', [...quote].length, checksum(quote)].join('.');
}

/** Tells two typed quotes of one page apart; no protection against anybody. */
function checksum(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) >>> 0;
  return sum.toString(36);
}

/** 高い・中くらい・低い: a figure would look more exact than it is. */
export type Confidence = 'high' | 'medium' | 'low';
export const confidenceOf = (confidence: number): Confidence =>
  confidence >= 0.8 ? 'high' : confidence >= 0.5 ? 'medium' : 'low';
