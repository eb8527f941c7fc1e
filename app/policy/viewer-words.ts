/** The words of the pages that show policy profiles. */
import type { Text } from '~/platform/text';

export const viewerWords = {
  title: { ja: '規程', en: 'Policies' },
  lead: {
    ja: '申請の項目と決裁の経路は、ここにある規程から決まります。申請は、作られたときの版のまま審査されます。',
    en: 'What a request is asked, and who decides, follows from these policies. A request keeps the version it was made under.',
  },
  listCaption: { ja: '記録されている規程と版', en: 'Recorded policies and versions' },
  name: { ja: '名称', en: 'Name' },
  version: { ja: '版', en: 'Version' },
  recordedAt: { ja: '記録した日時', en: 'Recorded' },
  status: { ja: '状態', en: 'Status' },
  active: { ja: '使用中', en: 'In force' },
  inactive: { ja: '使用していない', en: 'Not in force' },
  source: { ja: '出どころ', en: 'Source' },
  contents: { ja: 'このページの内容', en: 'On this page' },
  notOfficial: {
    ja: '「ベースライン」とある項目は、国のガイドラインの一般的な理解によるもので、公式の引用ではありません。どの文も、規程の原文ではなく要約です。',
    en: 'Entries marked “baseline” follow the national guideline as commonly known and are no official quotations. All sentences are summaries, not the text of the rules.',
  },
  scheme: { ja: '情報の分類', en: 'Classification' },
  schemeNote: {
    ja: '上にあるものほど高い分類です。数の大きさではなく、この順番で比べます。',
    en: 'The higher in the table, the higher the class. Classes are compared by this order, not by their numbers.',
  },
  level: { ja: '分類', en: 'Class' },
  criterion: { ja: '基準', en: 'Criterion' },
  tracks: { ja: 'トラックの分かれ目', en: 'Which track' },
  roles: { ja: '役割', en: 'Roles' },
  role: { ja: '役割の名前', en: 'Name of the role' },
  heldBy: { ja: '担う人', en: 'Held by' },
  provision: { ja: '規定', en: 'Provision' },
  routes: { ja: '決裁の経路', en: 'Routes' },
  sideBySide: { ja: '並んで審査します', en: 'Side by side' },
  onlyWhen: { ja: '次の場合', en: 'Only when' },
  within: { ja: '目安', en: 'Within' },
  exemptions: {
    ja: '例外措置を求めるときは、どのトラックでも次の役割が決裁します',
    en: 'Where an exemption is asked for, on any track the decision is with',
  },
  provisions: { ja: '規定', en: 'Provisions' },
  citation: { ja: '根拠', en: 'Citation' },
  summary: { ja: '要約', en: 'Summary' },
  usedFor: { ja: '使われる要件', en: 'Requirements' },
  usedElsewhere: { ja: '経路・役割・トラックで使用', en: 'Used in routes, roles or tracks' },
  uncovered: { ja: 'この版では、どの要件にも使われていません', en: 'No requirement of this version rests on it' },
  requirements: { ja: '要件', en: 'Requirements' },
  requirement: { ja: '要件', en: 'Requirement' },
  when: { ja: 'いつ求めるか', en: 'When it applies' },
  mandatoryWhen: { ja: '必須になる場合', en: 'Mandatory when' },
  alwaysMandatory: { ja: '求めるときは必須', en: 'Mandatory wherever it applies' },
  neverMandatory: { ja: '任意', en: 'Optional' },
  noExemption: { ja: '例外措置を認めません', en: 'No exemption' },
  required: { ja: '求める水準', en: 'Required' },
  periods: { ja: '期間と保存', en: 'Periods and retention' },
  validMonths: { ja: '承認の有効期間', en: 'Validity of an approval' },
  provisional: { ja: '試行・緊急の利用の最長', en: 'Longest pilot or emergency use' },
  reminders: { ja: '期限前の通知', en: 'Reminders ahead' },
  disposalRecords: { ja: '廃棄記録の保存', en: 'Disposal records kept' },
  accountCheck: { ja: 'ソーシャルメディアの定期確認', en: 'Periodic check of social-media accounts' },
  accountDormant: { ja: '休眠とみなすまで', en: 'Dormant without a confirmed post' },
  accountSuspended: { ja: '休眠から停止まで', en: 'Dormant until suspended' },
  takeOutRecords: { ja: '持ち出し記録の保存', en: 'Take-out records kept' },
} as const satisfies Record<string, Text>;

export const days = (count: number): Text => ({ ja: `${count}日`, en: count === 1 ? '1 day' : `${count} days` });
export const months = (count: number): Text => ({
  ja: `${count}か月`,
  en: count === 1 ? '1 month' : `${count} months`,
});
export const years = (count: number): Text => ({ ja: `${count}年`, en: count === 1 ? '1 year' : `${count} years` });
export const validity = (proposed: number, longest: number): Text => ({
  ja: `はじめに示す期間は${proposed}か月、最長${longest}か月`,
  en: `${proposed} months proposed, ${longest} months at most`,
});
