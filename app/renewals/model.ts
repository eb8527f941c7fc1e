/** 前回から: how an answer stands to what was approved before. */

/** Why an earlier answer cannot simply be confirmed. */
export type Obstacle =
  | 'no-answer'
  | 'requirement-changed'
  | 'exemption'
  | 'document-gone'
  | 'document-old'
  | 'certificate-lapsed';

/**
 * `open`: neither confirmed nor answered anew. `confirmed`, `same`: as before, by confirming or by answering anew.
 * `new`: the requirement did not apply before, or had no answer.
 */
export const SINCE = ['changed', 'new', 'open', 'same', 'confirmed'] as const;
export type Since = (typeof SINCE)[number];
