/** 履行すべきこと: what must happen later, in what state it is, and how each kind of it gets done. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { Text } from '~/platform/text';

/** `id` of what it is about; `type` as in the record: '<type>:<id>' is its stream. */
type About = { type: string; id: string };

type Kind = {
  /** What it is called in lists and filters. */
  name: Text;
  /** Where it gets done: on its own page with a note, or where its subject is dealt with. */
  done: 'own-page' | ((subject: About) => `/${string}`);
};

const accountPage =
  (part: string) =>
  ({ id }: About): `/${string}` =>
    `/registers/social-media/${id}/${part}`;

/**
 * Every kind of thing that falls due. A new one is one entry here, in the place where it belongs, and then
 * - whatever it comes from calls `arise` (arise.server.ts) with it, in its own transaction. The same kind, subject and
 *   occurrence is the same obligation, so that calling again changes nothing. What follows from a date in a register
 *   is one entry of SOURCES in from-registers.server.ts instead, which also ends it when the date moves;
 * - whatever does it calls `finish` (end.server.ts) on the obligations of `openObligationsOf(tx, type, ids, { lock:
 *   true })`, in its own transaction. With `done: 'own-page'` its owner records it on the page of the obligation;
 * - what else changes with it, if anything, is one entry in effects.server.ts.
 * Reminders, escalation, the inbox, the list and its filter, the calendar and the notices follow by themselves.
 * The key is stored: at most 40 characters, never changed.
 */
const KINDS = {
  // What an approval asked for.
  condition: { name: { ja: '承認の条件', en: 'Condition of an approval' }, done: 'own-page' },
  // Of the registers of services and contracts.
  'service-end': {
    name: { ja: 'サービスの有効期限', en: 'End of an approval' },
    done: ({ id }) => `/registers/cloud-services/${id}`,
  },
  // To let it go on is a decision too, and leaves nothing in the register.
  'contract-notice': { name: { ja: '更新しない旨の予告期限', en: 'Last day for notice' }, done: 'own-page' },
  'contract-end': {
    name: { ja: '契約・協定の終わり', en: 'End of a contract' },
    done: ({ type, id }) => `/registers/${type}s/${id}`,
  },
  // Of a social-media account: look at it again, say whether it is still used, take it over, prove that it is closed.
  'account-check': {
    name: { ja: 'アカウントの定期確認', en: 'Periodic check of an account' },
    done: accountPage('periodic-checks'),
  },
  'account-dormant': {
    name: { ja: '休眠アカウントの確認', en: 'Dormant account' },
    done: accountPage('confirmed-posts'),
  },
  'account-hand-over': {
    name: { ja: 'アカウントの引継ぎ', en: 'Hand-over of an account' },
    done: accountPage('procedures/hand-over'),
  },
  'account-abolition': {
    name: { ja: 'アカウントの廃止の証明', en: 'Proof that an account is closed' },
    done: accountPage('procedures/abolition'),
  },
} as const satisfies Record<string, Kind>;

export type ObligationKind = keyof typeof KINDS;
export const OBLIGATION_KINDS = Object.keys(KINDS) as [ObligationKind, ...ObligationKind[]];

const kindOf = (kind: ObligationKind): Kind => KINDS[kind];
export const kindName = (kind: ObligationKind): Text => kindOf(kind).name;

/** The page on which it gets done by dealing with the subject; null where a note on its own page does it. */
export function placeToDo(kind: ObligationKind, subject: About): `/${string}` | null {
  const { done } = kindOf(kind);
  return done === 'own-page' ? null : done(subject);
}

/** `missed`: the day has passed and it is still to be done. */
export const OBLIGATION_STATUSES = ['open', 'missed', 'done', 'cancelled'] as const;
export type ObligationStatus = (typeof OBLIGATION_STATUSES)[number];

/** What it is about: the stream of the record it belongs to, '<type>:<id>', and what it was called. */
export type ObligationSubject = About & { name: string };

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
