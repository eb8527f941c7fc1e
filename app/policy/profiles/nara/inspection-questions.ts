/** 自己点検 and 監査 (7): the baseline's questions with the city's own provisions, and what its text adds. */
import type { CheckQuestion } from '~/policy/model';
import { baselineAudit } from '~/policy/profiles/baseline/audit-questions';
import { baselineSelfInspection } from '~/policy/profiles/baseline/self-inspection-questions';
import { standardsAndProcedures, terminalsOfMyNumber } from '~/policy/profiles/common-questions';
import { restingOn } from '~/policy/profiles/compose';

const says = {
  'baseline-organisation': ['nara-6-1', 'nara-6-5'],
  'baseline-training': ['nara-6-5'],
  'baseline-classification': ['nara-6-2'],
  'baseline-accounts': ['nara-6-6'],
  'baseline-network': ['nara-6-3-2', 'nara-6-3-3'],
  'baseline-cloud-careful': ['nara-6-8-cloud'],
  'baseline-outsourcing-supervision': ['nara-6-8-outsourcing'],
  'baseline-social-media': ['nara-6-8-social-media'],
  'baseline-confidentiality': ['nara-5-1'],
  'baseline-incident': ['nara-6-7'],
  'baseline-compliance': ['nara-6-7', 'nara-7'],
};
const own = [terminalsOfMyNumber('nara', 'nara-6-3-1', true), standardsAndProcedures('nara', ['nara-9', 'nara-10'])];

export const naraSelfInspection: CheckQuestion[] = [...restingOn(baselineSelfInspection, says), ...own];
export const naraAudit: CheckQuestion[] = [...restingOn(baselineAudit, says), ...own];
