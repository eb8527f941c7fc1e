/** インシデント: what one is, how it stands, and what may follow. Pure. */
import type { PlainDate } from '~/platform/dates';
import type { KnownEventType } from '~/record/describe-event';

export const INCIDENT_KINDS = [
  'leak',
  'loss',
  'wrong-address',
  'unauthorised-access',
  'malware',
  'outage',
  'account-takeover',
  'unapproved-subcontracting',
  'rule-breach',
  'other',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** 古河市 glossary: an event (事象) becomes an incident once somebody confirmed it. */
export const INCIDENT_STATUSES = ['reported', 'confirmed', 'contained', 'closed', 'not-incident'] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

export const INCIDENT_STEPS = ['confirm', 'dismiss', 'contain', 'close', 'reopen'] as const;
export type IncidentStep = (typeof INCIDENT_STEPS)[number];

/** The only ways from one status to another. */
const TRANSITIONS: Record<
  IncidentStep,
  { from: readonly IncidentStatus[]; to: IncidentStatus; event: KnownEventType }
> = {
  confirm: { from: ['reported'], to: 'confirmed', event: 'incident-confirmed' },
  dismiss: { from: ['reported', 'confirmed'], to: 'not-incident', event: 'incident-dismissed' },
  contain: { from: ['confirmed'], to: 'contained', event: 'incident-contained' },
  close: { from: ['contained'], to: 'closed', event: 'incident-closed' },
  reopen: { from: ['closed', 'not-incident'], to: 'confirmed', event: 'incident-reopened' },
};

export function afterStep(
  step: IncidentStep,
  status: IncidentStatus,
): { to: IncidentStatus; event: KnownEventType } | null {
  const { from, to, event } = TRANSITIONS[step];
  return from.includes(status) ? { to, event } : null;
}

export const stepsFrom = (status: IncidentStatus): IncidentStep[] =>
  INCIDENT_STEPS.filter((step) => afterStep(step, status) !== null);

export const isOpen = (status: IncidentStatus): boolean => status !== 'closed' && status !== 'not-incident';

/** A question that an investigation may not have answered yet. */
export const ANSWERS = ['yes', 'no', 'unknown'] as const;
export type Answer = (typeof ANSWERS)[number];

/** For whom somebody reports: outsiders and vendors have no account. */
export const ON_BEHALF = ['self', 'outsider', 'vendor'] as const;
export type OnBehalf = (typeof ON_BEHALF)[number];

export const SUBJECT_TYPES = [
  'vendor',
  'contract',
  'cloud-service',
  'social-media-account',
  'subcontract-report',
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** What 藤枝市 4(2)③ asks to be found out and written down. */
export type Findings = {
  content: string;
  cause: string;
  damage: string;
  scope: string;
  prevention: string;
  /** How many people's information it is about; null while nobody knows. */
  personsAffected: number | null;
  informationKinds: string;
  /** The day any section knew. */
  knownOn: PlainDate;
  /** Why the clocks start on another day than the one of the report. */
  knownReason: string;
  personal: Answer;
  specificPersonal: Answer;
  sensitive: Answer;
  propertyDamage: Answer;
  malicious: Answer;
  exposed: Answer;
  protected: Answer;
};

/** Only the findings of something that has more than these. */
export const findingsOf = (from: Findings): Findings => ({
  content: from.content,
  cause: from.cause,
  damage: from.damage,
  scope: from.scope,
  prevention: from.prevention,
  personsAffected: from.personsAffected,
  informationKinds: from.informationKinds,
  knownOn: from.knownOn,
  knownReason: from.knownReason,
  personal: from.personal,
  specificPersonal: from.specificPersonal,
  sensitive: from.sensitive,
  propertyDamage: from.propertyDamage,
  malicious: from.malicious,
  exposed: from.exposed,
  protected: from.protected,
});

const WRITTEN = ['content', 'cause', 'damage', 'scope', 'prevention'] as const;

/** What is still empty: an incident with a gap here is not closed. */
export const missingFindings = (findings: Pick<Findings, (typeof WRITTEN)[number]>): (typeof WRITTEN)[number][] =>
  WRITTEN.filter((field) => findings[field].trim() === '');

export type ToldOccasion = 'stage' | 'instruction';

export const incidentStream = (id: string): string => `incident:${id}`;
