/** Rules that the facts themselves break: only an exemption or other facts help. */
import type { Requirement } from '~/policy/model';
import { among, any, holds, is, not, reaches, requirement, using } from '~/policy/profiles/compose';

export const prohibitions: Requirement[] = [
  requirement('prohibition', 'prohibition-uniform-terms', {
    ja: [
      '約款だけのサービスで注意して扱う情報を扱うこと',
      '約款だけで提供されるサービスや無料の試用では、原則として機密性の高い情報を扱えません。',
      '契約を結べるプランに変えるか、入れる情報を見直してください。避けられない場合は、代わりの対策を示して例外措置を申請します。',
    ],
    en: [
      'Careful information on uniform terms',
      'A service on mass-market terms, or a free trial, in principle must not hold information that needs care.',
      'Choose a plan with a contract, or leave the information out. If neither is possible, ask for an exemption with substitute measures.',
    ],
    provisions: ['baseline-cloud-uniform-terms'],
    when: using(among('terms', 'uniform', 'free-trial'), reaches('careful')),
    reviewers: ['security-reviewer', 'contract-reviewer'],
  }),
  requirement('prohibition', 'prohibition-my-number-internet', {
    ja: [
      '特定個人情報をインターネット経由で扱うこと',
      '個人番号利用事務系の情報は、インターネットと分けて扱います。',
      '閉じた回線で使えるサービスや作業の方法に変えてください。法令に基づく申請の受付などで避けられない場合に限り、例外措置を申請します。',
    ],
    en: [
      'My Number data over the Internet',
      'Information of My Number work is kept apart from the Internet.',
      'Use a service or a way of working on a closed line. Ask for an exemption only where it cannot be avoided, such as statutory online filing.',
    ],
    provisions: ['baseline-network', 'baseline-specific-personal-information'],
    when: using(holds('specific-personal'), any(is('network', 'internet'), is('vendorAccess', 'remote-internet'))),
  }),
  requirement('prohibition', 'prohibition-data-reuse', {
    ja: [
      '注意して扱う情報を事業者に使わせること',
      '事業者が当団体の情報を自社の目的に使える約款のままでは、機密性の高い情報を扱えません。',
      '学習に使わせない設定や契約に変えてください。避けられない場合は例外措置を申請します。',
    ],
    en: [
      'Letting the provider use careful information',
      'While the terms let the provider use our data for its own ends, information that needs care must stay out.',
      'Change the setting or the contract; if that is impossible, ask for an exemption.',
    ],
    provisions: ['baseline-cloud-selection', 'baseline-outsourcing-contract'],
    when: using(is('dataReuse', 'yes'), reaches('careful'), not(holds('personal'))),
  }),
  requirement('prohibition', 'prohibition-personal-data-reuse', {
    ja: [
      '個人情報を事業者に使わせること',
      '事業者が個人情報を自社の目的に使うことは、例外としても認められません。',
      '使わせない契約や設定に変えるか、個人情報を入れない使い方に見直してください。',
    ],
    en: [
      'Letting the provider use personal information',
      'Use of personal information for the provider’s own ends is not allowed, not even by exemption.',
      'Change contract or setting, or leave personal information out.',
    ],
    provisions: ['baseline-personal-information'],
    when: using(is('dataReuse', 'yes'), holds('personal')),
    exemptable: false,
  }),
  requirement('prohibition', 'prohibition-disclosed-without-nda', {
    ja: [
      '秘密保持の約束がないまま情報を渡すこと',
      '重要な情報は、秘密保持を書面で約束してから渡します。見積りや入札の段階でも同じです。',
      '直ちに秘密保持契約を結び、渡した情報の扱いを確かめてください。経緯と対策を示して例外措置を申請します。',
    ],
    en: [
      'Information handed over without an agreement',
      'Important information is handed over only after confidentiality is agreed in writing, also at quotation or bidding.',
      'Conclude an agreement at once and find out what became of the information. Ask for an exemption, saying what happened and what is done.',
    ],
    provisions: ['baseline-confidentiality', 'baseline-outsourcing-contract'],
    when: using(is('nda', 'late'), reaches('careful')),
    reviewers: ['contract-reviewer', 'security-reviewer'],
  }),
  requirement('prohibition', 'prohibition-pilot-real-data', {
    ja: [
      '試行で実際の情報を使うこと',
      '試行では模擬データを使い、注意して扱う実際の情報を入れません。',
      '模擬データに替えるか、試行ではなく本番の利用として申請してください。',
    ],
    en: [
      'Real information in a pilot',
      'A pilot runs on dummy data; real information that needs care stays out.',
      'Use dummy data, or file for regular use instead of a pilot.',
    ],
    provisions: ['baseline-provisional-use'],
    when: using(is('pilot', true), reaches('careful')),
  }),
];
