/** 藤枝市 情報セキュリティポリシー（平成27年12月28日改定）. What it is silent on comes from the baseline and says so. */
import type { CanonicalRole, PolicyProfile } from '~/policy/model';
import { USUAL_POLICY_REVIEW } from '~/policy/policy-review';
import { baseline } from '~/policy/profiles/baseline';
import { baselineChanges } from '~/policy/profiles/baseline/changes';
import { baselineEvidence } from '~/policy/profiles/baseline/evidence';
import { baselineProvisions } from '~/policy/profiles/baseline/provisions';
import { baselineRoles } from '~/policy/profiles/baseline/roles';
import { cloudRoute } from '~/policy/profiles/baseline/route';
import { managerRoute, outsourcingRoute, subcontractingRoute } from '~/policy/profiles/baseline/route-contract';
import { socialMediaRoute } from '~/policy/profiles/baseline/route-social-media';
import { requestTracks } from '~/policy/profiles/baseline/tracks';
import { fujiedaPeriodicCheck } from '~/policy/profiles/fujieda/check-questions';
import { fujiedaClassification } from '~/policy/profiles/fujieda/classification';
import { fujiedaIncidents } from '~/policy/profiles/fujieda/incidents';
import { fujiedaAudit, fujiedaSelfInspection } from '~/policy/profiles/fujieda/inspection-questions';
import { fujiedaMovements } from '~/policy/profiles/fujieda/movements';
import { fujiedaProvisions } from '~/policy/profiles/fujieda/provisions';
import { fujiedaRequirements } from '~/policy/profiles/fujieda/requirements';

const own = (role: CanonicalRole, provision: string, heldByJa: string, heldByEn: string) => ({
  name: baselineRoles[role].name,
  heldBy: { ja: heldByJa, en: heldByEn },
  source: 'own-text' as const,
  provision,
});

// 4(1) knows no 情報システム管理者: the role is left out rather than filled from the baseline.
const { 'system-manager': _absent, ...filledFromBaseline } = baselineRoles;

/** The provisions of the city's own text behind each step. */
const ownSteps = {
  'section-head': ['fujieda-4-1-4', 'fujieda-4-3'],
  infrastructure: ['fujieda-8-1-8', 'fujieda-4-1-5'],
  'chief-security-officer': ['fujieda-4-1-2', 'fujieda-8-1-8'],
  ciso: ['fujieda-4-1-1', 'fujieda-4-3'],
  'chief-security-officer-final': ['fujieda-4-1-2', 'fujieda-8-1-8', 'fujieda-4-3'],
  'department-head-final': ['fujieda-4-1-3', 'fujieda-4-3'],
};

export const fujieda: PolicyProfile = {
  key: 'fujieda',
  version: '2026.5',
  name: { ja: '藤枝市 情報セキュリティポリシー', en: 'Fujieda City information security policy' },
  body: { ja: '藤枝市', en: 'Fujieda City' },
  documentTitle: {
    ja: '藤枝市情報セキュリティポリシー（平成27年12月28日改定）',
    en: 'Fujieda City information security policy (revised 28 December 2015)',
  },
  roles: {
    ...filledFromBaseline,
    ciso: own('ciso', 'fujieda-4-1-1', '情報政策を担当する副市長', 'The deputy mayor in charge of information policy'),
    'chief-security-officer': own(
      'chief-security-officer',
      'fujieda-4-1-2',
      '情報政策を担当する部の長（事務を課の長に処理させることができます）',
      'The head of the department for information policy (may let the section head act)',
    ),
    'security-officer': own('security-officer', 'fujieda-4-1-3', '各部局の長', 'The head of each department'),
    'security-manager': own('security-manager', 'fujieda-4-1-4', '各課室などの長', 'The head of each section'),
    'infrastructure-manager': own(
      'infrastructure-manager',
      'fujieda-4-1-5',
      '情報政策を担当する課の長',
      'The head of the section for information policy',
    ),
    'security-staff': own(
      'security-staff',
      'fujieda-4-1-6',
      '情報セキュリティ管理者が指名する人',
      'Whoever the security manager names',
    ),
    'contact-point': own(
      'contact-point',
      'fujieda-4-2-1',
      '情報政策を担当する課の長',
      'The head of the section for information policy',
    ),
  },
  classification: fujiedaClassification,
  provisions: [...fujiedaProvisions, ...baselineProvisions],
  requirements: fujiedaRequirements,
  routes: {
    'cloud-service': cloudRoute(ownSteps),
    outsourcing: outsourcingRoute(ownSteps),
    'designated-manager': managerRoute(ownSteps),
    subcontracting: subcontractingRoute(ownSteps),
    'social-media-account': socialMediaRoute(ownSteps),
  },
  tracks: requestTracks({ ja: '機密性1または2', en: 'confidentiality 1 or 2' }, ['fujieda-5-2-4']),
  incidents: fujiedaIncidents,
  changes: baselineChanges({
    'baseline-outsourcing-contract': ['fujieda-6-2'],
    'baseline-network': ['fujieda-8-1-8'],
    'baseline-outsourcing-supervision': ['fujieda-basic-3-1'],
  }),
  checks: {
    'periodic-check': fujiedaPeriodicCheck,
    'self-inspection': fujiedaSelfInspection,
    audit: fujiedaAudit,
  },
  movements: fujiedaMovements,
  // The text speaks neither of social media nor of 指定管理者.
  // 12: a review goes to the committee before it is decided.
  policyReview: {
    ...USUAL_POLICY_REVIEW,
    committee: { ja: '藤枝市地域IT推進委員会', en: 'Fujieda City regional IT promotion committee' },
  },
  evidence: [
    ...baselineEvidence,
    { place: 'trainings', provisions: ['fujieda-6-3'] },
    { place: 'self-inspections', provisions: ['fujieda-basic-7', 'fujieda-12'] },
    { place: 'audits', provisions: ['fujieda-basic-7'] },
    { place: 'classification', provisions: ['fujieda-5-1-2', 'fujieda-5-1-3'] },
    { place: 'policy-reviews', provisions: ['fujieda-12'] },
  ],
  switches: { ...baseline.switches, socialMedia: false, socialMediaOwner: 'none', designatedManagers: false },
  periods: baseline.periods,
};
