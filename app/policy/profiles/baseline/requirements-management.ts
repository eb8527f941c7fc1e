/** Looking after work given to others: access, places, clouds of the company, terms of the contract, the end. */
import type { Requirement } from '~/policy/model';
import {
  all,
  among,
  any,
  ending,
  holds,
  is,
  not,
  ofKind,
  onTrack,
  reaches,
  requirement,
  using,
} from '~/policy/profiles/compose';

const given = ofKind('outsourcing', 'designated-manager', 'subcontracting');
const contract = ofKind('outsourcing', 'designated-manager');
const careful = any(reaches('careful'), holds('personal'));

export const managementRequirements: Requirement[] = [
  requirement('management', 'management-carry-out', {
    ja: [
      '書類と記録媒体の受渡しと持出し',
      '渡す書類と記録媒体を受渡しのたびに記録し、運ぶ間は鍵や暗号で守ることが決まっています。',
      '受渡簿の様式、運ぶ方法、暗号化の有無を書いてください。',
    ],
    en: [
      'Papers and media handed over and carried',
      'Each hand-over of papers and media is recorded, and they travel locked or encrypted.',
      'Show the form of the record, and say how they are carried and whether they are encrypted.',
    ],
    provisions: ['baseline-outsourcing-supervision', 'baseline-confidentiality'],
    when: using(given, is('vendorAccess', 'media'), careful),
    reviewers: ['security-manager', 'security-reviewer'],
  }),
  requirement('management', 'management-remote-access', {
    ja: [
      '離れた所からの接続の管理',
      '接続できる人と端末が限られ、多要素の認証と接続の記録があり、終わった接続を止める手順があります。',
      '接続の構成図と、許可する人の一覧、記録を見る担当と間隔を書いてください。',
    ],
    en: [
      'Remote access under control',
      'People and terminals are limited, sign-in needs more than one factor, access is logged and closed when done.',
      'Attach the diagram and the list of people; say who looks at the log and how often.',
    ],
    provisions: ['baseline-network', 'baseline-outsourcing-supervision'],
    when: using(given, among('vendorAccess', 'remote-closed', 'remote-internet'), careful),
    reviewers: ['security-reviewer'],
  }),
  requirement('management', 'management-connection-survey', {
    ja: [
      '外部との接続の調査',
      '庁内のシステムを委託先の設備や回線とつなぐ前に、相手の構成と対策を調査しています。',
      '調査した日と結果、つなぐ範囲、止めるときの手順を書いてください。',
    ],
    en: [
      'Survey before a connection',
      'Before one of our systems is connected to the contractor’s equipment or lines, its set-up was surveyed.',
      'Give date and result, what is connected, and how it is cut off.',
    ],
    provisions: ['baseline-network'],
    when: using(ofKind('outsourcing'), is('externalConnection', true)),
    reviewers: ['security-reviewer'],
  }),
  requirement('management', 'management-abroad', {
    ja: [
      '国外での作業',
      '国外で作業する必要があり、その国の制度と、情報を守る方法を確かめています。',
      '国の名前、作業の範囲、国外に出る情報の種類を書いてください。場所が分からない場合は、まず事業者に尋ねてください。',
    ],
    en: [
      'Work done abroad',
      'Work abroad is necessary, and the law of that country and the safeguards were looked at.',
      'Name the country, the work and the information concerned. Where the place is not known, ask the company first.',
    ],
    provisions: ['baseline-supply-chain', 'baseline-outsourcing-selection'],
    when: using(given, among('workplace', 'abroad', 'unknown'), careful),
  }),
  requirement('management', 'management-vendor-cloud', {
    ja: [
      '事業者が使うクラウドサービスの確認',
      '事業者が情報を置くクラウドサービスを挙げさせ、公開範囲の設定を含めて確かめ、台帳に載せます。',
      'サービスの名前、置く情報、公開範囲を確かめた方法を書いてください。分からない場合は事業者に尋ねてください。',
    ],
    en: [
      'Cloud services the company uses',
      'The company names the cloud services it keeps our information on; they are checked, who can see what included, and registered.',
      'Give the services, what is kept there and how access was checked. Where it is not known, ask the company.',
    ],
    provisions: ['baseline-cloud-contractor'],
    when: using(given, among('vendorCloud', 'yes', 'unknown'), holds('any')),
    mandatory: careful,
  }),
  requirement('management', 'management-emergency-contact', {
    ja: [
      '緊急時の連絡体制',
      '事故が起きたときに連絡する人が、当団体と事業者の双方で、夜間と休日も含めて決まっています。',
      '連絡網を添付し、最初の連絡までの時間の目安を書いてください。',
    ],
    en: [
      'Emergency contacts',
      'On both sides it is settled whom to call in an incident, nights and holidays included.',
      'Attach the list, and say how soon the first call comes.',
    ],
    provisions: ['baseline-incident'],
    when: using(contract, careful),
  }),
  requirement('management', 'management-notice-deadline', {
    ja: [
      '自動更新を断る期限の管理',
      '更新しないことを申し出る期限を台帳に載せ、その前に続けるかどうかを判断する担当が決まっています。',
      '期限の数え方を定めた条と、判断する時期を書いてください。',
    ],
    en: [
      'Watching the day for notice',
      'The last day for notice is in the register, and it is settled who decides before it whether to go on.',
      'Quote the clause on notice and say when the decision is taken.',
    ],
    provisions: ['baseline-outsourcing-contract'],
    when: using(contract, is('autoRenewal', true)),
    mandatory: onTrack('A'),
    reviewers: ['contract-reviewer'],
  }),
  requirement('management', 'management-budget-clause', {
    ja: [
      '予算が減ったときの解除の条',
      '長期継続契約に、翌年度以降の予算が減額または削除されたときに変更や解除ができる条があります。',
      '該当する条を書き写してください。',
    ],
    en: [
      'Clause for a cut in the budget',
      'The long-term contract can be changed or ended when the budget of a later year is cut.',
      'Quote the clause.',
    ],
    provisions: ['baseline-outsourcing-contract'],
    when: using(contract, is('longTermContract', true)),
    reviewers: ['contract-reviewer'],
  }),
  requirement('management', 'management-transitional', {
    ja: [
      '経過措置の記録',
      '令和9年7月1日にすでにある委託として経過措置の対象であることを台帳に記録し、更新のときに改めて確かめることになっています。',
      '契約を結んだ日と、次の更新の時期を書いてください。',
    ],
    en: [
      'Transitional rule on record',
      'The register shows that the contract existed on 1 July 2027; it is to be checked anew when it is renewed.',
      'Give the day of signing and the next renewal.',
    ],
    provisions: ['baseline-local-autonomy-rule'],
    when: using(contract, is('transitional', true)),
    mandatory: onTrack('A'),
    reviewers: ['contract-reviewer'],
  }),
  requirement('management', 'management-change', {
    ja: [
      '契約の変わる点と影響',
      '前の承認から変わる点と、それが情報、契約の条項、作業の場所に与える影響が分かります。',
      '変更の前と後を並べて書いてください。',
    ],
    en: [
      'What changes, and its effect on the contract',
      'It is clear what changes since the last approval, and what that means for information, clauses and place of work.',
      'Put before and after side by side.',
    ],
    provisions: ['baseline-outsourcing-supervision'],
    when: all(given, is('purpose', 'change')),
  }),
  requirement('management', 'management-renewal', {
    ja: [
      '契約の更新のための点検',
      '前の期間の事故、報告、再委託、付けられた条件を点検し、経過措置で求めていなかった要件も確かめています。',
      '点検の結果と、直すことになった点を書いてください。',
    ],
    en: [
      'Check before the contract is renewed',
      'Incidents, reports, subcontractors and conditions of the past period were checked, and what the transitional rule had spared.',
      'Give the result, and what is to be put right.',
    ],
    provisions: ['baseline-outsourcing-supervision', 'baseline-local-autonomy-rule'],
    when: all(given, is('purpose', 'renewal')),
  }),
  requirement('management', 'management-end-return', {
    ja: [
      '情報の返却・消去の証拠',
      '渡した情報と複製を返却または復元できない形で消去する方法と、再委託先の分も含めて受け取る証拠が決まっています。',
      '契約の定め、返却の期日、消去の証明書の様式を書いてください。行ったことは、承認の後に終了の手続で証明します。',
    ],
    en: [
      'Proof of return or erasure',
      'It is settled how what was handed over, and every copy, is returned or erased beyond recovery, with proof also from the subcontractors.',
      'Quote the contract, the day of return and the form of the certificate. What was done is proved in the ending, after the approval.',
    ],
    provisions: ['baseline-outsourcing-end'],
    when: all(given, ending, holds('any')),
    exemptable: false,
  }),
  requirement('management', 'management-end-access-closed', {
    ja: [
      '接続と入室の廃止',
      '委託先の接続、アカウント、入室証を全て廃止または返却する日と担当が決まっています。',
      '廃止する日と、確かめる人を書いてください。',
    ],
    en: [
      'Access closed',
      'It is settled when the contractor’s connections, accounts and entry cards are closed or returned, and by whom.',
      'Give the date and who checks.',
    ],
    provisions: ['baseline-outsourcing-end'],
    when: all(given, ending, not(is('vendorAccess', 'none'))),
  }),
];
