/** 奈良市 情報セキュリティ基本方針. It names no posts and no levels: roles and classes come from the baseline. */
import type { PolicyProfile } from '~/policy/model';
import { baseline } from '~/policy/profiles/baseline';
import { baselineChanges } from '~/policy/profiles/baseline/changes';
import { baselinePeriodicCheck } from '~/policy/profiles/baseline/check-questions';
import { baselineEvidence } from '~/policy/profiles/baseline/evidence';
import { baselineProvisions } from '~/policy/profiles/baseline/provisions';
import { cloudRoute } from '~/policy/profiles/baseline/route';
import { managerRoute, outsourcingRoute, subcontractingRoute } from '~/policy/profiles/baseline/route-contract';
import { socialMediaRoute } from '~/policy/profiles/baseline/route-social-media';
import { requestTracks } from '~/policy/profiles/baseline/tracks';
import { incidentsUnder } from '~/policy/profiles/common-rules';
import { restingOn } from '~/policy/profiles/compose';
import { naraAudit, naraSelfInspection } from '~/policy/profiles/nara/inspection-questions';
import { naraProvisions } from '~/policy/profiles/nara/provisions';
import { naraRequirements } from '~/policy/profiles/nara/requirements';

/** The provisions of the city's own text behind each step. */
const organisation = {
  'section-head': ['nara-6-1', 'nara-6-5'],
  'chief-security-officer': ['nara-6-1'],
  ciso: ['nara-6-1', 'nara-6-5'],
  'chief-security-officer-final': ['nara-6-1', 'nara-6-5'],
  'department-head-final': ['nara-6-1', 'nara-6-5'],
};
const outsourcing = {
  ...organisation,
  'contract-review': ['nara-6-8-outsourcing'],
  'security-review': ['nara-6-8-outsourcing'],
  infrastructure: ['nara-6-3-2'],
};

export const nara: PolicyProfile = {
  key: 'nara',
  version: '2026.3',
  name: { ja: '奈良市 情報セキュリティ基本方針', en: 'Nara City basic policy on information security' },
  body: { ja: '奈良市', en: 'Nara City' },
  documentTitle: { ja: '奈良市情報セキュリティ基本方針', en: 'Nara City basic policy on information security' },
  roles: baseline.roles,
  classification: baseline.classification,
  provisions: [...naraProvisions, ...baselineProvisions],
  requirements: naraRequirements,
  routes: {
    'cloud-service': cloudRoute({ ...outsourcing, 'security-review': ['nara-6-8-cloud'] }),
    outsourcing: outsourcingRoute(outsourcing),
    // The text does not speak of 指定管理者: no more than the organisation is its own.
    'designated-manager': managerRoute(organisation),
    subcontracting: subcontractingRoute(outsourcing),
    'social-media-account': socialMediaRoute({ ...organisation, 'public-relations-review': ['nara-6-8-social-media'] }),
  },
  tracks: requestTracks({ ja: '自治体機密性2以上', en: 'confidentiality 2 or above' }, ['nara-6-2']),
  incidents: incidentsUnder(['nara-6-7']),
  changes: baselineChanges({
    'baseline-outsourcing-contract': ['nara-6-8-outsourcing'],
    'baseline-outsourcing-supervision': ['nara-6-8-outsourcing'],
    'baseline-cloud-selection': ['nara-6-8-cloud'],
    'baseline-cloud-careful': ['nara-6-8-cloud'],
    'baseline-cloud-operation': ['nara-6-8-cloud'],
  }),
  checks: {
    'periodic-check': restingOn(baselinePeriodicCheck, {
      'baseline-outsourcing-supervision': ['nara-6-8-outsourcing'],
      'baseline-cloud-operation': ['nara-6-8-cloud'],
      'baseline-incident': ['nara-6-7'],
      'baseline-confidentiality': ['nara-5-1'],
      'baseline-outsourcing-contract': ['nara-5-3'],
      'baseline-outsourcing-selection': ['nara-3-2'],
    }),
    'self-inspection': naraSelfInspection,
    audit: naraAudit,
  },
  evidence: [
    ...baselineEvidence,
    { place: 'classification', provisions: ['nara-6-2'] },
    { place: 'organisation', provisions: ['nara-4-1'] },
    { place: 'trainings', provisions: ['nara-6-5'] },
    { place: 'self-inspections', provisions: ['nara-7'] },
    { place: 'audits', provisions: ['nara-7'] },
    { place: 'sign-in', provisions: ['nara-9', 'nara-10'] },
    { place: 'policy-reviews', provisions: ['nara-8'] },
  ],
  // The text does not speak of 指定管理者.
  switches: { ...baseline.switches, designatedManagers: false, notTaken: ['designated-manager'] },
  periods: baseline.periods,
};
