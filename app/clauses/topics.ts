/**
 * What is looked for in a document: the keys of the requirements that a clause can meet. Requirements that only a
 * record, a judgement or a certificate can meet are not here.
 */
export const CLAUSE_TOPICS = [
  'contract-policy-compliance',
  'contract-responsible-person',
  'contract-service-level',
  'contract-access-scope',
  'contract-life-cycle',
  'contract-training',
  'contract-purpose-limit',
  'contract-confidentiality',
  'contract-subcontracting',
  'contract-return-disposal',
  'contract-reporting',
  'contract-audit',
  'contract-publication',
  'contract-breach',
  'contract-nda-before-disclosure',
  'contract-duty-of-care',
  'contract-unintended-change',
  'contract-build',
  'contract-operate',
  'contract-disclosure',
  'contract-verification',
  'confidentiality-scope',
  'confidentiality-purpose',
  'confidentiality-workers',
  'confidentiality-survival',
  'confidentiality-return',
  'confidentiality-exceptions',
  'confidentiality-remedy',
  'confidentiality-notice',
  'confidentiality-date',
  'personal-special-clauses',
  'personal-minimum',
  'personal-copying',
  'personal-structure-report',
  'personal-workers-informed',
  'personal-pledge',
  'personal-inspection',
  'personal-accident-report',
  'personal-bidders-told',
  'specific-equal-measures',
  'specific-confidentiality',
  'specific-no-carrying-out',
  'specific-subcontract-permission',
  'specific-liability',
  'specific-return',
  'specific-deletion-certificate',
  'specific-named-workers',
  'specific-supervision',
  'specific-compliance-report',
  'specific-inspection',
  'specific-leak-report',
] as const;

export type ClauseTopic = (typeof CLAUSE_TOPICS)[number];

/** Whether a requirement of a profile is one that can be looked for in a document. */
export function isClauseTopic(key: string): key is ClauseTopic {
  return (CLAUSE_TOPICS as readonly string[]).includes(key);
}
