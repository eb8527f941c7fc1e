/** What 藤枝市 asks for by its own text, and its changes to the baseline's requirements. */
import type { Requirement } from '~/policy/model';
import { baselineRequirements } from '~/policy/profiles/baseline';
import { contractedOtherwise } from '~/policy/profiles/baseline/requirements-contract';
import {
  any,
  holds,
  is,
  isLevel,
  not,
  ofKind,
  only,
  onTrack,
  reaches,
  requirement,
  systemWork,
  using,
  withChanges,
} from '~/policy/profiles/compose';

const careful = using(reaches('careful'));

const ownProhibitions: Requirement[] = [
  requirement('prohibition', 'fujieda-class1-internet', {
    ja: [
      '機密性1の情報をインターネットで外部に送ること',
      '機密性1の情報は、インターネットを通じて外部に送ることができません。',
      'LGWANなど閉じた回線で使えるサービスや作業の方法に変えるか、機密性1の情報を入れない使い方に見直してください。避けられない場合は、暗号化などの代わりの対策を示して例外措置を申請します。',
    ],
    en: [
      'Sending class 1 over the Internet',
      'Confidentiality 1 must not be sent outside over the Internet.',
      'Use a service or a way of working on a closed line such as LGWAN, or leave class 1 out. If neither is possible, ask for an exemption with substitute measures such as encryption.',
    ],
    provisions: ['fujieda-5-2-5-i'],
    when: using(any(is('network', 'internet'), is('vendorAccess', 'remote-internet')), isLevel('confidentiality', '1')),
  }),
  requirement('prohibition', 'fujieda-personal-class', {
    ja: [
      '個人情報を機密性1より低く分類すること',
      '個人情報と特定個人情報は、機密性1に分類します。',
      '扱う情報の入力に戻り、分類を機密性1に直してください。',
    ],
    en: [
      'Personal information below class 1',
      'Personal and My Number information is confidentiality 1.',
      'Go back to the information handled and correct its class.',
    ],
    provisions: ['fujieda-5-1-1'],
    when: using(holds('personal'), not(isLevel('confidentiality', '1'))),
    exemptable: false,
    reviewers: ['security-manager', 'security-reviewer'],
  }),
];

const ownCloudRequirements: Requirement[] = only(
  ['cloud-service'],
  [
    requirement('cloud', 'fujieda-upload-permission', {
      ja: [
        'インターネットへの送信の許可と記録',
        'Webサイトなどを使って情報を外部に送ることについて、情報セキュリティ管理者の許可があり、記録を5年間保存します。',
        '許可した日と、記録簿の名前、保存する場所を書いてください。この申請の確認を許可とする場合は、その旨を書きます。',
      ],
      en: [
        'Permission and record of sending over the web',
        'The security manager permits sending the information out through web sites, and the record is kept 5 years.',
        'Give the date, the record and where it is kept; say so if the endorsement of this request is the permission.',
      ],
      provisions: ['fujieda-6-1-3'],
      when: using(is('network', 'internet'), holds('any')),
      reviewers: ['security-manager'],
    }),
    requirement('cloud', 'fujieda-locked-storage', {
      ja: [
        '施錠できる場所での保存',
        '情報を保存する機器が、施錠と入退室の管理のある場所にあります。',
        'データセンターの入退室の管理を示す資料を添付してください。',
      ],
      en: [
        'Kept under lock',
        'The equipment that stores the information stands under lock, with controlled entry.',
        'Attach what the provider says about physical security of the data centre.',
      ],
      provisions: ['fujieda-5-2-5-i', 'fujieda-5-2-6', 'fujieda-5-2-7'],
      when: using(any(reaches('strict'), reaches('critical-integrity'), reaches('critical-availability'))),
    }),
    requirement('cloud', 'fujieda-edit-limits', {
      ja: [
        '編集できる人の制限',
        '完全性1の情報を編集、更新できる人が、許可された人に限られています。',
        '編集の権限を持つ役割と、変更の履歴が残るかどうかを書いてください。',
      ],
      en: [
        'Only permitted editors',
        'Only permitted people can edit information of integrity 1.',
        'Name the roles that can edit, and say whether changes are logged.',
      ],
      provisions: ['fujieda-5-2-6'],
      when: using(reaches('critical-integrity')),
    }),
    requirement('cloud', 'fujieda-mail', {
      ja: [
        'サービスから出る電子メールの内容',
        'サービスが送る通知のメールに機密性1の情報が含まれず、機密性2を含む場合は承認を受けています。',
        '通知メールの例を添付し、本文に情報を載せない設定があれば示してください。',
      ],
      en: [
        'What the service sends by e-mail',
        'Notification mails hold no class 1, and class 2 only after approval.',
        'Attach a sample, and the setting that keeps content out of mails.',
      ],
      provisions: ['fujieda-6-1-5'],
      when: careful,
    }),
  ],
);

