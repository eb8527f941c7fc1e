/**
 * What a confidentiality clause or NDA says, as structured answers: one set for each of the confidentiality-* items. The
 * questions and their words are in confidentiality-questions.ts, what follows from the answers in
 * confidentiality-check.ts. Pure.
 */
import type { PlainDate } from '~/platform/dates';
import type { Requirement } from '~/policy/model';

export const CONFIDENTIALITY_TOPICS = [
  'scope',
  'purpose',
  'workers',
  'survival',
  'return',
  'exceptions',
  'remedy',
  'notice',
  'date',
] as const;
export type ConfidentialityTopic = (typeof CONFIDENTIALITY_TOPICS)[number];

/** Null, '' and [] mean that nothing was answered. */
export type ConfidentialityDetails =
  | {
      topic: 'scope';
      covers: ('handed-over' | 'arising' | 'oral' | 'seen')[];
      markedOnly: 'yes' | 'no' | null;
      definition: string;
    }
  | { topic: 'purpose'; limit: 'this-work' | 'wider' | 'not-stated' | null; widening: string }
  | { topic: 'workers'; bound: ('workers' | 'agency' | 'subcontractors' | 'left-work' | 'left-company' | 'none')[] }
  | { topic: 'survival'; lasts: 'unlimited' | 'years' | 'ends' | 'not-stated' | null; years: number | null }
  | {
      topic: 'return';
      how: ('return' | 'destroy' | 'none')[];
      includes: ('copies' | 'backups')[];
      days: number | null;
      proof: 'certificate' | 'report' | 'none' | null;
    }
  | {
      topic: 'exceptions';
      allowed: ('public' | 'known' | 'third-party' | 'independent' | 'law' | 'consent' | 'group' | 'other' | 'none')[];
      other: string;
      legalNotice: 'before' | 'none' | null;
    }
  | {
      topic: 'remedy';
      remedies: ('injunction' | 'damages' | 'termination' | 'penalty' | 'none')[];
      cap: 'no-cap' | 'excepted' | 'applies' | 'not-stated' | null;
    }
  | {
      topic: 'notice';
      told: 'document' | 'pledge' | 'oral' | 'not-stated' | null;
      reported: 'yes' | 'no' | null;
    }
  | { topic: 'date'; signedOn: PlainDate | null; firstDisclosureOn: PlainDate | null };

export type DetailsOf<T extends ConfidentialityTopic> = Extract<ConfidentialityDetails, { topic: T }>;

/** The topic that a requirement asks about; null for all others. A body's own item may borrow one by its clause. */
export function detailTopicOf({ key, clause }: Pick<Requirement, 'key' | 'clause'>): ConfidentialityTopic | null {
  for (const name of [key, clause ?? '']) {
    const topic = CONFIDENTIALITY_TOPICS.find((candidate) => name === `confidentiality-${candidate}`);
    if (topic) return topic;
  }
  return null;
}

/** Whether nothing at all was answered. */
export const isBlank = ({ topic: _topic, ...answers }: ConfidentialityDetails): boolean =>
  Object.values(answers).every((answer) => answer === null || answer === '' || isEmptyList(answer));

const isEmptyList = (answer: unknown): boolean => Array.isArray(answer) && answer.length === 0;
