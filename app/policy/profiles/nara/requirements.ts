/** What 奈良市 asks for by its own text, and its changes to the baseline's requirements. */
import type { Requirement } from '~/policy/model';
import { baselineRequirements } from '~/policy/profiles/baseline';
import { rulesOfCloudUse, sanitisedTraffic, terminalsOfMyNumberWork } from '~/policy/profiles/common-rules';
import { any, ofKind, onTrack, ownFirst, restingOn, withChanges } from '~/policy/profiles/compose';

const OUTSOURCING = ['nara-6-8-outsourcing'];
const CLOUD = ['nara-6-8-cloud'];

const own: Requirement[] = [
  rulesOfCloudUse('nara', 'nara-6-8-cloud'),
  terminalsOfMyNumberWork('nara', 'nara-6-3-1', true),
  sanitisedTraffic('nara', 'nara-6-3-2'),
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
  'baseline-system-work': ['nara-6-6'],
  'baseline-social-media': ['nara-6-8-social-media'],
  'baseline-incident': ['nara-6-7'],
});

// 3(2) counts both among the threats: that a contractor goes bankrupt, and that disposal is not certain.
const bankruptcy = { also: ['nara-3-2'] };
const disposal = { also: ['nara-3-2'] };
// 5(1): secrets are kept also after leaving.
const afterLeaving = { also: ['nara-5-1'] };

const changed = withChanges(rested, {
  'prohibition-my-number-internet': { also: ['nara-6-3-1'] },
  'selection-viability': bankruptcy,
  'cloud-vendor-assessment': bankruptcy,
  'cloud-exit-plan': bankruptcy,
  'cloud-network-choice': { also: ['nara-6-3-1', 'nara-6-3-2', 'nara-6-3-3'] },
  'cloud-external-connection': { also: ['nara-6-3-2'] },
  'management-connection-survey': { also: ['nara-6-3-2'] },
  'cloud-access-control': { also: ['nara-6-6'] },
  'cloud-usage-rules': { also: ['nara-6-5'] },
  'cloud-log-review': { also: ['nara-6-7'] },
  'cloud-periodic-review': { also: ['nara-6-7'] },
  'situation-contractor': { also: ['nara-4-1'] },
  'end-erasure': disposal,
  'end-disposal-record': disposal,
  'management-end-return': disposal,
  'contract-return-disposal': disposal,
  'confidentiality-return': disposal,
  'specific-deletion-certificate': disposal,
  'sla-erasure': disposal,
  'contract-policy-compliance': { also: ['nara-5-3', 'nara-4-1'] },
  'contract-life-cycle': { also: ['nara-4-2'] },
  'contract-confidentiality': afterLeaving,
  'confidentiality-workers': afterLeaving,
  'confidentiality-survival': afterLeaving,
  // 6(8): the measures are confirmed, and action under the contract follows, whatever the class of the information.
  'contract-verification': {
    statement: {
      ja: '必要なセキュリティ対策が確保されていることを、いつ、どのような証拠で確かめるかが定められ、足りないときは契約に基づいて措置を求められます。',
      en: 'It is laid down when and by what proof the measures are confirmed to be in place, and action under the contract can be asked for where they fall short.',
    },
    mandatory: any(onTrack('A'), ofKind('outsourcing')),
  },
  // 6(8): one responsible person for each service that is used.
  'social-responsible': {
    statement: {
      ja: '使うソーシャルメディアサービスごとに定めた責任者と副責任者が、このアカウントを受け持つこと、異動のときに引き継ぐことを承知しています。',
      en: 'The person responsible for this service, and the deputy, know that they answer for the account and hand it over when they move.',
    },
  },
});

export const naraRequirements: Requirement[] = ownFirst(own, changed);
