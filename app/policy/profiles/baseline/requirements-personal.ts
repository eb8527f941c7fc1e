/** 個人情報取扱特記事項: what personal information adds. What the contract items already ask is not asked twice. */
import type { Requirement } from '~/policy/model';
import { any, holds, is, ofKind, requirement, using } from '~/policy/profiles/compose';

const provisions = ['baseline-personal-information'];
const personal = using(holds('personal'));

export const personalInformationRequirements: Requirement[] = [
  requirement('confidentiality', 'personal-special-clauses', {
    ja: [
      '個人情報取扱特記事項',
      '秘密保持、目的外利用と提供の禁止、再委託の制限、返却・廃棄を定めた特記事項が、契約の一部になっています。',
      '特記事項を添付してください。約款だけの場合は、同じ内容の条を示します。',
    ],
    en: [
      'Special clauses on personal information',
      'Clauses on confidentiality, purpose and provision, subcontracting, return and disposal are part of the contract.',
      'Attach them; with uniform terms, point to the clauses that say the same.',
    ],
    provisions: ['baseline-personal-information', 'baseline-outsourcing-contract'],
    when: personal,
  }),
  requirement('confidentiality', 'personal-minimum', {
    ja: [
      '渡す個人情報を最小限にすること',
      '相手に渡す個人情報の項目と件数が、業務に必要な範囲に限られています。',
      '項目の一覧と、それぞれが必要な理由を書いてください。',
    ],
    en: [
      'Minimum of data',
      'Only the personal data that the work needs is handed over.',
      'List the fields and say why each is needed.',
    ],
    provisions,
    when: personal,
    reviewers: ['security-manager', 'security-reviewer'],
  }),
  requirement('confidentiality', 'personal-copying', {
    ja: [
      '複写・複製の制限',
      '許可なく個人情報を複写、複製しないことが定められています。',
      '障害の解析や試験のための複製をどう扱うかも確かめてください。',
    ],
    en: [
      'Limits on copying',
      'Personal data is not copied without permission.',
      'Check how copies for fault analysis or tests are treated.',
    ],
    provisions,
    when: personal,
  }),
  requirement('confidentiality', 'personal-structure-report', {
    ja: [
      '責任者・体制・作業場所の報告',
      '個人情報を扱う責任者、体制、作業場所が報告され、変わったときも報告されます。',
      '報告書を添付し、変更時の報告を定めた条を示してください。',
    ],
    en: [
      'Report of responsible person, structure and place',
      'They are reported for the handling of personal data, and again whenever they change.',
      'Attach the report and point to the clause on changes.',
    ],
    provisions,
    when: personal,
  }),
  requirement('confidentiality', 'personal-workers-informed', {
    ja: [
      '従事者への周知と書面での報告',
      '従事者に個人情報の義務と罰則を知らせ、知らせたことを書面で報告することが定められています。',
      '報告書の様式または該当する条を示してください。',
    ],
    en: [
      'Workers informed, reported in writing',
      'Workers are told their duties and the penalties, and the vendor reports this in writing.',
      'Show the form of the report or the clause.',
    ],
    provisions,
    when: personal,
  }),
  requirement('confidentiality', 'personal-pledge', {
    ja: [
      '誓約書',
      '個人情報を扱う従事者から、事業者が誓約書を取っています。',
      '誓約書の様式、または就業規則などで代えている説明を示してください。',
    ],
    en: [
      'Pledge',
      'The vendor has a pledge from each worker who handles personal data.',
      'Show the form, or how work rules take its place.',
    ],
    provisions,
    when: personal,
  }),
  requirement('confidentiality', 'personal-inspection', {
    ja: [
      '実地の検査',
      '当団体が、個人情報の取扱いを現地で検査できることが定められています。',
      '現地に入れない場合は、監査報告書など代わりの方法を示してください。',
    ],
    en: [
      'On-site inspection',
      'The body may inspect the handling of personal data on site.',
      'Where no visit is possible, show what replaces it, such as audit reports.',
    ],
    provisions: ['baseline-personal-information', 'baseline-outsourcing-supervision'],
    when: personal,
  }),
  requirement('confidentiality', 'personal-accident-report', {
    ja: [
      '事故の報告',
      '個人情報の漏えいなどが起きたとき、またはそのおそれがあるとき、直ちに報告することが定められています。',
      '速報と確報の期限に間に合う時間が約束されているかを確かめてください。',
    ],
    en: [
      'Reporting accidents',
      'A leak, or the danger of one, is reported to us at once.',
      'Check that the promised time leaves room for our own first and final reports.',
    ],
    provisions: ['baseline-personal-information', 'baseline-leak-report'],
    when: personal,
  }),
  requirement('confidentiality', 'personal-bidders-told', {
    ja: [
      '選定前の告知',
      '入札や見積りの参加者に、個人情報の特記事項を事前に知らせています。',
      '公告や仕様書の該当箇所を示してください。約款による利用では「該当なし」とできます。',
    ],
    en: [
      'Bidders told beforehand',
      'Bidders were told of the special clauses before they made an offer.',
      'Point to the notice or specification; with uniform terms, “not applicable” will do.',
    ],
    provisions,
    when: using(holds('personal'), any(ofKind('outsourcing', 'designated-manager'), is('terms', 'negotiated'))),
  }),
];
