/**
 * 香肌奥伊勢資源化広域連合 情報セキュリティポリシー（令和8年3月17日策定）. It names no posts and no levels and is silent on cloud
 * services, social media and 指定管理者: those come from the baseline, with titles as a union has them.
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
import { kahadaOkuiseSelfInspection } from '~/policy/profiles/kahada-okuise/inspection-questions';
import { kahadaOkuiseProvisions } from '~/policy/profiles/kahada-okuise/provisions';
import { kahadaOkuiseRequirements } from '~/policy/profiles/kahada-okuise/requirements';

/** The provisions of the union's own text behind each step. */
const organisation = {
  'section-head': ['kahada-okuise-preamble-1'],
  'chief-security-officer': ['kahada-okuise-preamble-1'],
  ciso: ['kahada-okuise-preamble-1'],
  'chief-security-officer-final': ['kahada-okuise-preamble-1'],
  'department-head-final': ['kahada-okuise-preamble-1'],
};
const outsourcing = {
  ...organisation,
  'contract-review': ['kahada-okuise-6-6'],
  'security-review': ['kahada-okuise-6-6'],
};

export const kahadaOkuise: PolicyProfile = {
  key: 'kahada-okuise',
  version: '2026.3',
  name: {
    ja: '香肌奥伊勢資源化広域連合 情報セキュリティポリシー',
    en: 'Kahada Okuise recycling union: information security policy',
  },
  body: { ja: '香肌奥伊勢資源化広域連合', en: 'Kahada Okuise recycling union' },
  documentTitle: {
    ja: '香肌奥伊勢資源化広域連合情報セキュリティポリシー（令和8年3月17日策定）',
    en: 'Kahada Okuise recycling union: information security policy (17 March 2026)',
  },
  roles: {
    ...baselineRoles,
    // A union has no deputy mayor.
    ciso: { ...baselineRoles.ciso, heldBy: { ja: '副広域連合長など', en: 'A deputy head of the union or similar' } },
  },
  classification: baseline.classification,
  provisions: [...kahadaOkuiseProvisions, ...baselineProvisions],
  requirements: kahadaOkuiseRequirements,
  routes: {
    'cloud-service': cloudRoute(organisation),
    outsourcing: outsourcingRoute(outsourcing),
    'designated-manager': managerRoute(organisation),
    subcontracting: subcontractingRoute(outsourcing),
    'social-media-account': socialMediaRoute(organisation),
  },
  tracks: requestTracks({ ja: '自治体機密性2以上', en: 'confidentiality 2 or above' }, ['kahada-okuise-6-1']),
  incidents: incidentsUnder(['kahada-okuise-preamble-5', 'kahada-okuise-6-6']),
  changes: baselineChanges({
    'baseline-outsourcing-contract': ['kahada-okuise-6-6'],
    'baseline-outsourcing-supervision': ['kahada-okuise-6-6'],
    'baseline-outsourcing-selection': ['kahada-okuise-6-6'],
  }),
  checks: {
    'periodic-check': restingOn(baselinePeriodicCheck, {
      'baseline-outsourcing-supervision': ['kahada-okuise-6-6'],
      'baseline-incident': ['kahada-okuise-preamble-5'],
    }),
    'self-inspection': kahadaOkuiseSelfInspection,
  },
  evidence: [
    ...baselineEvidence,
    { place: 'classification', provisions: ['kahada-okuise-6-1'] },
    { place: 'trainings', provisions: ['kahada-okuise-preamble-4', 'kahada-okuise-6-4'] },
    { place: 'self-inspections', provisions: ['kahada-okuise-preamble-6', 'kahada-okuise-6-7', 'kahada-okuise-7'] },
    { place: 'sign-in', provisions: ['kahada-okuise-10'] },
    { place: 'policy-reviews', provisions: ['kahada-okuise-preamble-6', 'kahada-okuise-6-7', 'kahada-okuise-8'] },
  ],
  switches: {
    ...baseline.switches,
    // 6(7), 7 and 8 speak of self-inspection and never of audits.
    audit: false,
    socialMedia: false,
    socialMediaOwner: 'none',
    designatedManagers: false,
    notTaken: ['social-media-account', 'designated-manager'],
  },
  periods: baseline.periods,
};
