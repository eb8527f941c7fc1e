/** What a confidentiality clause or NDA has to say. */
import type { Requirement } from '~/policy/model';
import { is, not, ofKind, reaches, requirement, using } from '~/policy/profiles/compose';

const provisions = ['baseline-confidentiality'];
const careful = using(ofKind('cloud-service', 'outsourcing', 'designated-manager'), reaches('careful'));
/** A provider's uniform terms seldom say it in these words: shown, and left to the reviewer's judgement. */
const unlessUniform = not(is('terms', 'uniform'));

export const confidentialityRequirements: Requirement[] = [
  requirement('confidentiality', 'confidentiality-scope', {
    ja: [
      '秘密の範囲',
      '何が秘密にあたるかが明らかで、当団体が渡す情報と、業務で生じる情報の両方を含みます。',
      '「秘密と表示したものに限る」などの狭い定義になっていないかを確かめてください。',
    ],
    en: [
      'What is confidential',
      'The clause is clear about what is confidential and covers both what we hand over and what arises in the work.',
      'Beware of narrow definitions such as “only what is marked confidential”.',
    ],
    provisions,
    when: careful,
  }),
  requirement('confidentiality', 'confidentiality-purpose', {
    ja: [
      '利用目的の限定',
      '秘密の情報は、委託した業務のためだけに使うと定められています。',
      '目的を広げる言い回し（関連する業務、サービスの向上など）があれば書き写してください。',
    ],
    en: [
      'Purpose limit',
      'Confidential information is used for the agreed work only.',
      'Quote any wording that widens the purpose, such as related business or service improvement.',
    ],
    provisions,
    when: careful,
  }),
  requirement('confidentiality', 'confidentiality-workers', {
    ja: [
      '従事者と退職者への義務',
      '秘密保持の義務が、従事者と、業務を離れた人、退職した人にも及びます。',
      '派遣社員や再委託先の従事者も含まれるかを確かめてください。',
    ],
    en: [
      'Workers and leavers',
      'The duty binds the workers, those who left the work, and those who left the company.',
      'Check that agency staff and subcontractors’ workers are covered.',
    ],
    provisions,
    when: careful,
  }),
  requirement('confidentiality', 'confidentiality-survival', {
    ja: [
      '終了後も続く期間',
      '契約が終わった後も義務が続きます。期間の定めがある場合は、情報の性質に見合う長さです。',
      '期間を書き写してください。期間の定めのないことが望まれます。',
    ],
    en: [
      'How long it survives the end',
      'The duty continues after the contract ends, for as long as the information calls for.',
      'Quote the period; no limit is preferred.',
    ],
    provisions,
    when: careful,
  }),
  requirement('confidentiality', 'confidentiality-return', {
    ja: [
      '秘密の情報の返却・廃棄',
      '求めたとき、または契約が終わるときに、秘密の情報と複製が返却または廃棄されます。',
      '複製とバックアップが含まれるかを確かめてください。',
    ],
    en: [
      'Return or destruction',
      'Confidential information and its copies are returned or destroyed on request or at the end.',
      'Check that copies and backups are included.',
    ],
    provisions: ['baseline-confidentiality', 'baseline-outsourcing-end'],
    when: careful,
  }),
  requirement('confidentiality', 'confidentiality-exceptions', {
    ja: [
      '秘密保持の例外',
      '義務の例外が、公知の情報や法令による開示など、必要なものに限られています。',
      '法令に基づいて開示する場合に、事前に知らせる定めがあるかを確かめてください。',
    ],
    en: [
      'Exceptions',
      'Exceptions are limited to what is needed, such as public knowledge or disclosure required by law.',
      'Check that we are told beforehand where the law requires disclosure.',
    ],
    provisions,
    when: careful,
    mandatory: unlessUniform,
  }),
  requirement('confidentiality', 'confidentiality-remedy', {
    ja: [
      '違反したときの救済',
      '秘密保持に違反したときの差止め、損害賠償、解除が定められています。',
      '賠償の上限が秘密保持の違反にも及ぶかを確かめてください。',
    ],
    en: [
      'Remedy',
      'Breach of confidentiality leads to injunction, damages or termination.',
      'Check whether a cap on damages applies to breaches of confidentiality.',
    ],
    provisions,
    when: careful,
    mandatory: unlessUniform,
  }),
  requirement('confidentiality', 'confidentiality-notice', {
    ja: [
      '従事者への書面での周知',
      '事業者が、従事者に義務の内容を書面で知らせています。',
      '周知の書面や誓約書の様式を添付してください。',
    ],
    en: [
      'Workers told in writing',
      'The vendor tells its workers of the duty in writing.',
      'Attach the form of the notice or pledge.',
    ],
    provisions,
    when: careful,
    mandatory: unlessUniform,
  }),
  requirement('confidentiality', 'confidentiality-date', {
    ja: [
      '締結日と最初の提供日',
      '秘密保持の約束を交わした日が、最初に情報を渡す日より後になっていません。',
      '締結日と、最初に渡す予定の日を書いてください。',
    ],
    en: [
      'Signed before the first disclosure',
      'The agreement is dated on or before the day of the first disclosure.',
      'Give the date of signing and the planned date of the first disclosure.',
    ],
    provisions,
    when: careful,
  }),
];
