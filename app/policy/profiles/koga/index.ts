/** 古河市 情報セキュリティポリシー（令和8年3月改定）. It names no posts and no levels: they come from the baseline. */
import type { PolicyProfile } from '~/policy/model';
import { USUAL_POLICY_REVIEW } from '~/policy/policy-review';
import { baseline } from '~/policy/profiles/baseline';
import { baselineChanges } from '~/policy/profiles/baseline/changes';
import { baselinePeriodicCheck } from '~/policy/profiles/baseline/check-questions';
import { baselineEvidence } from '~/policy/profiles/baseline/evidence';
import { baselineProvisions } from '~/policy/profiles/baseline/provisions';
import { baselineRoles } from '~/policy/profiles/baseline/roles';
import { cloudRoute } from '~/policy/profiles/baseline/route';
import { managerRoute, outsourcingRoute, subcontractingRoute } from '~/policy/profiles/baseline/route-contract';
import { socialMediaRoute } from '~/policy/profiles/baseline/route-social-media';
import { requestTracks } from '~/policy/profiles/baseline/tracks';
import { incidentsUnder } from '~/policy/profiles/common-rules';
import { restingOn } from '~/policy/profiles/compose';
import { kogaAudit, kogaSelfInspection } from '~/policy/profiles/koga/inspection-questions';
import { kogaProvisions } from '~/policy/profiles/koga/provisions';
import { kogaRequirements } from '~/policy/profiles/koga/requirements';

/** The provisions of the city's own text behind each step. */
const organisation = {
  'section-head': ['koga-7-1'],
  'chief-security-officer': ['koga-7-1'],
  ciso: ['koga-7-1'],
  'chief-security-officer-final': ['koga-7-1'],
  'department-head-final': ['koga-7-1'],
};
const outsourcing = {
  ...organisation,
  'contract-review': ['koga-7-8-outsourcing'],
  'security-review': ['koga-7-8-outsourcing', 'koga-7-7'],
  infrastructure: ['koga-7-3-2'],
};
/** The glossary: the manager is named by the approver, at the approval. */
const cloud = {
  ...outsourcing,
  'security-review': ['koga-7-8-cloud'],
  ciso: ['koga-7-1', 'koga-word-cloud-manager'],
  'chief-security-officer-final': ['koga-7-1', 'koga-word-cloud-manager'],
};

export const koga: PolicyProfile = {
  key: 'koga',
  version: '2026.3',
  name: { ja: '古河市 情報セキュリティポリシー', en: 'Koga City information security policy' },
  body: { ja: '古河市', en: 'Koga City' },
  documentTitle: {
    ja: '古河市情報セキュリティポリシー（令和8年3月一部改定）',
    en: 'Koga City information security policy (revised March 2026)',
  },
  roles: {
    ...baseline.roles,
    'contact-point': {
      ...baselineRoles['contact-point'],
      name: { ja: '情報セキュリティの統一的な窓口（CSIRT）', en: 'Single contact point (CSIRT)' },
    },
  },
  classification: baseline.classification,
  provisions: [...kogaProvisions, ...baselineProvisions],
  requirements: kogaRequirements,
  routes: {
    'cloud-service': cloudRoute(cloud),
    outsourcing: outsourcingRoute(outsourcing),
    // The text does not speak of 指定管理者: no more than the organisation is its own.
    'designated-manager': managerRoute(organisation),
    subcontracting: subcontractingRoute(outsourcing),
    'social-media-account': socialMediaRoute({
      ...organisation,
      'public-relations-review': ['koga-7-8-social-media'],
    }),
  },
  tracks: requestTracks({ ja: '自治体機密性2以上', en: 'confidentiality 2 or above' }, ['koga-7-2']),
  incidents: incidentsUnder(['koga-7-7']),
  changes: baselineChanges({
    'baseline-outsourcing-contract': ['koga-7-8-outsourcing'],
    'baseline-outsourcing-supervision': ['koga-7-8-outsourcing'],
    'baseline-cloud-selection': ['koga-7-8-cloud'],
    'baseline-cloud-careful': ['koga-7-8-cloud'],
    'baseline-cloud-operation': ['koga-7-8-cloud'],
    'baseline-supply-chain': ['koga-word-supply-chain'],
    'baseline-sla': ['koga-word-sla'],
  }),
  checks: {
    'periodic-check': restingOn(baselinePeriodicCheck, {
      'baseline-outsourcing-supervision': ['koga-7-8-outsourcing'],
      'baseline-cloud-operation': ['koga-7-8-cloud'],
      'baseline-incident': ['koga-7-7'],
      'baseline-sla': ['koga-word-sla'],
      'baseline-supply-chain': ['koga-word-supply-chain'],
      'baseline-specific-personal-information': ['koga-5-1', 'koga-5-2', 'koga-5-3'],
    }),
    'self-inspection': kogaSelfInspection,
    audit: kogaAudit,
  },
  // 9 names the safety of 特定個人情報 beside the measures themselves.
  policyReview: { ...USUAL_POLICY_REVIEW, triggers: [...USUAL_POLICY_REVIEW.triggers, 'specific-personal'] },
  evidence: [
    ...baselineEvidence,
    { place: 'classification', provisions: ['koga-7-2'] },
    { place: 'trainings', provisions: ['koga-7-5'] },
    { place: 'self-inspections', provisions: ['koga-7-9', 'koga-8'] },
    { place: 'audits', provisions: ['koga-7-9', 'koga-8'] },
    { place: 'organisation', provisions: ['koga-4-1'] },
    { place: 'sign-in', provisions: ['koga-11'] },
    { place: 'policy-reviews', provisions: ['koga-7-9', 'koga-9'] },
  ],
  switches: {
    ...baseline.switches,
    socialMediaOwner: 'content-section',
    // The text does not speak of 指定管理者.
    designatedManagers: false,
    notTaken: ['designated-manager'],
  },
  periods: baseline.periods,
};