const ownManagementRequirements: Requirement[] = [
  requirement('management', 'fujieda-provision-permission', {
    ja: [
      '外部への提供の許可',
      '機密性1または2の情報を相手に渡すことを、情報セキュリティ管理者が許可しています。',
      '渡す情報、相手、目的、期間を書いてください。',
    ],
    en: [
      'Permission to give information outside',
      'The security manager permits giving class 1 or 2 to the provider.',
      'State what, to whom, why and for how long.',
    ],
    provisions: ['fujieda-5-2-10'],
    when: careful,
    reviewers: ['security-manager'],
  }),
  requirement('management', 'fujieda-provision-law', {
    ja: [
      '法令に触れないことの確認',
      '外部への提供が、個人情報の保護に関する法律などの法令と規定に触れないことを、情報セキュリティ管理者が確かめています。',
      '確かめた法令と規定、相談した部署を書いてください。',
    ],
    en: [
      'No law is broken',
      'The security manager has confirmed that giving the information outside breaks no law or rule.',
      'Name the laws and rules that were looked at, and whom you asked.',
    ],
    provisions: ['fujieda-5-2-10'],
    when: careful,
    exemptable: false,
    reviewers: ['security-manager'],
  }),
  requirement('management', 'fujieda-disposal-record', {
    ja: [
      '廃棄の記録と5年間の保存',
      '機密性1または2の情報を消去するとき、日時、担当、内容の記録または証明書を受け取り、5年間保存することになっています。',
      '事業者から受け取る記録や証明書の様式と、保存する場所を書いてください。',
    ],
    en: [
      'Disposal record, kept 5 years',
      'On erasure of class 1 or 2, a record or certificate of when, who and what is received and kept 5 years.',
      'Show its form, and say where it will be kept.',
    ],
    provisions: ['fujieda-5-2-11'],
    when: careful,
  }),
  requirement('management', 'fujieda-connection-cutoff', {
    ja: [
      '問題があるときの切離し',
      '接続した外部のネットワークに問題が認められたとき、統括情報セキュリティ責任者の判断で速やかに切り離せます。',
      '切り離す手順、連絡の流れ、切り離したときの業務への影響を書いてください。',
    ],
    en: [
      'Cutting off in trouble',
      'When the outside network proves unsafe, it is cut off at once on the chief security officer’s decision.',
      'Describe how, who is told, and what it means for the work.',
    ],
    provisions: ['fujieda-8-1-8'],
    when: using(is('externalConnection', true)),
    reviewers: ['security-reviewer'],
  }),
  requirement('management', 'fujieda-carry-permission', {
    ja: [
      '運搬の許可',
      '機密性1または2の情報を運ぶのは、職員か、守秘義務を契約に明記した業者に限られ、情報セキュリティ管理者の許可があります。',
      '運ぶ人、守秘義務を定めた条、許可した日を書いてください。',
    ],
    en: [
      'Permission to carry',
      'Classes 1 and 2 are carried by staff or by a contractor under a written confidentiality duty, with the security manager’s permission.',
      'Say who carries them, quote the duty and give the date of the permission.',
    ],
    provisions: ['fujieda-5-2-9'],
    when: using(is('vendorAccess', 'media'), reaches('careful')),
    reviewers: ['security-manager'],
  }),
];

