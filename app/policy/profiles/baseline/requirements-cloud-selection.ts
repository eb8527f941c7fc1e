/** Choosing a cloud service that holds information in need of care (track A). */
import type { Requirement } from '~/policy/model';
import { among, any, is, onTrack, reaches, requirement, using } from '~/policy/profiles/compose';

const trackA = using(onTrack('A'));
const critical = any(reaches('critical-integrity'), reaches('critical-availability'), reaches('strict'));

export const cloudSelectionRequirements: Requirement[] = [
  requirement('cloud', 'cloud-responsibility-split', {
    ja: [
      '責任の分担',
      '設定、データ、アカウント、障害対応について、事業者と当団体のどちらが責任を持つかが明らかです。',
      '事業者の責任共有モデルと、当団体側の担当を並べた表を添付してください。',
    ],
    en: [
      'Split of responsibility',
      'It is clear who answers for settings, data, accounts and faults: the provider or the body.',
      'Attach the provider’s shared-responsibility model beside a list of our own duties.',
    ],
    provisions: ['baseline-cloud-careful'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-vendor-assessment', {
    ja: [
      '事業者と供給元の評価',
      '事業者、供給元、再委託先の体制と経営の状況を、過半の株主の所在地も含めて評価しています。',
      '評価の結果と根拠を書き、会社概要や決算の資料を添付してください。',
    ],
    en: [
      'Vendor and suppliers assessed',
      'Set-up and finances of vendor, suppliers and subcontractors were assessed, including where a majority shareholder sits.',
      'State the result and its basis; attach company profile and accounts.',
    ],
    provisions: ['baseline-outsourcing-selection', 'baseline-supply-chain'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-certification-scope', {
    ja: [
      'ISMAP登録の範囲と有効性',
      '登録の範囲に、使うサービスとプランが含まれ、登録が有効です。',
      '登録番号、範囲の記載、監査対象期間の末日、確かめた日を書いてください。',
    ],
    en: [
      'Scope and validity of the ISMAP registration',
      'The registered scope contains the service and plan to be used, and the registration is valid.',
      'Give the number, the stated scope, the end of the audit period and the date you checked.',
    ],
    provisions: ['baseline-cloud-selection'],
    when: using(onTrack('A'), among('certification', 'ismap', 'ismap-liu')),
  }),
  requirement('cloud', 'cloud-certification-alternative', {
    ja: [
      'ISMAP登録がない場合の理由と代わりの確認',
      'ISMAPなどに登録されていないサービスを選ぶ理由と、代わりに確かめたことが記録されています。',
      'ISO/IEC 27001・27017・27018、SOC 2、プライバシーマークなどの証明書と範囲を示してください。',
    ],
    en: [
      'Not ISMAP-listed: reason and other checks',
      'The reason for choosing an unlisted service, and what was checked instead, are recorded.',
      'Show certificates and their scope: ISO/IEC 27001, 27017, 27018, SOC 2, PrivacyMark.',
    ],
    provisions: ['baseline-cloud-selection'],
    when: using(onTrack('A'), among('certification', 'other', 'none')),
  }),
  requirement('cloud', 'cloud-data-location', {
    ja: [
      'データの保存場所',
      'データとバックアップが置かれる国と地域が特定され、許せる範囲にあります。',
      'データセンターの国または地域を示す文書を添付してください。分からない場合は事業者に照会します。',
    ],
    en: [
      'Where the data lies',
      'Country and region of data and backups are known and acceptable.',
      'Attach the document that says so; where it is silent, ask the provider.',
    ],
    provisions: ['baseline-cloud-selection'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-governing-law', {
    ja: [
      '準拠法と裁判管轄',
      '準拠法が日本法で、国内の裁判所が管轄です。異なる場合は、受け入れる理由があります。',
      '該当する条を書き写してください。',
    ],
    en: [
      'Governing law and jurisdiction',
      'Japanese law and Japanese courts apply, or there is a reason to accept others.',
      'Quote the clause.',
    ],
    provisions: ['baseline-cloud-selection'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-foreign-disclosure', {
    ja: [
      '国外の法令による開示のおそれ',
      '国外の法令や命令により、不透明な手続きでデータを開示させられるおそれがないことを確かめています。',
      '適用されうる国の法令、事業者の開示の方針、暗号化による対策を書いてください。',
    ],
    en: [
      'Compelled disclosure abroad',
      'There is no danger that foreign law or orders force disclosure in a non-transparent way.',
      'Name the laws that may apply, the provider’s disclosure policy, and protection by encryption.',
    ],
    provisions: ['baseline-cloud-foreign-law'],
    when: using(
      onTrack('A'),
      any(among('dataLocation', 'foreign', 'both', 'unknown'), among('governingLaw', 'foreign', 'unknown')),
    ),
  }),
  requirement('cloud', 'cloud-underlying-services', {
    ja: [
      '下層のクラウドと販売店',
      'サービスが載っているIaaSやPaaS、間に入る販売店が分かり、それぞれの責任が明らかです。',
      '提供者と販売店を分けて書き、下層の事業者の認証も示してください。',
    ],
    en: [
      'Underlying clouds and resellers',
      'The IaaS or PaaS beneath and any reseller in between are known, and so is each one’s responsibility.',
      'Name provider and reseller separately, and the certificates of the layer beneath.',
    ],
    provisions: ['baseline-cloud-selection', 'baseline-supply-chain'],
    when: using(onTrack('A'), among('serviceModel', 'saas', 'paas')),
  }),
  requirement('cloud', 'cloud-subcontractors', {
    ja: [
      '再委託先の把握',
      '再委託先の名称、業務、扱う情報、所在国、段階が分かっています。',
      '再委託先の一覧と、追加されるときの通知の方法を示してください。',
    ],
    en: [
      'Subcontractors known',
      'Name, work, data, country and tier of each subcontractor are known.',
      'Attach the list and say how additions are announced.',
    ],
    provisions: ['baseline-subcontracting'],
    when: using(onTrack('A'), among('subcontracting', 'approved-tiers', 'unknown')),
  }),
  requirement('cloud', 'cloud-audit-reports', {
    ja: [
      '第三者の監査報告書',
      '第三者による監査報告書を読み、指摘の内容と対応を確かめています。',
      '報告書の名前、対象期間、気になる指摘を書いてください。入手できない場合は理由を書きます。',
    ],
    en: [
      'Third-party audit reports',
      'Audit reports by a third party were read, with their findings and responses.',
      'Name the report, its period and findings of note; where none can be had, say why.',
    ],
    provisions: ['baseline-cloud-selection'],
    when: trackA,
    mandatory: critical,
  }),
  requirement('cloud', 'cloud-data-reuse', {
    ja: [
      '事業者によるデータの利用（AIの学習など）',
      '事業者が当団体のデータを自社の目的に使わず、AIの学習にも使いません。使われる場合は、その範囲が許せるものです。',
      '約款の該当箇所を書き写し、学習に使わせない設定があればその画面を添付してください。',
    ],
    en: [
      'Provider’s own use of our data, AI training included',
      'The provider does not use our data for its own ends or to train AI; any use is within what can be accepted.',
      'Quote the terms, and attach the screen of the opt-out where there is one.',
    ],
    provisions: ['baseline-cloud-selection', 'baseline-cloud-light'],
    when: using(any(onTrack('A'), among('dataReuse', 'yes', 'unknown'))),
  }),
  requirement('cloud', 'cloud-portability', {
    ja: [
      'データの取り出しと移行',
      '全てのデータを、ほかのサービスで使える形式で取り出せます。',
      '形式、費用、取り出せる期間を書いてください。',
    ],
    en: [
      'Portability',
      'All data can be taken out in a form that other services can use.',
      'Give format, cost and for how long it is possible.',
    ],
    provisions: ['baseline-cloud-selection'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-independent-backup', {
    ja: [
      '事業者から独立した控え',
      '事業者の障害でも失われない控えを、事業者とは別の場所に持てます。',
      '頻度、保管場所、戻す手順を書いてください。',
    ],
    en: [
      'Backup independent of the provider',
      'A copy that survives the provider’s own failure can be kept elsewhere.',
      'Give frequency, place and how to restore.',
    ],
    provisions: ['baseline-backup'],
    when: trackA,
    mandatory: any(reaches('critical-integrity'), reaches('critical-availability')),
  }),
  requirement('cloud', 'cloud-change-notice', {
    ja: [
      'サービスや約款の変更の通知',
      '機能、データの場所、再委託先、約款の変更が、事前に通知されます。',
      '通知の方法と何日前かを書いてください。',
    ],
    en: [
      'Notice of changes',
      'Changes of function, place of data, subcontractors or terms are announced beforehand.',
      'Say how, and how many days ahead.',
    ],
    provisions: ['baseline-cloud-selection'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-interruption', {
    ja: [
      'サービスが止まったときの業務の続け方',
      'サービスが止まっても業務を続ける手順が決まっています。',
      '代わりの手段、切り替える判断をする人、連絡の流れを書いてください。',
    ],
    en: [
      'Carrying on when the service stops',
      'A procedure keeps the work going when the service is down.',
      'Describe the substitute, who decides to switch, and who is told.',
    ],
    provisions: ['baseline-cloud-operation'],
    when: trackA,
    mandatory: reaches('critical-availability'),
  }),
  requirement('cloud', 'cloud-network-choice', {
    ja: [
      '適切なネットワークの選択',
      '情報の分類に合ったネットワークから使い、ほかの系と混ざりません。',
      '接続の経路を示す図を添付してください。',
    ],
    en: [
      'Suitable network',
      'The service is used from a network that suits the class and does not mix segments.',
      'Attach a drawing of the path.',
    ],
    provisions: ['baseline-network'],
    when: trackA,
  }),
  requirement('cloud', 'cloud-external-connection', {
    ja: [
      '外部ネットワークとの接続の調査',
      '接続する外部のネットワークを調査し、庁内の情報に影響がないことを確かめています。',
      '調査の結果、接続の構成図、問題が起きたときに切り離す手順を添付してください。',
    ],
    en: [
      'Survey of the outside network',
      'The outside network was surveyed and does no harm to our own information.',
      'Attach the result, a drawing of the connection and how it is cut off in trouble.',
    ],
    provisions: ['baseline-network'],
    when: using(is('externalConnection', true)),
  }),
];
