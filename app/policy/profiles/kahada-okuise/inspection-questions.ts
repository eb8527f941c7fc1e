/** 自己点検 (6(7), 7): the baseline's questions with the union's own provisions, and what its text adds. No audits. */
import type { CheckQuestion } from '~/policy/model';
import { baselineSelfInspection } from '~/policy/profiles/baseline/self-inspection-questions';
import { emergencyPlan, standardsAndProcedures, terminalsOfMyNumber } from '~/policy/profiles/common-questions';
import { restingOn } from '~/policy/profiles/compose';

export const kahadaOkuiseSelfInspection: CheckQuestion[] = [
  ...restingOn(baselineSelfInspection, {
    'baseline-organisation': ['kahada-okuise-preamble-1'],
    'baseline-training': ['kahada-okuise-preamble-4', 'kahada-okuise-6-4'],
    'baseline-classification': ['kahada-okuise-6-1'],
    'baseline-accounts': ['kahada-okuise-6-5'],
    'baseline-network': ['kahada-okuise-6-2-2'],
    'baseline-outsourcing-supervision': ['kahada-okuise-6-6'],
    'baseline-incident': ['kahada-okuise-6-6'],
    'baseline-compliance': ['kahada-okuise-6-7', 'kahada-okuise-7'],
  }),
  terminalsOfMyNumber('kahada-okuise', 'kahada-okuise-6-2-1', false),
  emergencyPlan('kahada-okuise', 'kahada-okuise-preamble-5'),
  standardsAndProcedures('kahada-okuise', ['kahada-okuise-9', 'kahada-okuise-10']),
];
