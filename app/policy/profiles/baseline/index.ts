/** ベースライン: the national guideline as commonly known. Never to be shown as an official quotation. */
import type { PolicyProfile, Requirement } from '~/policy/model';
import {
  USUAL_ENDING_PERIODS,
  USUAL_FOLLOW_UP_PERIODS,
  USUAL_INSPECTION_PERIODS,
  USUAL_OFFICE_PERIODS,
  USUAL_SOCIAL_MEDIA_PERIODS,
} from '~/policy/periods';
import { USUAL_POLICY_REVIEW } from '~/policy/policy-review';
import { baselineAudit } from '~/policy/profiles/baseline/audit-questions';
import { baselineChanges } from '~/policy/profiles/baseline/changes';
import { baselinePeriodicCheck } from '~/policy/profiles/baseline/check-questions';
import { baselineClassification } from '~/policy/profiles/baseline/classification';
import { baselineEvidence } from '~/policy/profiles/baseline/evidence';
import { baselineIncidents } from '~/policy/profiles/baseline/incidents';
import { baselineMovements } from '~/policy/profiles/baseline/movements';
import { baselineProvisions } from '~/policy/profiles/baseline/provisions';
import { cloudOperationRequirements } from '~/policy/profiles/baseline/requirements-cloud-operation';
import { cloudSelectionRequirements } from '~/policy/profiles/baseline/requirements-cloud-selection';
import { confidentialityRequirements } from '~/policy/profiles/baseline/requirements-confidentiality';
import { contractRequirements } from '~/policy/profiles/baseline/requirements-contract';
import { managementRequirements } from '~/policy/profiles/baseline/requirements-management';
import { managerRequirements } from '~/policy/profiles/baseline/requirements-manager';
import { personalInformationRequirements } from '~/policy/profiles/baseline/requirements-personal';
import { prohibitions } from '~/policy/profiles/baseline/requirements-prohibitions';
import { selectionRequirements } from '~/policy/profiles/baseline/requirements-selection';
import {
  endRequirements,
  lightTrackRequirements,
  situationRequirements,
} from '~/policy/profiles/baseline/requirements-situations';
import { slaDataRequirements } from '~/policy/profiles/baseline/requirements-sla-data';
import { slaServiceRequirements } from '~/policy/profiles/baseline/requirements-sla-service';
import { socialMediaRequirements } from '~/policy/profiles/baseline/requirements-social-media';
import { specificPersonalInformationRequirements } from '~/policy/profiles/baseline/requirements-specific-personal';
import { subcontractingRequirements } from '~/policy/profiles/baseline/requirements-subcontracting';
import { baselineRoles } from '~/policy/profiles/baseline/roles';
import { cloudRoute } from '~/policy/profiles/baseline/route';
import { managerRoute, outsourcingRoute, subcontractingRoute } from '~/policy/profiles/baseline/route-contract';
import { socialMediaRoute } from '~/policy/profiles/baseline/route-social-media';
import { baselineSelfInspection } from '~/policy/profiles/baseline/self-inspection-questions';
import { requestTracks } from '~/policy/profiles/baseline/tracks';
import { only, operated, where } from '~/policy/profiles/compose';

/** In the order people read them: what stops everything first, then what is lightest to answer. */
export const baselineRequirements: Requirement[] = [
  ...prohibitions,
  ...selectionRequirements,
  ...only(
    ['cloud-service'],
    [
      ...lightTrackRequirements,
      ...situationRequirements,
      ...cloudSelectionRequirements,
      ...cloudOperationRequirements,
      ...endRequirements,
    ],
  ),
  ...socialMediaRequirements,
  ...subcontractingRequirements,
  ...managerRequirements,
  ...managementRequirements,
  ...contractRequirements,
  ...confidentialityRequirements,
  ...personalInformationRequirements,
  ...specificPersonalInformationRequirements,
  ...where(operated, [...slaServiceRequirements, ...slaDataRequirements]),
];

export const baseline: PolicyProfile = {
  key: 'baseline',
  version: '2026.4',
  name: { ja: 'ベースライン（国のガイドラインに沿った標準）', en: 'Baseline (along the national guideline)' },
  body: { ja: '標準の自治体', en: 'Standard local government' },
  documentTitle: {
    ja: 'ベースライン（国のガイドラインの一般的な理解による。公式の引用ではありません）',
    en: 'Baseline (the national guideline as commonly known; not an official quotation)',
  },
  roles: baselineRoles,
  classification: baselineClassification,
  provisions: baselineProvisions,
  requirements: baselineRequirements,
  routes: {
    'cloud-service': cloudRoute(),
    outsourcing: outsourcingRoute(),
    'designated-manager': managerRoute(),
    subcontracting: subcontractingRoute(),
    'social-media-account': socialMediaRoute(),
  },
  tracks: requestTracks({ ja: '自治体機密性2以上', en: 'confidentiality 2 or above' }),
  incidents: baselineIncidents,
  checks: {
    'periodic-check': baselinePeriodicCheck,
    'self-inspection': baselineSelfInspection,
    audit: baselineAudit,
  },
  changes: baselineChanges(),
  policyReview: USUAL_POLICY_REVIEW,
  movements: baselineMovements,
  evidence: baselineEvidence,
  switches: {
    audit: true,
    selfInspection: true,
    socialMedia: true,
    designatedManagers: true,
    socialMediaOwner: 'per-service',
    publicAccountList: false,
    exemptionsBy: 'ciso',
  },
  periods: {
    validMonths: {
      'cloud-service': { A: { proposed: 12, longest: 36 }, B: { proposed: 12, longest: 36 } },
      outsourcing: { A: { proposed: 12, longest: 84 }, B: { proposed: 12, longest: 84 } },
      // 指定の期間 is often five years, and sometimes ten.
      'designated-manager': { A: { proposed: 60, longest: 120 }, B: { proposed: 60, longest: 120 } },
      subcontracting: { A: { proposed: 12, longest: 84 }, B: { proposed: 12, longest: 84 } },
      // Looked at again within these months; the periodic checks in between are the register's.
      'social-media-account': { A: { proposed: 12, longest: 36 }, B: { proposed: 36, longest: 60 } },
    },
    provisionalMonths: 3,
    reminderDays: [120, 60, 30, 7, 1],
    retentionYears: { disposalRecords: 5, takeOutRecords: 5 },
    socialMedia: USUAL_SOCIAL_MEDIA_PERIODS,
    followUp: USUAL_FOLLOW_UP_PERIODS,
    endings: USUAL_ENDING_PERIODS,
    office: USUAL_OFFICE_PERIODS,
    inspections: USUAL_INSPECTION_PERIODS,
  },
};
