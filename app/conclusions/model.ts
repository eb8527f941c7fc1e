/** 締結: the signed copy of a contract beside the version that was reviewed. Pure data. */
import type { Place } from '~/workbench/model';

/**
 * added, removed, changed: words. renumbered: articles that only moved up or down because one was put in or taken
 * out. reference: a sentence that names an article by its old number although that number now belongs to another.
 */
export const DIFFERENCE_KINDS = ['added', 'removed', 'changed', 'renumbered', 'reference'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export type ContractDifference = {
  kind: DifferenceKind;
  /** In the signed copy; empty, and where the words stood, when they were taken out. */
  place: Place;
  /** In the reviewed version; empty, and where the words come in, when they were added. */
  formerPlace: Place;
  /** 第12条 as the signed copy numbers it (the reviewed one for a whole article that is gone); '' outside of articles. */
  article: string;
  /** The same in the reviewed version; '' for a whole article that is new. */
  formerArticle: string;
  added: string;
  removed: string;
  /** What stands around it, the same in both. */
  before: string;
  after: string;
};

/** A difference with the requirements whose passages it touches. */
export type TiedDifference = ContractDifference & { requirementKeys: string[] };

export type Comparison = { outcome: 'compared'; differences: ContractDifference[] } | { outcome: 'too-different' };

/** Why a person has to compare by eye, besides the program or instead of it. */
export const EYE_REASONS = ['scanned-pages', 'unreadable', 'too-different', 'not-compared'] as const;
export type EyeReason = (typeof EYE_REASONS)[number];

/**
 * waiting: its text is being read and compared · compared: a person decides on what differs · returned: not taken ·
 * concluded: the contract stands on this copy.
 */
export const CONCLUSION_STATUSES = ['waiting', 'compared', 'returned', 'concluded'] as const;
export type ConclusionStatus = (typeof CONCLUSION_STATUSES)[number];
