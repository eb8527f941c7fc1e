/** 履行すべきこと: what must happen later, in what state it is, and how each kind of it gets done. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';

/** Where an obligation gets done: on its own page with a note, or where its subject is dealt with. */
type Done = { at: 'own-page' } | { at: 'subject-page'; path: (subject: { type: string; id: string }) => `/${string}` };

const accountPage =
  (part: string) =>
  ({ id }: { id: string }): `/${string}` =>
    `/registers/social-media/${id}/${part}`;

/**
 * `condition`: a condition of an approval. Of the registers: an approval that runs out, the last day for notice of a
 * contract that renews itself, a contract that ends. Of a social-media account: look at it again, say whether it is
 * still used, take it over, prove that it is closed.
 */
export const OBLIGATION_KINDS = [
  'condition',
  'service-end',
  'contract-notice',
  'contract-end',
  'account-check',
  'account-dormant',
  'account-hand-over',
  'account-abolition',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

const DONE: Record<ObligationKind, Done> = {
  condition: { at: 'own-page' },
  'service-end': { at: 'subject-page', path: ({ id }) => `/registers/cloud-services/${id}` },
  // To let it go on is a decision too, and leaves nothing in the register.
  'contract-notice': { at: 'own-page' },
  'contract-end': { at: 'subject-page', path: ({ type, id }) => `/registers/${type}s/${id}` },
  'account-check': { at: 'subject-page', path: accountPage('periodic-checks') },
  'account-dormant': { at: 'subject-page', path: accountPage('confirmed-posts') },
  'account-hand-over': { at: 'subject-page', path: accountPage('procedures/hand-over') },
  'account-abolition': { at: 'subject-page', path: accountPage('procedures/abolition') },
};

/** The page on which it gets done by dealing with the subject; null where a note on its own page does it. */
export function placeToDo(kind: ObligationKind, subject: { type: string; id: string }): `/${string}` | null {
  const done = DONE[kind];
  return done.at === 'subject-page' ? done.path(subject) : null;
}

/** `missed`: the day has passed and it is still to be done. */
export const OBLIGATION_STATUSES = ['open', 'missed', 'done', 'cancelled'] as const;
export type ObligationStatus = (typeof OBLIGATION_STATUSES)[number];

/** What it is about: the stream of the record it belongs to, '<type>:<id>', and what it was called. */
export type ObligationSubject = { type: string; id: string; name: string };

export type NewObligation = {
  kind: ObligationKind;
  subject: ObligationSubject;
  /** Tells apart what falls due again and again for one subject: a date, or the id of what it comes from. */
  occurrence: string;
  title: Text;
  /** null: nobody of its own, which the head of the section is reminded of. */
  ownerPostId: string | null;
  unitId: string;
  dueOn: PlainDate;
  /** What it comes from: 'decision:…', 'schedule'. */
  source: string;
};

/** Why something stands in the inbox. `before-N`: N days or fewer are left. */
export type Occasion = 'new' | `before-${number}` | 'missed' | 'escalated';

export const obligationStream = (id: string): string => `obligation:${id}`;
