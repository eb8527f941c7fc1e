/** What 古河市 asks for by its own text and glossary, and its changes to the baseline's requirements. */
import type { Requirement } from '~/policy/model';
import { baselineRequirements } from '~/policy/profiles/baseline';
import {
  planForEmergencies,
  rulesOfCloudUse,
  sanitisedTraffic,
  terminalsOfMyNumberWork,
} from '~/policy/profiles/common-rules';
import {
  any,
  holds,
  ofKind,
  onTrack,
  ownFirst,
  requirement,
  restingOn,
  using,
  withChanges,
} from '~/policy/profiles/compose';

const OUTSOURCING = ['koga-7-8-outsourcing'];
const CLOUD = ['koga-7-8-cloud'];

/** 5: beyond what the law asks of every body. */
const ownSpecific: Requirement[] = [
  requirement('confidentiality', 'koga-specific-notified-purpose', {
    ja: [
      '本人に通知した利用目的の範囲',
      '扱う特定個人情報が、番号法と番号条例に定められた事務で、本人に通知した利用目的に必要な範囲に限られています。',
      '事務の名前、通知した利用目的、事業者が集める、保管する、使う、渡すそれぞれの範囲を書いてください。',
    ],
    en: [
      'Within the purpose told to the person',
      'The My Number information belongs to work under the act and the city’s ordinance and stays within the purpose told to the person.',
      'Name the work and the purpose, and how far the provider collects, keeps, uses and passes on the information.',
    ],
    provisions: ['koga-5-2', 'koga-4-2', 'baseline-specific-personal-information'],
    when: using(holds('specific-personal')),
    exemptable: false,
    reviewers: ['security-reviewer', 'security-manager'],
  }),
  requirement('confidentiality', 'koga-specific-prompt-disposal', {
    ja: [
      '不要になった特定個人情報の速やかな廃棄',
      '不要になった特定個人情報を、契約の終わりを待たずに、速やかに廃棄することになっています。',
      '不要になったと判断する時期と人、廃棄までの日数を書いてください。',
    ],
    en: [
      'Prompt disposal of My Number information',
      'My Number information no longer needed is destroyed promptly, without waiting for the contract to end.',
      'Say when and by whom it is judged no longer needed, and how soon it is destroyed.',
    ],
    provisions: ['koga-5-2', 'baseline-specific-personal-information'],
    when: using(holds('specific-personal')),
    exemptable: false,
  }),
];

const own: Requirement[] = [
  rulesOfCloudUse('koga', 'koga-7-8-cloud'),
  terminalsOfMyNumberWork('koga', 'koga-7-3-1', true),
  sanitisedTraffic('koga', 'koga-7-3-2'),
  planForEmergencies('koga', ['koga-7-7']),
  ...ownSpecific,
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
  'baseline-cloud-contractor': ['koga-word-cloud-user', 'koga-7-8-cloud'],
  'baseline-supply-chain': ['koga-word-supply-chain'],
  'baseline-sla': ['koga-word-sla'],
  'baseline-social-media': ['koga-7-8-social-media', 'koga-word-social-media'],
  'baseline-incident': ['koga-7-7'],
});

// 3(2): poor management of outsourcing and poor audits are threats.
const poorManagement = { also: ['koga-3-2'] };
const cryptographicErasure = { also: ['koga-word-cryptographic-erasure'] };
const supplier = { also: ['koga-word-supplier'] };
const noLeak = { also: ['koga-5-1'] };

const changed = withChanges(rested, {
  'prohibition-my-number-internet': { also: ['koga-7-3-1'] },
  'prohibition-uniform-terms': { also: ['koga-word-cloud-service'] },
  'selection-assessed': supplier,
  'cloud-vendor-assessment': supplier,
  'cloud-subcontractors': supplier,
  'cloud-underlying-services': {
    also: ['koga-word-cloud-provider'],
    statement: {
      ja: 'クラウドサービスを提供する事業者と、その上で独自のサービスを提供する事業者や販売店が区別され、それぞれの責任が明らかです。',
      en: 'The provider of the cloud is told apart from a company that builds its own service on it and from resellers, and each one’s responsibility is clear.',
    },
  },
  'cloud-network-choice': { also: ['koga-7-3-1', 'koga-7-3-2', 'koga-7-3-3'] },
  'cloud-external-connection': { also: ['koga-7-3-2'] },
  'management-connection-survey': { also: ['koga-7-3-2'] },
  'cloud-access-control': { also: ['koga-7-6'] },
  'cloud-authentication': { also: ['koga-word-mfa'] },
  'cloud-encryption': cryptographicErasure,
  'cloud-usage-rules': { also: ['koga-7-5'] },
  'cloud-log-review': { also: ['koga-7-7'] },
  'cloud-periodic-review': { also: ['koga-7-7'] },
  // A contractor's employees are users like the city's own staff: the rules of use bind them whatever the class.
  'management-vendor-cloud': { mandatory: holds('any') },
  'contract-audit': poorManagement,
  'contract-policy-compliance': { also: ['koga-7-7'] },
  'contract-service-level': {
    statement: {
      ja: '可用性、通信の速度と安定性、データの保存の期間と方法、交換の安全、インシデントへの対処について、事業者が保証する水準が、契約の一部になっています。',
      en: 'The level that the provider guarantees for availability, speed and stability, storage, safe exchange and handling of incidents is part of the contract.',
    },
  },
  // 7(8): the measures are confirmed, and action under the contract follows, whatever the class of the information.
  'contract-verification': {
    also: ['koga-3-2'],
    statement: {
      ja: '必要なセキュリティ対策が確保されていることを、いつ、どのような証拠で確かめるかが定められ、足りないときは契約に基づいて措置を求められます。',
      en: 'It is laid down when and by what proof the measures are confirmed to be in place, and action under the contract can be asked for where they fall short.',
    },
    mandatory: any(onTrack('A'), ofKind('outsourcing')),
  },
  'end-erasure': cryptographicErasure,
  'sla-erasure': cryptographicErasure,
  'sla-incident-contact': { also: ['koga-word-csirt'] },
  // A report is owed for an event already, so that it can be judged whether it is an incident.
  'sla-first-report': { also: ['koga-word-incident', 'koga-word-event'] },
  'cloud-incident-contact': { also: ['koga-word-csirt'] },
  'contract-reporting': { also: ['koga-word-incident', 'koga-word-event'] },
  'specific-equal-measures': noLeak,
  'specific-no-carrying-out': noLeak,
  'specific-liability': noLeak,
  'specific-leak-report': noLeak,
  'specific-confidentiality': { also: ['koga-5-3'] },
  'specific-return': { also: ['koga-5-2'] },
  'specific-deletion-certificate': { also: ['koga-5-2', 'koga-word-cryptographic-erasure'] },
  // 7(8): the head of the section in charge of what is published.
  'social-responsible': {
    statement: {
      ja: '発信する情報を担当する課室の長などが責任者となり、副責任者とともに、このアカウントを受け持つこと、異動のときに引き継ぐことを承知しています。',
      en: 'The head of the section in charge of the content, or an equal, is responsible, and knows with the deputy that they answer for the account and hand it over when they move.',
    },
  },
});

export const kogaRequirements: Requirement[] = ownFirst(own, changed);
