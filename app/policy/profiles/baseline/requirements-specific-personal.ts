/** 特定個人情報: what My Number adds. The law leaves no room for an exemption. */
import type { Requirement } from '~/policy/model';
import { among, any, holds, ofKind, requirement, using } from '~/policy/profiles/compose';

const provisions = ['baseline-specific-personal-information'];
const specific = using(holds('specific-personal'));
const exemptable = false;

export const specificPersonalInformationRequirements: Requirement[] = [
  requirement('confidentiality', 'specific-equal-measures', {
    ja: [
      '同等の安全管理の事前確認',
      '契約の前に、設備、技術水準、従事者の監督と教育、経営の状況を確かめ、当団体と同等の安全管理ができると判断しています。',
      '確かめた日、確かめた人、判断の根拠となる資料を示してください。',
    ],
    en: [
      'Equal safeguards confirmed beforehand',
      'Equipment, technical level, supervision and training, and finances were checked before the contract and found equal to our own safeguards.',
      'Give the date, who checked, and the documents relied on.',
    ],
    provisions: ['baseline-specific-personal-information', 'baseline-outsourcing-selection'],
    when: specific,
    exemptable,
    reviewers: ['security-reviewer', 'contract-reviewer'],
  }),
  requirement('confidentiality', 'specific-cloud-judgement', {
    ja: [
      '「取り扱わない」とする判断の記録',
      '事業者が特定個人情報を取り扱うかどうかを厳しく判断し、その結論と理由を記録しています。',
      '保守や障害対応で内容を見られるか、鍵を誰が持つかを踏まえて書いてください。',
    ],
    en: [
      'Judgement whether the provider handles the data',
      'Whether the provider handles My Number data was judged strictly; conclusion and reason are recorded.',
      'Consider whether support staff can see content, and who holds the keys.',
    ],
    provisions,
    when: using(ofKind('cloud-service'), holds('specific-personal')),
    exemptable,
    reviewers: ['security-reviewer'],
  }),
  requirement('confidentiality', 'specific-confidentiality', {
    ja: [
      '特定個人情報の秘密保持と目的外利用の禁止',
      '特定個人情報について、秘密保持と、目的外に使わないことが契約に明記されています。',
      '一般の秘密保持条項ではなく、特定個人情報に触れた条を示してください。',
    ],
    en: [
      'Confidentiality and no other use of My Number data',
      'The contract expressly states confidentiality and no other use for My Number data.',
      'A general clause is not enough: point to the one that names it.',
    ],
    provisions,
    when: specific,
    exemptable,
  }),
  requirement('confidentiality', 'specific-no-carrying-out', {
    ja: [
      '持出しの禁止',
      '必要な範囲を超えて、特定個人情報を事業所の外へ持ち出さないことが定められています。',
      '在宅での作業や遠隔の保守が許されていないかを確かめてください。',
    ],
    en: [
      'Nothing carried out',
      'My Number data does not leave the premises beyond need.',
      'Check for home working and remote maintenance.',
    ],
    provisions,
    when: specific,
    exemptable,
  }),
  requirement('confidentiality', 'specific-subcontract-permission', {
    ja: [
      '再委託ごとの当団体の許可',
      '再委託は、何段階目であっても、当団体が安全管理を確かめて許可した場合に限られます。',
      '直前の委託者ではなく、最初の委託者である当団体の許可とする条を示してください。',
    ],
    en: [
      'Our own permission for every tier',
      'Every further tier needs our permission after we have confirmed its safeguards.',
      'The clause must name the original body, not the tier above.',
    ],
    provisions: ['baseline-specific-personal-information', 'baseline-subcontracting'],
    when: using(
      holds('specific-personal'),
      any(
        ofKind('outsourcing', 'designated-manager', 'subcontracting'),
        among('subcontracting', 'approved-tiers', 'unknown'),
      ),
    ),
    exemptable,
  }),
  requirement('confidentiality', 'specific-liability', {
    ja: [
      '漏えいしたときの責任',
      '特定個人情報が漏えいしたときの委託先の責任が定められています。',
      '賠償、通知の費用、調査への協力のどこまでが含まれるかを書いてください。',
    ],
    en: [
      'Liability for leaks',
      'The vendor’s liability for a leak of My Number data is laid down.',
      'Say how far damages, cost of notices and help with the inquiry are covered.',
    ],
    provisions,
    when: specific,
    exemptable,
  }),
  requirement('confidentiality', 'specific-return', {
    ja: [
      '特定個人情報の返却・廃棄',
      '終了時に特定個人情報を返却または廃棄することが定められています。',
      '保管期間を過ぎた分を途中で消す手順も確かめてください。',
    ],
    en: [
      'Return or disposal of My Number data',
      'My Number data is returned or destroyed at the end.',
      'Also check how data past its retention is erased along the way.',
    ],
    provisions: ['baseline-specific-personal-information', 'baseline-outsourcing-end'],
    when: specific,
    exemptable,
  }),
  requirement('confidentiality', 'specific-deletion-certificate', {
    ja: [
      '消去の記録と証明書',
      '消去したことが記録され、委託先が消去した場合は証明書が提出されます。',
      '証明書の様式と提出の期限を示してください。',
    ],
    en: [
      'Record and certificate of erasure',
      'Erasure is recorded, and certified where the vendor does it.',
      'Show the form of the certificate and when it is due.',
    ],
    provisions: ['baseline-specific-personal-information', 'baseline-cloud-end'],
    when: specific,
    exemptable,
  }),
  requirement('confidentiality', 'specific-named-workers', {
    ja: [
      '取り扱う従事者の明確化',
      '特定個人情報を取り扱う従事者が特定され、それ以外の人は扱えません。',
      '名簿または役割の一覧を添付してください。',
    ],
    en: [
      'Named workers',
      'The workers who handle My Number data are named; nobody else can.',
      'Attach the list of names or roles.',
    ],
    provisions,
    when: specific,
    exemptable,
  }),
  requirement('confidentiality', 'specific-supervision', {
    ja: [
      '従事者の監督と教育',
      '特定個人情報を扱う従事者の監督と教育が契約に書かれています。',
      '教育の内容と時期を示してください。',
    ],
    en: [
      'Supervision and training of workers',
      'Supervision and training of these workers are part of the contract.',
      'Say what is taught and when.',
    ],
    provisions,
    when: specific,
    exemptable,
  }),
  requirement('confidentiality', 'specific-compliance-report', {
    ja: [
      '遵守状況の報告',
      '契約が守られているかどうかの報告を求められることが定められています。',
      '報告の頻度と様式を示してください。',
    ],
    en: [
      'Reports on compliance',
      'The vendor reports on compliance when asked.',
      'Give interval and form of the report.',
    ],
    provisions,
    when: specific,
    exemptable,
  }),
  requirement('confidentiality', 'specific-inspection', {
    ja: [
      '実地の調査を行う権利',
      '必要があるとき、当団体が現地で調査できることが定められています。',
      '該当する条を示してください。',
    ],
    en: ['Right to inspect on site', 'The body may inspect on site when needed.', 'Point to the clause.'],
    provisions,
    when: specific,
    exemptable,
  }),
  requirement('confidentiality', 'specific-leak-report', {
    ja: [
      '漏えい報告の期限に間に合う連絡',
      '知った日を1日目とする速報と確報の期限に間に合うように、事業者から連絡が来ます。',
      '連絡までの時間と、休日や夜間の連絡先を示してください。',
    ],
    en: [
      'Notice in time for leak reports',
      'The vendor’s notice leaves time for the first and the final report, counted from the day of knowledge.',
      'Give the time allowed and the contact for nights and holidays.',
    ],
    provisions: ['baseline-leak-report', 'baseline-incident'],
    when: specific,
    exemptable,
    reviewers: ['contract-reviewer', 'security-reviewer'],
  }),
];
