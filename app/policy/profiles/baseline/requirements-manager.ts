/** Designated managers (指定管理者): what the agreement and the years under it ask for. */
import type { Requirement } from '~/policy/model';
import { all, any, ending, holds, is, ofKind, reaches, requirement, using } from '~/policy/profiles/compose';

const manager = ofKind('designated-manager');
const careful = any(reaches('careful'), holds('personal'));

export const managerRequirements: Requirement[] = [
  requirement('contract', 'manager-measures', {
    ja: [
      '協定に定めるセキュリティ対策',
      '指定管理者が行う情報セキュリティ対策が、協定書またはその附属書に定められています。',
      '基本協定、年度協定、仕様書のどれに書かれているかを示してください。',
    ],
    en: [
      'Measures in the agreement',
      'The agreement or its annex lays down the security measures the manager takes.',
      'Say whether they are in the basic agreement, the yearly one or the specification.',
    ],
    provisions: ['baseline-designated-manager'],
    when: using(manager, holds('any')),
    mandatory: careful,
  }),
  requirement('contract', 'manager-yearly-report', {
    ja: [
      '対策の状況の年次報告',
      '指定管理者が、対策の状況を年に一度書面で報告することが定められています。',
      '報告の様式と時期、報告を確かめる担当を書いてください。',
    ],
    en: [
      'Yearly report on the measures',
      'The manager reports once a year in writing on the state of the measures.',
      'Show the form, and say when it is due and who checks it.',
    ],
    provisions: ['baseline-designated-manager', 'baseline-outsourcing-supervision'],
    when: using(manager, holds('any')),
    mandatory: careful,
  }),
  requirement('contract', 'manager-hand-over', {
    ja: [
      '期間の終わりの引継ぎ',
      '指定の期間が終わるときの、情報と業務の引継ぎ、手元に残る情報の消去が定められています。',
      '次の管理者または当団体に渡すものと、引継ぎの完了を確かめる方法を書いてください。',
    ],
    en: [
      'Hand-over at the end',
      'The agreement says how information and work are handed over at the end, and what is left is erased.',
      'Say what goes to the next manager or to us, and how completion is confirmed.',
    ],
    provisions: ['baseline-designated-manager', 'baseline-outsourcing-end'],
    when: using(manager, holds('any')),
    mandatory: careful,
  }),
  requirement('contract', 'manager-parties', {
    ja: [
      '三者以上の協定での責任の分担',
      '協定の当事者ごとに、扱う情報と、対策と事故の責任が分かれています。',
      '当事者ごとの役割を定めた条を示してください。',
    ],
    en: [
      'Responsibilities with three or more parties',
      'For each party it is clear what information it handles and what it answers for.',
      'Point to the clauses that split the parts.',
    ],
    provisions: ['baseline-designated-manager'],
    when: using(manager, is('furtherParties', true)),
    mandatory: careful,
  }),
  requirement('management', 'manager-contractors', {
    ja: [
      '指定管理者が業務を任せる会社',
      '指定管理者が業務の一部を任せる会社を届け出させ、当団体が承認してから任せることになっています。',
      '会社の名前、任せる業務、承認の方法を書いてください。分からない場合は指定管理者に尋ねてください。',
    ],
    en: [
      'The manager’s contractors',
      'The manager names the companies it gives work to, and we approve each before it begins.',
      'Give the companies, their work and how they are approved. Where it is not known, ask the manager.',
    ],
    provisions: ['baseline-designated-manager', 'baseline-subcontracting'],
    when: using(manager, any(is('subcontracting', 'approved-tiers'), is('subcontracting', 'unknown'))),
    mandatory: careful,
  }),
  requirement('management', 'manager-hand-over-done', {
    ja: [
      '引継ぎの完了',
      '情報と業務を引き継ぐ相手と期日、受け取ったことの確かめ方が決まっています。',
      '引き継ぐ相手、期日、受領を示す書類を書いてください。完了は、承認の後に台帳で記録します。',
    ],
    en: [
      'Hand-over completed',
      'It is settled to whom and when information and work are handed over, and how receipt is confirmed.',
      'Give the receiver, the date and the paper that shows receipt. Completion is recorded in the register after the approval.',
    ],
    provisions: ['baseline-designated-manager', 'baseline-outsourcing-end'],
    when: all(manager, ending),
    exemptable: false,
  }),
];