const ownContractRequirements: Requirement[] = [
  requirement('contract', 'fujieda-system-confidentiality', {
    ja: [
      '秘密保持義務の明記（システムの開発・保守・管理）',
      '情報システムの開発、保守、管理を委託する契約書に、秘密保持義務が明記され、契約の終了後も続きます。',
      '該当する条を書き写してください。この項目に例外は認められません。',
    ],
    en: [
      'Confidentiality stated (system work)',
      'The contract for developing, maintaining or managing the system states confidentiality, which outlives the contract.',
      'Quote the clause. No exemption is possible here.',
    ],
    provisions: ['fujieda-6-2', 'baseline-confidentiality'],
    when: using(systemWork),
    exemptable: false,
    clause: 'contract-confidentiality',
  }),
  requirement('contract', 'fujieda-repair-confidentiality', {
    ja: [
      '修理業者との秘密保持契約',
      '中身を消せない機器を修理に出す前に、業者と秘密保持の契約を結んでいます。',
      '契約書の該当する条と、締結した日を書いてください。機器を持ち出さずに修理できないかも確かめます。',
    ],
    en: [
      'Confidentiality contract with the repairer',
      'A confidentiality contract is concluded before equipment that cannot be erased goes to repair.',
      'Quote the clause and the date; also consider a repair on the spot.',
    ],
    provisions: ['fujieda-7-3-4-i', 'baseline-confidentiality'],
    when: using(ofKind('outsourcing'), is('workKind', 'repair')),
    clause: 'contract-confidentiality',
  }),
  requirement('contract', 'fujieda-connection-damages', {
    ja: [
      '外部ネットワークの瑕疵による損害の賠償',
      '接続した外部ネットワークの瑕疵で業務に影響が出た場合の損害賠償が、必要に応じて契約で担保されています。',
      '必要がないと判断した場合は「該当なし」とし、理由を書いてください。',
    ],
    en: [
      'Damages for defects of the outside network',
      'Where needed, the contract secures damages if a defect of the outside network harms the work.',
      'If not needed, answer “not applicable” and say why.',
    ],
    provisions: ['fujieda-8-1-8'],
    when: using(is('externalConnection', true)),
    mandatory: onTrack('A'),
    // Track B has a contract reviewer only where there is a contract.
    reviewers: ['contract-reviewer', 'security-reviewer'],
  }),
  requirement('confidentiality', 'fujieda-specific-rules', {
    ja: [
      '特定個人情報取扱規程への適合',
      '特定個人情報の適正な取扱いに関する基本方針と、特定個人情報取扱規程に沿った取扱いです。',
      '規程の該当する定めと、それを満たす方法を書いてください。',
    ],
    en: [
      'In line with the rules on My Number information',
      'Handling follows the city’s policy and rules on My Number information.',
      'Name the rules concerned and how each is met.',
    ],
    provisions: ['fujieda-5-2-5-u'],
    when: using(holds('specific-personal')),
    exemptable: false,
    reviewers: ['security-reviewer', 'security-manager'],
  }),
];

const backup = { also: ['fujieda-5-2-6', 'fujieda-5-2-7'] };

