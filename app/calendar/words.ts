import type { Text } from '~/platform/text';
import type { View } from './calendar-query';

export const viewWords: Record<View, Text> = {
  month: { ja: '月', en: 'Month' },
  list: { ja: '一覧', en: 'List' },
  year: { ja: '年度', en: 'Fiscal year' },
};

export const WEEKDAYS: readonly Text[] = [
  { ja: '日', en: 'Sun' },
  { ja: '月', en: 'Mon' },
  { ja: '火', en: 'Tue' },
  { ja: '水', en: 'Wed' },
  { ja: '木', en: 'Thu' },
  { ja: '金', en: 'Fri' },
  { ja: '土', en: 'Sat' },
];

export const calendarWords = {
  title: { ja: '期限カレンダー', en: 'Calendar of deadlines' },
  lead: {
    ja: '契約の予告期限、サービスや認証の終わり、点検、承認の条件など、これから来る期限です。',
    en: 'What falls due: notice for contracts, ends of services and certificates, checks, conditions of approvals.',
  },
  view: { ja: '表示', en: 'View' },
  previousMonth: { ja: '前の月', en: 'Previous month' },
  nextMonth: { ja: '次の月', en: 'Next month' },
  previousYear: { ja: '前の年度', en: 'Previous fiscal year' },
  nextYear: { ja: '次の年度', en: 'Next fiscal year' },
  thisMonth: { ja: '今月', en: 'This month' },
  thisYear: { ja: '今年度', en: 'This fiscal year' },
  goTo: { ja: '表示する月', en: 'Month' },
  fiscalYear: (year: number, era: string): Text => ({ ja: `${year}年度（${era}度）`, en: `Fiscal year ${year}` }),
  month: { ja: '月', en: 'Month' },
  today: { ja: '今日', en: 'today' },
  office: { ja: '年末年始の閉庁日', en: 'Offices closed' },
  ahead: { ja: '予定', en: 'Ahead' },
  aheadHint: {
    ja: '「予定」は、台帳の日付から見込んだものです。通知が始まる日が近づくと、担当のある期限になります。',
    en: '“Ahead” is foreseen from the dates in the registers. It becomes a deadline with a post in charge when reminders begin.',
  },
  longTerm: { ja: '長期継続契約', en: 'Long-term contract' },
  none: { ja: 'この期間に来る期限はありません', en: 'Nothing falls due in this period' },
  tooMany: {
    ja: '多すぎるため、早いものだけを表示しています。種類や範囲で絞ってください。',
    en: 'There is too much to show: these are the earliest. Narrow it down by kind or scope.',
  },
  more: (number: number): Text => ({ ja: `ほか${number}件`, en: `${number} more` }),
  total: { ja: '合計', en: 'Total' },
  kinds: { ja: '種類ごとの件数', en: 'By kind' },
  number: (number: number): Text => ({ ja: `${number}件`, en: String(number) }),
  toList: { ja: '期限の一覧へ', en: 'List of deadlines' },
  overdue: { ja: '期限を過ぎたもの', en: 'What is overdue' },
  holidaysUnknown: {
    ja: 'この月の祝日は、まだ分かりません。',
    en: 'The holidays of this month are not known yet.',
  },
} as const;

export const feedWords = {
  title: { ja: 'カレンダーの購読リンク', en: 'Calendar link' },
  lead: {
    ja: '自分の期限を、OutlookなどのカレンダーソフトにiCalendar形式で読み込めます。リンクを知っている人は誰でも読めるため、ほかの人に渡さないでください。',
    en: 'Shows your deadlines in a calendar program such as Outlook (iCalendar). Whoever knows the link can read it: do not pass it on.',
  },
  none: { ja: 'リンクはありません。', en: 'There is no link.' },
  madeAt: { ja: '作成日時', en: 'Made' },
  make: { ja: 'リンクを作る', en: 'Make a link' },
  renew: { ja: '新しいリンクに替える', en: 'Replace it by a new link' },
  renewHint: {
    ja: '前のリンクは、その時から使えなくなります。',
    en: 'The link from before stops working at once.',
  },
  change: { ja: 'リンクを替える・やめる', en: 'Replace or revoke the link' },
  revoke: { ja: 'リンクをやめる', en: 'Revoke the link' },
  revokeHint: {
    ja: 'リンクを使っているカレンダーは、更新されなくなります。',
    en: 'Calendars that use it are not updated any more.',
  },
  revoked: { ja: '購読リンクを使えなくしました。', en: 'The calendar link has been revoked.' },
  scope: { ja: '載せる範囲', en: 'What it shows' },
  madeTitle: { ja: '購読リンクを作りました', en: 'The calendar link has been made' },
  once: {
    ja: 'このリンクは今だけ表示します。カレンダーソフトの「インターネットの予定表」などに貼り付けてください。分からなくなったときは、新しいリンクに替えてください。',
    en: 'This link is shown only now. Paste it into “calendar from the Internet” or the like of your calendar program. If it is lost, replace it by a new one.',
  },
  toAccount: { ja: 'アカウントの画面へ', en: 'To your account' },
  name: { ja: '関所の期限', en: 'Sekisho deadlines' },
} as const;
