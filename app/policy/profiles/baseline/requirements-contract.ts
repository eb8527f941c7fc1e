/** Contract requirements (契約に書く情報セキュリティ要件). */
import type { Requirement } from '~/policy/model';
import {
  all,
  any,
  holds,
  is,
  not,
  ofKind,
  onTrack,
  operated,
  reaches,
  requirement,
  systemBuild,
  systemOperation,
  systemWork,
  using,
} from '~/policy/profiles/compose';

const CONTRACT = 'baseline-outsourcing-contract';

/** A contract of the body's own; what a subcontractor owes is in requirements-subcontracting.ts. */
const ownContract = ofKind('outsourcing', 'designated-manager');
/** Somebody can put it into a contract: one's own, careful information in a cloud, or terms that are negotiated anyway. */
const contracted = using(any(ownContract, all(ofKind('cloud-service'), any(onTrack('A'), is('terms', 'negotiated')))));
const careful = using(ofKind('cloud-service', 'outsourcing', 'designated-manager'), reaches('careful'));
/** On the light track a clause is welcome, but its absence stops nothing. */
const mandatory = onTrack('A');
/** What no contract of one's own goes without, however light. */
const mandatoryInContracts = any(onTrack('A'), ownContract);

export const contractRequirements: Requirement[] = [
  requirement('contract', 'contract-policy-compliance', {
    ja: [
      'ポリシーと実施手順の遵守',
      '当団体のセキュリティポリシーと関係する手順を守ることが、契約に書かれています。',
      '契約書、仕様書、特記仕様書のいずれかで、遵守を約束する条を示してください。',
    ],
    en: [
      'Compliance with our policy and procedures',
      'The contract says that the vendor complies with the body’s security policy and procedures.',
      'Point to the clause in the contract, the specification or its annex.',
    ],
    provisions: [CONTRACT, 'baseline-local-autonomy-rule'],
    when: contracted,
    mandatory: mandatoryInContracts,
  }),
  requirement('contract', 'contract-responsible-person', {
    ja: [
      '責任者・作業範囲・従事者の所属・作業場所',
      '責任者、作業の範囲、従事者の所属先、作業する場所が、契約または届出で特定されています。',
      '体制図と作業場所の届出を添付し、該当する条を示してください。',
    ],
    en: [
      'Responsible person, scope, employers and place of work',
      'Contract or notice names the responsible person, the scope, each worker’s employer and the place of work.',
      'Attach the staffing chart and the notice of workplaces, and point to the clause.',
    ],
    provisions: [CONTRACT],
    when: careful,
  }),
  requirement('contract', 'contract-service-level', {
    ja: [
      'サービスレベルの保証',
      'サービスレベルを保証する文書が、契約の一部になっています。',
      'SLAの文書名と版を示してください。数値は「SLA」の項目に記入します。',
    ],
    en: [
      'Guaranteed service level',
      'A document that guarantees the service level is part of the contract.',
      'Name the SLA document and its version. The figures go into the SLA items.',
    ],
    provisions: ['baseline-sla', CONTRACT],
    when: all(contracted, operated),
    mandatory,
  }),
  requirement('contract', 'contract-access-scope', {
    ja: [
      'アクセスできる情報の範囲と方法',
      '事業者がアクセスできる情報の種類と範囲、アクセスの方法が定められています。',
      '運用や保守で事業者がデータを見る場合の条件も確かめてください。',
    ],
    en: [
      'What the vendor may access, and how',
      'Kinds and range of information the vendor may access, and the way of access, are laid down.',
      'Also check when support or maintenance staff may see the data.',
    ],
    provisions: [CONTRACT],
    when: all(contracted, holds('any')),
    mandatory,
  }),
  requirement('contract', 'contract-life-cycle', {
    ja: [
      '情報の受渡しから廃棄までの取扱い',
      '受渡し、利用、保管、複製、返却、廃棄の各段階で守ることが定められています。',
      '段階ごとに、どの条が当たるかを示してください。',
    ],
    en: [
      'Handling over the whole life cycle',
      'Rules cover hand-over, use, storage, copying, return and disposal of the information.',
      'Say which clause covers which stage.',
    ],
    provisions: [CONTRACT],
    when: all(contracted, holds('any')),
    mandatory,
  }),
  requirement('contract', 'contract-training', {
    ja: [
      '従事者の教育',
      '事業者が、従事者にセキュリティの教育を行うことを約束しています。',
      '教育の時期と内容、実施の報告を受ける方法を確かめてください。',
    ],
    en: [
      'Training of the vendor’s staff',
      'The vendor undertakes to train its staff in information security.',
      'Check when and what, and how you learn that it was done.',
    ],
    provisions: [CONTRACT],
    when: careful,
  }),
  requirement('contract', 'contract-purpose-limit', {
    ja: [
      '目的外利用と第三者提供の禁止',
      '提供した情報を、委託の目的以外に使わず、第三者に渡さないことが定められています。',
      'AIの学習や統計への利用が「サービスの改善」として許されていないかも読んでください。',
    ],
    en: [
      'No other use, no passing on',
      'The information is used for the agreed purpose only and not given to third parties.',
      'Look out for AI training or statistics hidden under “improving the service”.',
    ],
    provisions: [CONTRACT],
    when: all(contracted, holds('any')),
    mandatory,
  }),
  requirement('contract', 'contract-confidentiality', {
    ja: [
      '秘密保持義務（終了後・退職後も継続）',
      '秘密保持の義務があり、契約が終わった後も、従事者が退職した後も続きます。',
      '期間の定めがあれば、その長さを書き写してください。',
    ],
    en: [
      'Confidentiality that outlives the contract',
      'There is a duty of confidentiality that continues after the contract ends and after workers leave.',
      'Where the duty ends after some time, quote how long it lasts.',
    ],
    provisions: ['baseline-confidentiality', CONTRACT],
    when: contracted,
  }),
  requirement('contract', 'contract-subcontracting', {
    ja: [
      '再委託の制限',
      '再委託は事前の承認がない限り禁止され、再委託先にも同じ義務が課されます。',
      '何段階目まで、誰の承認で認めるのかを確かめてください。約款の場合は下請け一覧と変更通知の有無を見ます。',
    ],
    en: [
      'Limits on subcontracting',
      'Subcontracting needs prior approval, and subcontractors carry the same duties.',
      'Check how many tiers and whose approval; with uniform terms, look for the list of sub-processors and notice of changes.',
    ],
    provisions: ['baseline-subcontracting', CONTRACT],
    when: contracted,
    mandatory: mandatoryInContracts,
  }),
  requirement('contract', 'contract-return-disposal', {
    ja: [
      '終了時の返却・廃棄',
      '契約が終わるときに、情報を返却または復元できない形で廃棄し、報告することが定められています。',
      'バックアップも含むか、期限と証明書の有無を確かめてください。',
    ],
    en: [
      'Return or disposal at the end',
      'At the end, information is returned or destroyed beyond recovery, and this is reported.',
      'Check that backups are included, by when, and whether a certificate is given.',
    ],
    provisions: ['baseline-outsourcing-end', CONTRACT],
    when: all(contracted, holds('any')),
    mandatory,
  }),
  requirement('contract', 'contract-reporting', {
    ja: [
      '定期報告と緊急時の報告',
      '実施状況の定期報告と、事故などの緊急時の報告が定められています。',
      '報告の頻度、緊急時の連絡先と時間の目安を示してください。',
    ],
    en: [
      'Regular and emergency reports',
      'Regular reports on the work, and reports in an emergency, are laid down.',
      'Give the interval, the emergency contact and the time allowed.',
    ],
    provisions: ['baseline-outsourcing-supervision', CONTRACT],
    when: contracted,
    mandatory,
  }),
  requirement('contract', 'contract-audit', {
    ja: [
      '当団体による監査・検査',
      '当団体が監査や検査を行えること、または第三者の監査報告書で代えられることが定められています。',
      '立入りの可否と、代わりになる報告書の名前を示してください。',
    ],
    en: [
      'Audit and inspection by the body',
      'The body may audit or inspect, or accepts third-party audit reports instead.',
      'Say whether visits are possible, and name the reports that replace them.',
    ],
    provisions: ['baseline-outsourcing-supervision', CONTRACT],
    when: careful,
  }),
  requirement('contract', 'contract-publication', {
    ja: [
      '事故などの公表',
      '事故が起きたとき、当団体が必要な事実を公表できることが定められています。',
      '公表に事業者の同意が要る場合は、その条件を書き写してください。',
    ],
    en: [
      'Publication of incidents',
      'The body may publish the necessary facts of an incident.',
      'Where the vendor’s consent is needed, quote the conditions.',
    ],
    provisions: [CONTRACT],
    when: contracted,
    mandatory,
  }),
  requirement('contract', 'contract-breach', {
    ja: [
      '違反したときの措置（損害賠償・解除）',
      '義務に違反した場合の損害賠償と契約の解除が定められています。',
      '賠償額の上限と免責の範囲を書き写してください。',
    ],
    en: [
      'Consequences of breach',
      'Damages and termination follow a breach of duty.',
      'Quote any cap on damages and any exclusion of liability.',
    ],
    provisions: [CONTRACT],
    when: contracted,
    mandatory: mandatoryInContracts,
  }),
  requirement('contract', 'contract-nda-before-disclosure', {
    ja: [
      '情報を渡す前の秘密保持契約',
      '重要な情報を渡す前に、書面で秘密保持の約束を交わしています。情報提供依頼や入札の段階も含みます。',
      '秘密保持契約書または同等の条のある契約書と、その締結日を示してください。',
    ],
    en: [
      'Written NDA before anything is handed over',
      'A written confidentiality agreement exists before important information is handed over, including at RFI or bidding.',
      'Attach the NDA, or the contract with such a clause, and give its date.',
    ],
    provisions: ['baseline-confidentiality', CONTRACT],
    when: careful,
  }),
  requirement('contract', 'contract-duty-of-care', {
    ja: [
      '善良な管理者の注意義務',
      '情報システムの開発、保守、管理を委託する契約に、善良な管理者の注意義務が書かれています。',
      '該当する条を示してください。準委任の規定だけに頼らず、明文を確かめます。',
    ],
    en: [
      'Duty of care',
      'The contract for developing, maintaining or managing the system states the duty of care of a good manager.',
      'Point to the clause; an express wording is needed, not only the general law.',
    ],
    provisions: ['baseline-system-work', CONTRACT],
    when: using(systemWork),
  }),
  requirement('contract', 'contract-unintended-change', {
    ja: [
      '意図しない変更の防止',
      '製品やサービスに当団体の意図しない変更が加えられないよう、管理する体制があります。',
      '開発・変更の管理、改ざんの検知について、事業者の説明や認証を示してください。',
    ],
    en: [
      'No unintended change',
      'The vendor controls that no change the body did not intend gets into product or service.',
      'Show the vendor’s account of change control and tamper detection, or a certificate.',
    ],
    provisions: ['baseline-supply-chain', CONTRACT],
    when: using(any(systemWork, all(ofKind('cloud-service'), any(onTrack('A'), is('terms', 'negotiated'))))),
    mandatory,
  }),
  requirement('contract', 'contract-build', {
    ja: [
      '構築時のセキュリティ機能・試験・開発環境',
      '必要なセキュリティ機能、セキュリティの試験、開発環境の保護が仕様に書かれています。',
      '構築を伴わない場合は「該当なし」とし、理由を書いてください。',
    ],
    en: [
      'Building: functions, tests, development environment',
      'The specification states security functions, security tests and protection of the development environment.',
      'Where nothing is built, answer “not applicable” and say why.',
    ],
    provisions: ['baseline-system-work'],
    when: using(systemBuild),
  }),
  requirement('contract', 'contract-operate', {
    ja: [
      '運用時のセキュリティ機能の維持と変更の報告',
      'セキュリティ機能を動かし続けることと、構成を変えたときの報告が定められています。',
      '変更の承認の流れと、報告の様式を示してください。',
    ],
    en: [
      'Running: functions kept up, changes reported',
      'Security functions are kept running and configuration changes are reported.',
      'Show how changes are approved and in what form they are reported.',
    ],
    provisions: ['baseline-system-work'],
    when: using(systemOperation),
  }),
  requirement('contract', 'contract-disclosure', {
    ja: [
      '資本関係・役員・従事者などの情報の開示',
      '資本関係、役員、作業場所、従事者の所属、専門性、実績、国籍について、事業者が情報を示しています。',
      '会社概要、体制表などを添付してください。示されない項目は名前を挙げます。',
    ],
    en: [
      'Disclosure of ownership, officers and workers',
      'The vendor discloses capital ties, officers, workplaces, and the workers’ affiliation, skills, record and nationality.',
      'Attach the company profile and staffing list; name what is not disclosed.',
    ],
    provisions: ['baseline-supply-chain', 'baseline-outsourcing-selection'],
    when: careful,
  }),
  requirement('contract', 'contract-verification', {
    ja: [
      '履行の確認と不十分な場合の是正',
      '対策が守られているかを確かめる方法と、足りないときの是正が定められています。',
      '報告書、立会い、監査報告書など、確かめる手段と頻度を示してください。',
    ],
    en: [
      'Verifying performance, and remedy',
      'There is a way to verify the measures, and a remedy when they fall short.',
      'Say by what means and how often: reports, visits, audit reports.',
    ],
    provisions: ['baseline-outsourcing-supervision', CONTRACT],
    when: contracted,
    mandatory,
  }),
];

/** What 藤枝市 6(2) and 7(3)④イ ask for by themselves is taken out of the general clause there. */
export const contractedOtherwise = all(contracted, not(any(systemWork, is('workKind', 'repair'))));