const changedBaseline = withChanges(baselineRequirements, {
  'prohibition-my-number-internet': { also: ['fujieda-5-2-5-i'] },
  'light-no-careful-information': { also: ['fujieda-6-1-5'] },
  'light-account-safety': { also: ['fujieda-8-2'] },
  'light-incident-contact': { also: ['fujieda-4-2-2'] },
  'situation-contractor': { also: ['fujieda-basic-3-1'] },
  'cloud-network-choice': { also: ['fujieda-5-2-5-a', 'fujieda-7-4-3'] },
  'cloud-external-connection': { also: ['fujieda-8-1-8'] },
  'cloud-independent-backup': backup,
  'cloud-access-control': { also: ['fujieda-5-2-5-a', 'fujieda-8-2'] },
  'cloud-authentication': { also: ['fujieda-8-2'] },
  'cloud-encryption': { also: ['fujieda-5-2-5-i', 'fujieda-7-4-3', 'fujieda-8-1-12'] },
  'cloud-usage-rules': { also: ['fujieda-6-3'] },
  'cloud-log-review': { also: ['fujieda-8-1-3'] },
  'cloud-incident-contact': { also: ['fujieda-4-2-2'] },
  'end-erasure': { also: ['fujieda-5-2-11'] },
  'end-disposal-record': { also: ['fujieda-5-2-11'] },
  'end-accounts-closed': { also: ['fujieda-8-2'] },
  // 6(2) names both duties for system work and leaves no room for exemptions, 7(3)④イ one for repairs: see above.
  'contract-confidentiality': { when: contractedOtherwise },
  'contract-duty-of-care': { also: ['fujieda-6-2'], exemptable: false },
  // 5(2)⑨: only a contractor under a written duty may carry classes 1 and 2.
  'contract-nda-before-disclosure': { also: ['fujieda-5-2-9'], exemptable: false },
  'contract-training': { also: ['fujieda-basic-3-1'] },
  'management-connection-survey': { also: ['fujieda-8-1-8'] },
  'management-carry-out': { also: ['fujieda-5-2-9'] },
  // 6(1)③: what goes out through web sites needs the manager's permission.
  'social-review-before-posting': { also: ['fujieda-6-1-3'] },
  'prohibition-social-careful': { also: ['fujieda-5-2-5-i', 'fujieda-5-2-10'] },
  'management-end-return': { also: ['fujieda-5-2-11'] },
  'contract-return-disposal': { also: ['fujieda-5-2-11'] },
  'contract-purpose-limit': { also: ['fujieda-5-2-4'] },
  'personal-copying': { also: ['fujieda-5-2-1', 'fujieda-5-2-5-a'] },
  'specific-deletion-certificate': { also: ['fujieda-5-2-11'] },
  'sla-redundancy': { also: ['fujieda-5-2-7'] },
  'sla-backup-interval': backup,
  'sla-backup-generations': backup,
  'sla-backup-retention': { also: ['fujieda-5-2-6'] },
  'sla-backup-retention-core': { also: ['fujieda-5-2-7'] },
  'sla-restore-test': backup,
  'sla-erasure': { also: ['fujieda-5-2-11'] },
  'sla-encryption-at-rest': { also: ['fujieda-5-2-5-i'] },
  'sla-encryption-in-transit': { also: ['fujieda-7-4-3'] },
  'sla-authentication': { also: ['fujieda-8-2'] },
  // 8(1)③ says "a set period" and names none: no number is invented here.
  'sla-log-retention': { also: ['fujieda-8-1-3'] },
  'sla-incident-contact': { also: ['fujieda-4-2-2'] },
  'sla-first-report': { also: ['fujieda-4-2-2'] },
  'sla-final-report': { also: ['fujieda-4-2-3'] },
});

const about = (...kinds: Requirement['kind'][]) => changedBaseline.filter((entry) => kinds.includes(entry.kind));

/** Own rules stand before the baseline's within each kind. */
export const fujiedaRequirements: Requirement[] = [
  ...ownProhibitions,
  ...about('prohibition'),
  ...about('selection'),
  ...ownCloudRequirements,
  ...about('cloud'),
  ...about('account'),
  ...ownManagementRequirements,
  ...about('management'),
  ...ownContractRequirements,
  ...about('contract', 'confidentiality'),
  ...about('sla'),
];
