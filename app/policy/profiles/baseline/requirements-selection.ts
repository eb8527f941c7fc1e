/** Choosing the company: the supply-chain criteria of 2026, for work given to others. */
import type { Requirement } from '~/policy/model';
import { all, any, is, ofKind, reaches, requirement, systemWork, using } from '~/policy/profiles/compose';

const given = ofKind('outsourcing', 'designated-manager', 'subcontracting');
/** Where a wrong choice would hurt: careful information, or a system. */
const critical = using(given, any(reaches('careful'), systemWork));

export const selectionRequirements: Requirement[] = [
  requirement('selection', 'selection-assessed', {
    ja: [
      '事業者と供給元・再委託先の評価',
      '事業者だけでなく、主な供給元と予定している再委託先も、選定の基準に照らして評価しています。',
      '評価の表を添付し、足りないと見た点と、それを補う方法を書いてください。',
    ],
    en: [
      'Company, suppliers and subcontractors assessed',
      'Not only the company but its main suppliers and planned subcontractors were assessed against the criteria.',
      'Attach the assessment; say what fell short and how that is made up for.',
    ],
    provisions: ['baseline-outsourcing-selection', 'baseline-supply-chain'],
    when: critical,
  }),
  requirement('selection', 'selection-ownership', {
    ja: [
      '過半数の株式を持つ者の所在',
      '議決権の過半数を持つ株主と、その所在する国を確かめ、問題がないと判断しています。',
      '登記や有価証券報告書などの資料と、判断の理由を書いてください。',
    ],
    en: [
      'Seat of the majority shareholder',
      'Who holds the majority of the votes, and in which country, was looked at and found to raise no concern.',
      'Name the documents looked at and the reason for the judgement.',
    ],
    provisions: ['baseline-supply-chain', 'baseline-outsourcing-selection'],
    when: critical,
  }),
  requirement('selection', 'selection-listed', {
    ja: [
      '一覧に載っていることの確認',
      '調達する製品やサービスが、ISMAP、ISMAP-LIU、JC-STAR、DMPのいずれかに載っていることを確かめています。',
      '一覧の名前、登録番号、範囲、有効期限、確かめた日を書いてください。',
    ],
    en: [
      'Listing confirmed',
      'The products or services procured were found on ISMAP, ISMAP-LIU, JC-STAR or DMP.',
      'Give the list, the number, the scope, the end date and the day on which it was looked up.',
    ],
    provisions: ['baseline-supply-chain'],
    when: using(ofKind('outsourcing'), is('listing', 'listed')),
    mandatory: any(reaches('careful'), systemWork),
  }),
  requirement('selection', 'selection-unlisted-reason', {
    ja: [
      '一覧に載っていないものを選ぶ理由',
      '一覧に載っていない製品やサービスを選ぶ理由と、代わりに確かめたことが記録されています。',
      'ほかに候補があったか、何をもって安全と判断したかを書いてください。',
    ],
    en: [
      'Reason for choosing something unlisted',
      'The reason for choosing a product or service that is on no list, and what was checked instead, is recorded.',
      'Say whether there were alternatives, and what makes it safe.',
    ],
    provisions: ['baseline-supply-chain'],
    when: using(ofKind('outsourcing'), is('listing', 'not-listed')),
    mandatory: any(reaches('careful'), systemWork),
  }),
  requirement('selection', 'selection-foreign-disclosure', {
    ja: [
      '国外での不透明な情報開示のおそれ',
      '事業者が使うクラウドサービスに、手続きの不透明な情報開示を国外で強いられるおそれがないことを確かめています。',
      'サービスの提供者、データの所在、適用される法令を書いてください。',
    ],
    en: [
      'No non-transparent disclosure abroad',
      'The cloud services the company uses are not exposed to non-transparent compelled disclosure abroad.',
      'Name their providers, the place of the data and the law that applies.',
    ],
    provisions: ['baseline-cloud-foreign-law', 'baseline-supply-chain'],
    when: using(given, any(is('vendorCloud', 'yes'), is('vendorCloud', 'unknown')), reaches('careful')),
  }),
  requirement('selection', 'selection-viability', {
    ja: [
      '経営の状況と、続けられなくなったときの備え',
      '事業者の経営の状況を確かめ、倒産などで続けられなくなったときの進め方を決めています。',
      '見た資料（決算書、信用情報など）と、情報の取戻しと業務の引継ぎの方法を書いてください。',
    ],
    en: [
      'Viability, and what if the company fails',
      'The company’s finances were looked at, and it is settled how to go on if it fails.',
      'Name the documents seen, and how information is recovered and the work carried on.',
    ],
    provisions: ['baseline-outsourcing-selection'],
    when: all(using(ofKind('outsourcing', 'designated-manager')), any(reaches('careful'), systemWork)),
  }),
];
