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
  /** `restricts`: missed, the service or contract it belongs to is 要是正, and suspended when that goes on. */
  missed?: 'restricts';
};

const accountPage =
  (part: string) =>
  ({ id }: About): `/${string}` =>
    `/registers/social-media/${id}/${part}`;

const movementPage = ({ id }: About): `/${string}` => `/registers/information-movements/${id}`;
const incidentPage = ({ id }: About): `/${string}` => `/incidents/${id}#duties`;

/**
 * Every kind of thing that falls due. A new one is one entry here, in the place where it belongs, and then
 * - whatever it comes from calls `arise` (arise.server.ts) with it, in its own transaction. The same kind, subject and
 *   occurrence is the same obligation, so that calling again changes nothing. What follows from a date in a register
 *   is one entry of register-sources.server.ts instead, and ends when the date moves: at once where the change of the register
 *   calls `followEntry`, else with the next run;
 * - whatever does it calls `finish` (end.server.ts) on the obligations of `openObligationsOf(tx, type, ids, { lock:
 *   true })`, in its own transaction. With `done: 'own-page'` its owner records it on the page of the obligation;
 * - what else changes when it is done, if anything, is one entry in effects.server.ts; with `missed: 'restricts'` a
 *   service or contract that is its subject, or came from the request that is, changes its status when it is missed.
 * Reminders, escalation, the inbox, the list and its filter, the calendar and the notices follow by themselves.
 * The key is stored: at most 40 characters, never changed.
 */
