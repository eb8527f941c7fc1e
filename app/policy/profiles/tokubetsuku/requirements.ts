/** What 特別区人事・厚生事務組合 asks for by its own text, and its changes to the baseline's requirements. */
import type { Requirement } from '~/policy/model';
import { baselineRequirements } from '~/policy/profiles/baseline';
import { rulesOfCloudUse, sanitisedTraffic } from '~/policy/profiles/common-rules';
import { any, ofKind, onTrack, ownFirst, requirement, restingOn, using, withChanges } from '~/policy/profiles/compose';

const OUTSOURCING = ['tokubetsuku-6-8-outsourcing'];
const CLOUD = ['tokubetsuku-6-8-cloud'];

const own: Requirement[] = [
  rulesOfCloudUse('tokubetsuku', 'tokubetsuku-6-8-cloud'),
  sanitisedTraffic('tokubetsuku', 'tokubetsuku-6-3-lgwan'),
  requirement('contract', 'tokubetsuku-incident-measures', {
    ja: [
      'インシデントのときに契約に基づいてとる措置',
      'インシデントのときに、契約のどの条に基づいて、調査、停止、是正などの何を求めるかが分かります。',
      '使う条の番号と、それぞれで求める措置、求める人を書いてください。',
    ],
    en: [
      'Action under the contract in an incident',
      'It is clear which clause of the contract is used in an incident, and for what: inquiry, stop, remedy.',
      'List the clauses, the action each allows, and who asks for it.',
    ],
    provisions: ['tokubetsuku-6-8-outsourcing', 'baseline-outsourcing-contract', 'baseline-incident'],
    when: using(ofKind('outsourcing')),
    // "Where needed" (6(8)): shown for light contracts, and left open there.
    mandatory: onTrack('A'),
    reviewers: ['contract-reviewer', 'security-reviewer'],
  }),
];

const rested = restingOn(baselineRequirements, {
  'baseline-outsourcing-selection': OUTSOURCING,
  'baseline-outsourcing-contract': OUTSOURCING,
  'baseline-outsourcing-supervision': OUTSOURCING,
  'baseline-cloud-careful': CLOUD,
  'baseline-cloud-light': CLOUD,
  'baseline-cloud-uniform-terms': CLOUD,
  'baseline-cloud-selection': CLOUD,
  'baseline-cloud-introduction': CLOUD,
  'baseline-cloud-operation': CLOUD,
  'baseline-cloud-end': CLOUD,
  'baseline-social-media': ['tokubetsuku-6-8-social-media'],
  'baseline-incident': ['tokubetsuku-6-7'],
  'baseline-designated-manager': ['tokubetsuku-11'],
});

// 3(2): poor management of outsourcing and poor audits are threats.
const poorManagement = { also: ['tokubetsuku-3-2'] };

const changed = withChanges(rested, {
  'cloud-network-choice': { also: ['tokubetsuku-6-3-lgwan', 'tokubetsuku-6-3-internet'] },
  'cloud-external-connection': { also: ['tokubetsuku-6-3-lgwan'] },
  'management-connection-survey': { also: ['tokubetsuku-6-3-lgwan'] },
  'cloud-access-control': { also: ['tokubetsuku-6-6'] },
  'cloud-usage-rules': { also: ['tokubetsuku-6-5'] },
  'cloud-log-review': { also: ['tokubetsuku-6-7'] },
  'cloud-periodic-review': { also: ['tokubetsuku-6-7'] },
  'contract-audit': poorManagement,
  'contract-life-cycle': { also: ['tokubetsuku-4-2'] },
  // Of contracts by 6(7) and 6(8), of agreements by 11.
  'contract-policy-compliance': { also: ['tokubetsuku-6-7', 'tokubetsuku-11'] },
  // 6(8): the measures are confirmed, whatever the class of the information.
  'contract-verification': {
    also: ['tokubetsuku-3-2'],
    statement: {
      ja: '必要なセキュリティ対策が確保されていることを、いつ、どのような証拠で確かめるかが定められ、足りないときは是正を求められます。',
      en: 'It is laid down when and by what proof the measures are confirmed to be in place, and a remedy can be asked for where they fall short.',
    },
    mandatory: any(onTrack('A'), ofKind('outsourcing')),
  },
  // 11: wherever the work touches the union's information, and with no room left for exemptions.
  'manager-measures': {
    also: ['tokubetsuku-2-8'],
    statement: {
      ja: '基本方針の趣旨に沿った情報セキュリティの措置が、協定書またはその附属書などに定められています。',
      en: 'The agreement, its annex or the like lays down security measures in the spirit of the basic policy.',
    },
    mandatory: { always: true },
    exemptable: false,
  },
  'management-emergency-contact': {
    statement: {
      ja: '組合の緊急対応体制と、事業者の連絡する人が、夜間と休日も含めて順につながっています。',
      en: 'The union’s emergency organisation and the provider’s contacts form one chain, nights and holidays included.',
    },
  },
  // 6(8): one responsible person for each service that is used.
  'social-responsible': {
    statement: {
      ja: '使うソーシャルメディアサービスごとに定めた責任者と副責任者が、このアカウントを受け持つこと、異動のときに引き継ぐことを承知しています。',
      en: 'The person responsible for this service, and the deputy, know that they answer for the account and hand it over when they move.',
    },
  },
});

export const tokubetsukuRequirements: Requirement[] = ownFirst(own, changed);
