/** 自己点検 and 監査 (7(9), 8): the baseline's questions with the city's own provisions, and what its text adds. */
import type { CheckQuestion } from '~/policy/model';
import { baselineAudit } from '~/policy/profiles/baseline/audit-questions';
import { baselineSelfInspection } from '~/policy/profiles/baseline/self-inspection-questions';
import { emergencyPlan, standardsAndProcedures, terminalsOfMyNumber } from '~/policy/profiles/common-questions';
import { checkQuestion, restingOn } from '~/policy/profiles/compose';

const says = {
  'baseline-organisation': ['koga-7-1'],
  'baseline-training': ['koga-7-5'],
  'baseline-classification': ['koga-7-2'],
  'baseline-accounts': ['koga-7-6'],
  'baseline-network': ['koga-7-3-2', 'koga-7-3-3'],
  'baseline-cloud-careful': ['koga-7-8-cloud'],
  'baseline-outsourcing-supervision': ['koga-7-8-outsourcing'],
  'baseline-social-media': ['koga-7-8-social-media'],
  'baseline-specific-personal-information': ['koga-5-1'],
  'baseline-incident': ['koga-7-7'],
  'baseline-compliance': ['koga-7-9', 'koga-8'],
};

const purposeOfMyNumber = checkQuestion('koga-my-number-purpose', {
  ja: [
    '特定個人情報の利用目的と廃棄',
    '特定個人情報は、本人に通知した目的の範囲で使われ、目的外の利用がなく、不要になったものは速やかに廃棄されていますか。',
    '通知した目的、利用の記録、廃棄の記録を示してください。扱わない課は「該当なし」とします。',
  ],
  en: [
    'Purpose and disposal of My Number information',
    'Is My Number information used for the purpose told to the person and no other, and destroyed promptly when not needed?',
    'Show the purpose as told, the record of use and that of disposal. Sections without it choose “not applicable”.',
  ],
  provisions: ['koga-5-2', 'koga-5-3', 'baseline-specific-personal-information'],
});
const own = [
  terminalsOfMyNumber('koga', 'koga-7-3-1', true),
  purposeOfMyNumber,
  emergencyPlan('koga', 'koga-7-7'),
  standardsAndProcedures('koga', ['koga-10', 'koga-11']),
];

export const kogaSelfInspection: CheckQuestion[] = [...restingOn(baselineSelfInspection, says), ...own];
export const kogaAudit: CheckQuestion[] = [...restingOn(baselineAudit, says), ...own];
