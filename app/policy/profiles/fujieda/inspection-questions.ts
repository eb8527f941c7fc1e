/** 自己点検 (12) and 監査 (基本方針 7): the baseline's questions, and what the city's standards ask of every section. */
import type { CheckQuestion } from '~/policy/model';
import { baselineAudit } from '~/policy/profiles/baseline/audit-questions';
import { baselineSelfInspection } from '~/policy/profiles/baseline/self-inspection-questions';
import { standardsAndProcedures } from '~/policy/profiles/common-questions';
import { checkQuestion, restingOn } from '~/policy/profiles/compose';

const says = {
  'baseline-organisation': ['fujieda-4-1-4', 'fujieda-4-1-6'],
  'baseline-training': ['fujieda-6-3'],
  'baseline-classification': ['fujieda-5-1-1', 'fujieda-5-1-2', 'fujieda-5-1-3', 'fujieda-5-2-1'],
  'baseline-accounts': ['fujieda-8-2'],
  'baseline-incident': ['fujieda-4-2-2', 'fujieda-4-2-3'],
  'baseline-backup': ['fujieda-5-2-6', 'fujieda-5-2-7'],
  'baseline-specific-personal-information': ['fujieda-5-2-5-u'],
  'baseline-compliance': ['fujieda-basic-7', 'fujieda-12'],
};

const own: CheckQuestion[] = [
  checkQuestion('fujieda-class-in-copies', {
    ja: [
      '複製と混在の分類',
      '複製や送った先の情報も元の分類のまま扱い、分類の異なる情報が混ざったものは最も高い分類で扱っていますか。',
      '共有フォルダと外部に送ったものから例を選んで確かめてください。',
    ],
    en: [
      'Class of copies and mixtures',
      'Do copies and transmissions keep their class, and are mixtures handled at the highest?',
      'Take examples from shared folders and from what was sent outside.',
    ],
    provisions: ['fujieda-5-2-1', 'fujieda-5-2-4', 'baseline-classification'],
  }),
  checkQuestion('fujieda-class-1-sending', {
    ja: [
      '機密性1・2の送信',
      '機密性1を電子メールやインターネットで送っておらず、機密性2は事前の承認を受けて送っていますか。',
      '送信の記録と承認の記録を突き合わせてください。',
    ],
    en: [
      'Sending classes 1 and 2',
      'Is class 1 never sent by e-mail or Internet, and class 2 only after approval?',
      'Compare the log of what was sent with the approvals.',
    ],
    provisions: ['fujieda-5-2-5-a', 'fujieda-5-2-5-i', 'fujieda-6-1-5', 'baseline-network'],
  }),
  checkQuestion('fujieda-take-out-permission', {
    ja: [
      '持出し・外部提供・運搬の許可',
      '情報の持出し、Webサイトなどへの送信、機密性1・2の提供と運搬に、情報セキュリティ管理者の許可があり、記録が5年間残っていますか。',
      '提供では、法令に触れないことを管理者が確かめた記録も見てください。',
    ],
    en: [
      'Permission to take out, provide and carry',
      'Is there the manager’s permission for taking out, sending to web sites, and providing or carrying classes 1 and 2, with records kept for five years?',
      'For what was provided, also look for the manager’s check of the law.',
    ],
    provisions: ['fujieda-6-1-3', 'fujieda-5-2-9', 'fujieda-5-2-10', 'baseline-workplace'],
  }),
  checkQuestion('fujieda-disposal-five-years', {
    ja: [
      '廃棄の許可と記録',
      '機密性1・2の廃棄は、許可を得て復元できない形で行われ、日時、担当、内容の記録が5年間残っていますか。',
      '廃棄の記録簿から例を選び、許可と証明書を確かめてください。',
    ],
    en: [
      'Disposal: permission and record',
      'Are classes 1 and 2 disposed of with permission and beyond recovery, with a record (when, who, what) kept for five years?',
      'Take examples from the register of disposal; look at permission and certificate.',
    ],
    provisions: ['fujieda-5-2-11', 'baseline-workplace'],
  }),
  standardsAndProcedures('fujieda', ['fujieda-10']),
  checkQuestion('fujieda-no-own-permission', {
    ja: [
      '兼務の禁止',
      '承認や許可を求めた人が、自分でそれを与えた例はありませんか。',
      'やむを得なかった例があれば、理由と、後で確かめた人を書いてください。',
    ],
    en: [
      'Nobody permits his own',
      'Has nobody given an approval or permission that he asked for himself?',
      'Where it could not be helped, give the reason and who looked at it afterwards.',
    ],
    provisions: ['fujieda-4-3', 'baseline-separation-of-duties'],
  }),
];

/** 統一的な窓口: one office for the whole city, so nothing that every section can answer of itself. */
const contactPoint = checkQuestion('fujieda-contact-point', {
  ja: [
    '統一的な窓口の務め',
    '窓口は、最高情報セキュリティ責任者の決定を関係する部局に知らせ、外部から報告を受ける連絡手段を公表していますか。',
    '知らせた通知と、市のWebサイトなどで公表している連絡先を確かめてください。',
  ],
  en: [
    'Duties of the contact point',
    'Does the contact point pass on what the CISO decides, and publish how those outside can report an incident?',
    'Look at what was sent round, and at the contact published on the city’s web site or elsewhere.',
  ],
  provisions: ['fujieda-4-2-4', 'fujieda-4-2-5', 'baseline-incident'],
});

export const fujiedaSelfInspection: CheckQuestion[] = [...restingOn(baselineSelfInspection, says), ...own];
/** The separation of duties is among the baseline's questions for an audit already. */
export const fujiedaAudit: CheckQuestion[] = [
  ...restingOn(baselineAudit, { ...says, 'baseline-separation-of-duties': ['fujieda-4-3'] }),
  ...own.filter(({ key }) => key !== 'fujieda-no-own-permission'),
  contactPoint,
];
