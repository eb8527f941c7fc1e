/** ベースライン: the national guideline as commonly known. Never to be shown as an official quotation. */
import type { PolicyProfile, Requirement } from '~/policy/model';
import { baselineClassification } from '~/policy/profiles/baseline/classification';
import { baselineProvisions } from '~/policy/profiles/baseline/provisions';
import { cloudOperationRequirements } from '~/policy/profiles/baseline/requirements-cloud-operation';
import { cloudSelectionRequirements } from '~/policy/profiles/baseline/requirements-cloud-selection';
import { confidentialityRequirements } from '~/policy/profiles/baseline/requirements-confidentiality';
import { contractRequirements } from '~/policy/profiles/baseline/requirements-contract';
import { personalInformationRequirements } from '~/policy/profiles/baseline/requirements-personal';
import { prohibitions } from '~/policy/profiles/baseline/requirements-prohibitions';
import {
  endRequirements,
  lightTrackRequirements,
  situationRequirements,
} from '~/policy/profiles/baseline/requirements-situations';
import { slaDataRequirements } from '~/policy/profiles/baseline/requirements-sla-data';
import { slaServiceRequirements } from '~/policy/profiles/baseline/requirements-sla-service';
import { specificPersonalInformationRequirements } from '~/policy/profiles/baseline/requirements-specific-personal';
import { baselineRoles, cloudRoute, cloudTracks } from '~/policy/profiles/baseline/route';

/** In the order people read them: what stops everything first, then what is lightest to answer. */
export const baselineRequirements: Requirement[] = [
  ...prohibitions,
  ...lightTrackRequirements,
  ...situationRequirements,
  ...cloudSelectionRequirements,
  ...cloudOperationRequirements,
  ...endRequirements,
  ...contractRequirements,
  ...confidentialityRequirements,
  ...personalInformationRequirements,
  ...specificPersonalInformationRequirements,
  ...slaServiceRequirements,
  ...slaDataRequirements,
];

export const baseline: PolicyProfile = {
  key: 'baseline',
  version: '2026.1',
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
  routes: { 'cloud-service': cloudRoute() },
  tracks: cloudTracks({ ja: '自治体機密性2以上', en: 'confidentiality 2 or above' }),
  switches: {
    audit: true,
    selfInspection: true,
    socialMedia: true,
    designatedManagers: true,
    socialMediaOwner: 'per-service',
    exemptionsBy: 'ciso',
  },
  periods: {
    validMonths: { 'cloud-service': { A: { proposed: 12, longest: 36 }, B: { proposed: 12, longest: 36 } } },
    provisionalMonths: 3,
    reminderDays: [120, 60, 30],
    retentionYears: { disposalRecords: 5, takeOutRecords: 5 },
  },
};