const KINDS = {
  // What an approval asked for.
  condition: { name: { ja: '承認の条件', en: 'Condition of an approval' }, done: 'own-page', missed: 'restricts' },
  'exemption-review': { name: { ja: '例外措置の見直し', en: 'Exemption to look at again' }, done: 'own-page' },
  // What was begun in an emergency is looked at once it is over.
  'after-review': { name: { ja: '緊急利用の事後確認', en: 'Review after emergency use' }, done: 'own-page' },
  // 後閲: what somebody else decided for an absent person.
  'after-reading': {
    name: { ja: '後閲', en: 'Reading afterwards' },
    done: ({ type, id }) =>
      `${type === 'information-movement' ? '/registers/information-movements' : '/approval-requests'}/${id}/after-readings`,
  },
  // Of the registers of services and contracts.
  'service-end': {
    name: { ja: 'サービスの有効期限', en: 'End of an approval' },
    done: ({ id }) => `/registers/cloud-services/${id}`,
  },
  // Whether the service is still to be used without it is for somebody to judge.
  'service-certification': {
    name: { ja: 'ISMAP登録の期限（サービス）', en: 'ISMAP registration behind a service' },
    done: 'own-page',
  },
  'vendor-certification': {
    name: { ja: '事業者の認証の期限', en: 'Certification of a vendor' },
    done: ({ id }) => `/registers/vendors/${id}`,
  },
  'contract-nda': {
    name: { ja: '秘密保持の締結', en: 'Confidentiality agreement' },
    done: ({ type, id }) => `/registers/${type}s/${id}`,
  },
  'emergency-contacts': {
    name: { ja: '緊急時の連絡網', en: 'Emergency contacts' },
    done: ({ id }) => `/registers/contracts/${id}/emergency-contacts`,
  },
  'manager-report': {
    name: { ja: '指定管理者の年次報告', en: 'Yearly report of a designated manager' },
    done: ({ id }) => `/registers/designated-managers/${id}`,
  },
  // To let it go on is a decision too, and leaves nothing in the register.
  'contract-notice': { name: { ja: '更新しない旨の予告期限', en: 'Last day for notice' }, done: 'own-page' },
  'contract-end': {
    name: { ja: '契約・協定の終わり', en: 'End of a contract' },
    done: ({ type, id }) => `/registers/${type}s/${id}`,
  },
  // SLA: enter what was measured in a month, and claim what a month short of its promise gives a right to.
  'sla-figures': {
    name: { ja: 'SLAの実績の入力', en: 'SLA figures of a month' },
    done: ({ id }) => `/registers/sla-figures/${id}`,
  },
  'sla-breach': {
    name: { ja: 'SLA未達への対応', en: 'Missed service level' },
    done: ({ id }) => `/registers/sla-breaches/${id}`,
  },
  // A change somebody noted: decide on it, or see whether the requirements are still met.
  'change-to-decide': {
    name: { ja: '変更への対応', en: 'Change to be dealt with' },
    done: ({ type, id }) => `/change-notes?about=${type}:${id}`,
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
  // 研修・訓練 of a section, at least once a year.
  training: { name: { ja: '課の研修・訓練', en: 'Training of a section' }, done: ({ id }) => `/trainings/${id}` },
  // Of an ending: what has still to be proved, and what may be disposed of once its period is over.
  'ending-proof': {
    name: { ja: '終了の証明', en: 'Proof of an ending' },
    done: ({ id }) => `/registers/endings/${id}`,
  },
  'ending-confirmation': {
    name: { ja: '該当なしの確認', en: 'Something said not to apply' },
    done: ({ id }) => `/registers/endings/${id}`,
  },
  'record-retention': {
    name: { ja: '保存期間の満了', en: 'End of a retention period' },
    done: ({ type, id }) => (type === 'information-movement' ? movementPage({ type, id }) : `/registers/endings/${id}`),
  },
  // 情報の持出し・提供など: permit, report what was done, see to it that it is back or gone.
  'movement-permission': {
    name: { ja: '持出し・提供等の許可', en: 'Permission to move information' },
    done: movementPage,
  },
  'movement-report': { name: { ja: '持出し・提供等の報告', en: 'Report on moved information' }, done: movementPage },
  'movement-return': {
    name: { ja: '返却・削除の確認', en: 'Information to come back or be removed' },
    done: movementPage,
  },
  // 履行状況確認: answer, and put right what was found.
  'periodic-check': {
    name: { ja: '履行状況確認', en: 'Periodic check' },
    done: ({ id }) => `/periodic-checks/${id}`,
  },
  // 自己点検 and 監査 of a section: start the year's round, answer, and plan what to do about what was found.
  'self-inspection-round': {
    name: { ja: '年度の自己点検の開始', en: 'Self-inspection of the year to be started' },
    done: () => '/periodic-checks/campaigns/new?kind=self-inspection',
  },
  'audit-round': {
    name: { ja: '年度の監査の開始', en: 'Audit of the year to be started' },
    done: () => '/periodic-checks/campaigns/new?kind=audit',
  },
  'self-inspection': {
    name: { ja: '自己点検', en: 'Self-inspection' },
    done: ({ id }) => `/periodic-checks/${id}`,
  },
  audit: {
    name: { ja: '監査', en: 'Audit' },
    done: ({ id }) => `/periodic-checks/${id}`,
  },
  'corrective-plan': {
    name: { ja: '是正計画の提出', en: 'Plan of corrective action' },
    done: ({ id }) => `/periodic-checks/${id}#findings`,
  },
  // What a section puts right itself stops no service and no contract.
  'corrective-action': {
    name: { ja: '課の是正', en: 'Corrective action of a section' },
    done: ({ id }) => `/periodic-checks/${id}#findings`,
  },
  'corrective-measure': {
    name: { ja: '指摘の是正', en: 'Corrective measure' },
    done: ({ id }) => `/periodic-checks/${id}#findings`,
    missed: 'restricts',
  },
  // 評価・見直し of the policy: the periodic one, what is to be done about one, what was decided against a risk.
  'policy-review': {
    name: { ja: '規程の定期の見直し', en: 'Periodic review of the policy' },
    done: () => '/policy-reviews',
  },
  'policy-review-step': {
    name: { ja: '評価・見直しの手続', en: 'Step of a policy review' },
    done: ({ id }) => `/policy-reviews/${id}`,
  },
  'policy-activation': {
    name: { ja: '規程の施行の決裁', en: 'Entry into force of a policy to be decided' },
    done: ({ id }) => `/policy-activations/${id}/decisions`,
  },
  'review-measure': { name: { ja: 'リスクへの対策', en: 'Measure against a risk' }, done: 'own-page' },
  // Something approved for which a new version of the policy means something else.
  reassessment: {
    name: { ja: '新しい規程による再評価', en: 'Re-assessment under a new policy' },
    done: ({ id }) => `/reassessments/${id}`,
  },
  // Statutory: to the 個人情報保護委員会, and to the people concerned.
  'incident-first-report': { name: { ja: '漏えい等の速報', en: 'First report of a leak' }, done: incidentPage },
  'incident-final-report': { name: { ja: '漏えい等の確報', en: 'Final report of a leak' }, done: incidentPage },
  'incident-notice': { name: { ja: '本人への通知', en: 'Notice to the people concerned' }, done: incidentPage },
} as const satisfies Record<string, Kind>;

export type ObligationKind = keyof typeof KINDS;
export const OBLIGATION_KINDS = Object.keys(KINDS) as [ObligationKind, ...ObligationKind[]];

const kindOf = (kind: ObligationKind): Kind => KINDS[kind];
export const kindName = (kind: ObligationKind): Text => kindOf(kind).name;

/** What everybody in a section may see of what is due there: an incident is for those who were told of it. */
export const KINDS_FOR_THE_SECTION: readonly ObligationKind[] = OBLIGATION_KINDS.filter(
  (kind) => kindOf(kind).done !== incidentPage,
);

/** Kinds whose being missed changes the status of a service or a contract. */
export const RESTRICTING_KINDS: readonly ObligationKind[] = OBLIGATION_KINDS.filter(
  (kind) => kindOf(kind).missed === 'restricts',
);

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
/** `corrective`, `suspended`: what the missed day has made of a service or a contract. */
export type Occasion = 'new' | `before-${number}` | 'missed' | 'escalated' | 'corrective' | 'suspended';

export const obligationStream = (id: string): string => `obligation:${id}`;
