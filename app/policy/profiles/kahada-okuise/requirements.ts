/** What 香肌奥伊勢資源化広域連合 asks for by its own text, and its changes to the baseline's requirements. */
import type { Requirement } from '~/policy/model';
import { baselineRequirements } from '~/policy/profiles/baseline';
import { planForEmergencies, terminalsOfMyNumberWork } from '~/policy/profiles/common-rules';
import { ownFirst, restingOn, withChanges } from '~/policy/profiles/compose';

/** 6(6) asks for security when work is given outside, and says no more about it. */
const OUTSOURCING = ['kahada-okuise-6-6'];

const own: Requirement[] = [
  terminalsOfMyNumberWork('kahada-okuise', 'kahada-okuise-6-2-1', false),
  planForEmergencies('kahada-okuise', ['kahada-okuise-preamble-5', 'kahada-okuise-6-6']),
];

const rested = restingOn(baselineRequirements, {
  'baseline-outsourcing-selection': OUTSOURCING,
  'baseline-outsourcing-contract': OUTSOURCING,
  'baseline-outsourcing-supervision': OUTSOURCING,
  'baseline-incident': ['kahada-okuise-preamble-5', 'kahada-okuise-6-6'],
});

const changed = withChanges(rested, {
  'prohibition-my-number-internet': { also: ['kahada-okuise-6-2-1'] },
  'cloud-network-choice': { also: ['kahada-okuise-6-2-1', 'kahada-okuise-6-2-2'] },
  'cloud-access-control': { also: ['kahada-okuise-6-5'] },
  'cloud-usage-rules': { also: ['kahada-okuise-preamble-4', 'kahada-okuise-6-4'] },
  'cloud-log-review': { also: ['kahada-okuise-6-6'] },
  'cloud-periodic-review': { also: ['kahada-okuise-6-6'] },
  // 3(2): information carried out without leave, and poor management of outsourcing.
  'management-carry-out': { also: ['kahada-okuise-3-2'] },
  'contract-verification': { also: ['kahada-okuise-3-2'] },
  'contract-life-cycle': { also: ['kahada-okuise-4'] },
});

export const kahadaOkuiseRequirements: Requirement[] = ownFirst(own, changed);
