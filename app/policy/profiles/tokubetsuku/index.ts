/**
 * 特別区人事・厚生事務組合 情報セキュリティ基本方針（令和8年4月1日施行）. It names no posts and no levels: they come from
 * the baseline, with titles as a union has them.
 */
import type { PolicyProfile } from '~/policy/model';
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
import { tokubetsukuAudit, tokubetsukuSelfInspection } from '~/policy/profiles/tokubetsuku/inspection-questions';
import { tokubetsukuProvisions } from '~/policy/profiles/tokubetsuku/provisions';
import { tokubetsukuRequirements } from '~/policy/profiles/tokubetsuku/requirements';

/** The provisions of the union's own text behind each step. */
const organisation = {
  'section-head': ['tokubetsuku-6-1'],
  'chief-security-officer': ['tokubetsuku-6-1'],
  ciso: ['tokubetsuku-6-1'],
  'chief-security-officer-final': ['tokubetsuku-6-1'],
  'department-head-final': ['tokubetsuku-6-1'],
};
const outsourcing = {
  ...organisation,
  'contract-review': ['tokubetsuku-6-8-outsourcing'],
  'security-review': ['tokubetsuku-6-8-outsourcing', 'tokubetsuku-6-7'],
  infrastructure: ['tokubetsuku-6-3-lgwan'],
};

export const tokubetsuku: PolicyProfile = {
  key: 'tokubetsuku',
  version: '2026.3',
  name: {
    ja: '特別区人事・厚生事務組合 情報セキュリティ基本方針',
    en: 'Special wards’ personnel and welfare union: basic policy on information security',
  },
  body: { ja: '特別区人事・厚生事務組合', en: 'Special wards’ personnel and welfare union' },
  documentTitle: {
    ja: '特別区人事・厚生事務組合情報セキュリティ基本方針（令和8年4月1日施行）',
    en: 'Special wards’ personnel and welfare union: basic policy on information security (in force 1 April 2026)',
  },
  roles: {
    ...baselineRoles,
    // A union has no deputy mayor.
    ciso: { ...baselineRoles.ciso, heldBy: { ja: '副管理者など', en: 'A deputy manager of the union or similar' } },
  },
  classification: baseline.classification,
  provisions: [...tokubetsukuProvisions, ...baselineProvisions],
  requirements: tokubetsukuRequirements,
  routes: {
    'cloud-service': cloudRoute({ ...outsourcing, 'security-review': ['tokubetsuku-6-8-cloud'] }),
    outsourcing: outsourcingRoute(outsourcing),
    'designated-manager': managerRoute({
      ...organisation,
      'contract-review': ['tokubetsuku-11'],
      'security-review': ['tokubetsuku-11'],
    }),
    subcontracting: subcontractingRoute(outsourcing),
    'social-media-account': socialMediaRoute({
      ...organisation,
      'public-relations-review': ['tokubetsuku-6-8-social-media'],
    }),
  },
  tracks: requestTracks({ ja: '自治体機密性2以上', en: 'confidentiality 2 or above' }, ['tokubetsuku-6-2']),
  incidents: incidentsUnder(['tokubetsuku-6-7']),
  changes: baselineChanges({
    'baseline-outsourcing-contract': ['tokubetsuku-6-8-outsourcing'],
    'baseline-outsourcing-supervision': ['tokubetsuku-6-8-outsourcing'],
    'baseline-cloud-selection': ['tokubetsuku-6-8-cloud'],
    'baseline-cloud-careful': ['tokubetsuku-6-8-cloud'],
    'baseline-cloud-operation': ['tokubetsuku-6-8-cloud'],
  }),
  checks: {
    'periodic-check': restingOn(baselinePeriodicCheck, {
      'baseline-outsourcing-supervision': ['tokubetsuku-6-8-outsourcing'],
      'baseline-cloud-operation': ['tokubetsuku-6-8-cloud'],
      'baseline-incident': ['tokubetsuku-6-7'],
      'baseline-designated-manager': ['tokubetsuku-11'],
    }),
    'self-inspection': tokubetsukuSelfInspection,
    audit: tokubetsukuAudit,
  },
  evidence: [
    ...baselineEvidence,
    { place: 'classification', provisions: ['tokubetsuku-6-2'] },
    { place: 'trainings', provisions: ['tokubetsuku-6-5'] },
    { place: 'self-inspections', provisions: ['tokubetsuku-6-9', 'tokubetsuku-7'] },
    { place: 'audits', provisions: ['tokubetsuku-6-9', 'tokubetsuku-7'] },
    { place: 'organisation', provisions: ['tokubetsuku-4-1'] },
    { place: 'sign-in', provisions: ['tokubetsuku-9', 'tokubetsuku-10'] },
    { place: 'policy-reviews', provisions: ['tokubetsuku-6-9', 'tokubetsuku-8'] },
  ],
  switches: baseline.switches,
  periods: baseline.periods,
};
