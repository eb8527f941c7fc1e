/** 自己点検 and 監査 (6(9), 7): the baseline's questions with the union's own provisions, and what its text adds. */
import type { CheckQuestion } from '~/policy/model';
import { baselineAudit } from '~/policy/profiles/baseline/audit-questions';
import { baselineSelfInspection } from '~/policy/profiles/baseline/self-inspection-questions';
import { emergencyPlan, standardsAndProcedures } from '~/policy/profiles/common-questions';
import { checkQuestion, restingOn } from '~/policy/profiles/compose';

const says = {
  'baseline-organisation': ['tokubetsuku-6-1'],
  'baseline-training': ['tokubetsuku-6-5'],
  'baseline-classification': ['tokubetsuku-6-2'],
  'baseline-accounts': ['tokubetsuku-6-6'],
  'baseline-network': ['tokubetsuku-6-3-lgwan', 'tokubetsuku-6-3-internet'],
  'baseline-cloud-careful': ['tokubetsuku-6-8-cloud'],
  'baseline-outsourcing-supervision': ['tokubetsuku-6-8-outsourcing'],
  'baseline-social-media': ['tokubetsuku-6-8-social-media'],
  'baseline-incident': ['tokubetsuku-6-7'],
  'baseline-compliance': ['tokubetsuku-6-9', 'tokubetsuku-7'],
};

const designatedManagers = checkQuestion('tokubetsuku-agreements-with-managers', {
  ja: [
    '指定管理者の措置',
    '組合の情報資産にかかわる指定管理者との協定に、基本方針の趣旨に沿う措置があり、実施を確かめていますか。',
    '協定の該当する条と、年次報告や立入りの記録を示してください。指定管理者がない課は「該当なし」とします。',
  ],
  en: [
    'Measures of designated managers',
    'Do agreements with designated managers who touch the union’s information contain measures in the spirit of the policy, and is their practice confirmed?',
    'Show the clauses, and the yearly report or visit. Sections without a designated manager choose “not applicable”.',
  ],
  provisions: ['tokubetsuku-11', 'baseline-designated-manager'],
});
const own = [
  designatedManagers,
  emergencyPlan('tokubetsuku', 'tokubetsuku-6-7'),
  standardsAndProcedures('tokubetsuku', ['tokubetsuku-9', 'tokubetsuku-10']),
];

export const tokubetsukuSelfInspection: CheckQuestion[] = [...restingOn(baselineSelfInspection, says), ...own];
export const tokubetsukuAudit: CheckQuestion[] = [...restingOn(baselineAudit, says), ...own];
