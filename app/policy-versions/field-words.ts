/** What the fields of a policy are called where two versions are compared; others are shown by their place in the file. */
import type { Text } from '~/platform/text';

export const fieldWords: Record<string, Text> = {
  title: { ja: '題名', en: 'Title' },
  name: { ja: '名前', en: 'Name' },
  citation: { ja: '条項の番号', en: 'Citation' },
  summary: { ja: '規定の要旨', en: 'Summary' },
  statement: { ja: '求めること', en: 'What is required' },
  guidance: { ja: '確かめ方', en: 'How to find out' },
  provisions: { ja: '根拠の規定', en: 'Provisions' },
  source: { ja: '出どころ', en: 'Source' },
  when: { ja: '適用する条件', en: 'When it applies' },
  mandatory: { ja: '必須とする条件', en: 'When it is mandatory' },
  exemptable: { ja: '例外措置を認める', en: 'Exemption possible' },
  reviewers: { ja: '確かめる役割', en: 'Who reviews it' },
  kind: { ja: '種類', en: 'Kind' },
  action: { ja: '行うこと', en: 'Action' },
  role: { ja: '役割', en: 'Role' },
  scope: { ja: '職を探す範囲', en: 'Where the post is looked for' },
  dueDays: { ja: '日数の目安', en: 'Days it should take' },
  heldBy: { ja: '担う人', en: 'Held by' },
  permitters: { ja: '許可する役割', en: 'Who permits' },
  exemptionsBy: { ja: '例外措置を認める役割', en: 'Who authorises exemptions' },
  documentTitle: { ja: '規程の題名', en: 'Title of the document' },
  body: { ja: '団体', en: 'Body' },
};

/** What stands beside provisions, requirements, routes and roles. */
export const partWords: Record<string, Text> = {
  name: { ja: '規程の名前', en: 'Name of the policy' },
  body: { ja: '団体の名前', en: 'Name of the body' },
  documentTitle: { ja: '規程の題名', en: 'Title of the document' },
  classification: { ja: '情報の分類', en: 'Classification of information' },
  routes: { ja: '決裁の段階の順', en: 'Order of the stages of routes' },
  tracks: { ja: 'トラックの決め方', en: 'How the track is chosen' },
  incidents: { ja: 'インシデントの連絡', en: 'Who is told of incidents' },
  changes: { ja: '変更の扱い', en: 'What follows from changes' },
  checks: { ja: '確認・点検・監査の質問', en: 'Questions of checks and audits' },
  policyReview: { ja: '規程の評価・見直し', en: 'Review of the policy' },
  movements: { ja: '情報の持出し・提供など', en: 'Information that leaves' },
  evidence: { ja: '規定と記録の対応', en: 'Which records answer a provision' },
  switches: { ja: '行うことの切替え', en: 'What the body does' },
  periods: { ja: '期間と保存年限', en: 'Periods and retention' },
};

export const valueWords = {
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  none: { ja: 'なし', en: 'None' },
} as const satisfies Record<string, Text>;
