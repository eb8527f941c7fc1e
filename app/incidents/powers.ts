/** What a contract lets the body do after an incident, by the topic of its clauses. Pure. */
import type { ClauseTopic } from '~/clauses/topics';

export const POWERS = ['breach', 'audit', 'reporting', 'subcontracting', 'return'] as const;
export type Power = (typeof POWERS)[number];

const TOPICS: Record<Power, readonly ClauseTopic[]> = {
  breach: ['contract-breach', 'contract-publication', 'confidentiality-remedy', 'specific-liability'],
  audit: [
    'contract-audit',
    'contract-verification',
    'contract-disclosure',
    'personal-inspection',
    'specific-inspection',
  ],
  reporting: [
    'contract-reporting',
    'personal-accident-report',
    'specific-leak-report',
    'specific-compliance-report',
    'personal-structure-report',
  ],
  subcontracting: ['contract-subcontracting', 'specific-subcontract-permission'],
  return: ['contract-return-disposal', 'confidentiality-return', 'specific-return', 'specific-deletion-certificate'],
};

/** null for a topic that gives no power of that sort. */
export const powerOf = (topic: string): Power | null =>
  POWERS.find((power) => (TOPICS[power] as readonly string[]).includes(topic)) ?? null;
