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

export const valueWords = {
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  none: { ja: 'なし', en: 'None' },
} as const satisfies Record<string, Text>;
