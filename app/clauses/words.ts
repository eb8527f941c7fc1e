import type { Text } from '~/platform/text';
import type { ClauseConcern } from './model';

/** What a reviewer should look at before he takes a proposal. */
export const concernWords: Record<ClauseConcern, Text> = {
  negated: {
    ja: '要件と反対のことを定めているようです。',
    en: 'It seems to say the opposite of what is required.',
  },
  exception: {
    ja: '例外（ただし書きなど）があります。義務が空洞化していないか確かめてください。',
    en: 'There is an exception. Check that it does not hollow out the duty.',
  },
  'best-effort': {
    ja: '努力義務にとどまっています。',
    en: 'Only an undertaking to try.',
  },
  'duty-of-the-body': {
    ja: '事業者ではなく、当団体の義務として書かれているようです。',
    en: 'It seems to be a duty of the body, not of the vendor.',
  },
  'left-to-agreement': {
    ja: '内容が別の協議や別の文書に委ねられています。その文書も確かめてください。',
    en: 'The substance is left to a later agreement or another document. Check that too.',
  },
  'no-prior-approval': {
    ja: '事前の承認が要ることが読み取れません。',
    en: 'It does not say that approval is needed beforehand.',
  },
  'afterwards-only': {
    ja: '事後の通知や報告で足りるとされています。',
    en: 'Notice or report afterwards is enough.',
  },
  'same-duty-missing': {
    ja: '再委託先にも同じ義務を負わせることが書かれていません。',
    en: 'It does not put the same duties on the subcontractor.',
  },
  'survival-missing': {
    ja: '契約が終わった後も続くことが書かれていません。',
    en: 'It does not say that the duty continues after the contract ends.',
  },
  'survival-limited': {
    ja: '終了後に義務が続く期間が限られています。長さを確かめてください。',
    en: 'The duty ends some time after the contract. Check how long it lasts.',
  },
  'leavers-missing': {
    ja: '退職した人や業務を離れた人に及ぶことが書かれていません。',
    en: 'It does not cover people who have left the work or the company.',
  },
  'marked-only': {
    ja: '秘密と表示したものなどに範囲が限られています。',
    en: 'Limited to what is marked or named as confidential.',
  },
  'purpose-widened': {
    ja: 'サービスの改善、統計、学習など、目的を広げる言い回しがあります。',
    en: 'Wording such as improvement, statistics or training widens the purpose.',
  },
  'copies-missing': {
    ja: '複製やバックアップが含まれるか読み取れません。',
    en: 'It does not say whether copies and backups are included.',
  },
  'confirmation-missing': {
    ja: '返却や消去を確かめる方法（報告、証明書、復元できない方法）が書かれていません。',
    en: 'No report, certificate or unrecoverable method by which return or erasure can be confirmed.',
  },
  'liability-capped': {
    ja: '賠償額の上限または免責があります。',
    en: 'Damages are capped or liability is excluded.',
  },
  'consent-needed': {
    ja: '事業者の同意や事業者との協議が条件になっています。',
    en: 'It depends on the vendor’s consent or on consultation with it.',
  },
  'only-on-request': {
    ja: '求めたときに限られています。',
    en: 'Only when asked for.',
  },
  'change-not-reported': {
    ja: '変わったときに届け出ることが書かれていません。',
    en: 'It does not say that changes are reported.',
  },
  'no-report': {
    ja: '当団体に報告することが書かれていません。',
    en: 'It does not say that the body is told.',
  },
  'not-in-writing': {
    ja: '書面によることが書かれていません。',
    en: 'It does not ask for writing.',
  },
  'penalties-missing': {
    ja: '罰則を知らせることが書かれていません。',
    en: 'It does not mention telling the workers of penalties.',
  },
  'not-at-once': {
    ja: '直ちに、速やかになどの時間の定めがありません。',
    en: 'It does not say how soon.',
  },
  'next-tier-only': {
    ja: '当団体ではなく、直前の委託者などの承認で足りるとされています。',
    en: 'Approval by someone other than the body itself is enough.',
  },
  'general-clause': {
    ja: '特定個人情報や個人情報を名指ししていない一般の条です。',
    en: 'A general clause that does not name this kind of information.',
  },
  'part-missing': {
    ja: '要件が求めることの一部しか書かれていないようです。ほかの条も確かめてください。',
    en: 'It seems to cover only a part of what is required. Look at other clauses too.',
  },
  'date-blank': {
    ja: '日付が空欄です。締結した日を確かめてください。',
    en: 'The date is blank. Check the day of conclusion.',
  },
};
