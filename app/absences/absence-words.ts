/** Wording of absences and deputies. Why somebody is away is kept as one of three words: an illness is nobody's affair. */
import type { Text } from '~/platform/text';

export const ABSENCE_REASONS = ['leave', 'duty', 'other'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

export const reasonWords: Record<AbsenceReason, Text> = {
  leave: { ja: '休暇', en: 'Leave' },
  duty: { ja: '出張・研修', en: 'Travel or training on duty' },
  other: { ja: 'その他', en: 'Other' },
};

export const absenceWords = {
  title: { ja: '不在と代理', en: 'Absences and deputies' },
  lead: {
    ja: '不在の間に届いた審査は、決めておいた代理の職が代わりに行います（代決）。代理がいなければ一つ上の職に上がります（引上げ）。戻ると、代わりに行われた決定を読むよう求められます（後閲）。',
    en: 'While you are away, the posts you named decide in your place. Without a deputy a step goes one level up. On your return you are asked to read what was decided for you.',
  },
  mine: { ja: '自分の不在', en: 'My absences' },
  note: { ja: '不在を登録する', en: 'Note an absence' },
  noteTitle: { ja: '不在の登録', en: 'Absence' },
  noteLead: {
    ja: '不在は日単位です。今日からの不在は、登録するとすぐに始まります。担当は数分以内に切り替わります。',
    en: 'An absence lasts whole days. From today means at once; open steps change hands within minutes.',
  },
  of: (name: string): Text => ({ ja: `${name}さんの不在`, en: `Absences of ${name}` }),
  firstDay: { ja: '最初の日', en: 'First day' },
  lastDay: { ja: '最後の日', en: 'Last day' },
  lastDayHint: { ja: 'この日まで不在です。次の日から本人に戻ります。', en: 'Away on this day, too; back on the next.' },
  period: { ja: '期間', en: 'Period' },
  reason: { ja: '区分', en: 'Kind' },
  reasonHint: {
    ja: '病名などの事情は登録しません。本人、所属長、管理者だけに表示します。',
    en: 'No particulars are kept. Shown to the person, the head and the administrator only.',
  },
  notedBy: { ja: '登録した人', en: 'Noted by' },
  actions: { ja: '操作', en: 'Actions' },
  change: { ja: '期間を変える', en: 'Change' },
  changeTitle: { ja: '不在の期間の変更', en: 'Change of an absence' },
  changeLead: {
    ja: '今日から仕事に戻るときや、取りやめるときは、最初の日の前日または昨日を最後の日にしてください。',
    en: 'To be back today, or to call it off, enter yesterday or the day before the first day as the last day.',
  },
  save: { ja: '保存する', en: 'Save' },
  none: { ja: '登録されている不在はありません。', en: 'No absence is noted.' },
  deputies: { ja: '自分の職の代理', en: 'Deputies for my posts' },
  noDeputies: {
    ja: '代理が決まっていません。不在の間は一つ上の職が審査します。',
    en: 'No deputy is named. During an absence the next level decides.',
  },
  deputy: { ja: '代理となる職', en: 'Deputy' },
  scope: { ja: '範囲', en: 'Scope' },
  everything: { ja: 'すべての決定', en: 'All decisions' },
  upTo: (level: Text): Text => ({ ja: `${level.ja}まで`, en: `up to ${level.en}` }),
  order: { ja: '順位', en: 'Order' },
  name: { ja: '代理を指定する', en: 'Name a deputy' },
  end: { ja: '終える', en: 'End' },
  team: { ja: '課の職員の不在', en: 'Absences in my sections' },
  teamLead: {
    ja: '本人が登録できないときは、代わりに登録できます。自分が申請者である申請には、自分が登録した不在や代理は使われません。',
    en: 'Note it for somebody who cannot. What you arrange for others does not count for requests that you filed yourself.',
  },
  person: { ja: '氏名', en: 'Name' },
  post: { ja: '職', en: 'Post' },
  absence: { ja: '不在', en: 'Absence' },
  awayNow: { ja: '不在中', en: 'Away now' },
  comes: { ja: '予定', en: 'To come' },
  everybody: { ja: 'ほかの職員は、職員一覧から登録できます。', en: 'For anybody else, start from the directory.' },
  standIn: { ja: '代理', en: 'Deputies' },
  endOrChange: { ja: '不在を終える・期間を変える', en: 'End it, or change the period' },
  unread: (count: number): Text => ({
    ja: `不在の間に代わりに行われた決定が${count}件あります（後閲）`,
    en:
      count === 1
        ? 'One decision was made for you while you were away'
        : `${count} decisions were made for you while you were away`,
  }),
  unreadHint: { ja: '内容を読んで、読んだことを記録してください。', en: 'Read them, and note that you have.' },
  toUnread: { ja: '後閲するものを見る', en: 'Show what to read' },
  away: { ja: '今日は不在として登録されています', en: 'You are noted as absent today' },
} as const;
