import type { Text } from '~/platform/text';
import type { Side } from './model';

export const sideWords: Record<Side, Text> = {
  own: { ja: '当団体', en: 'Us' },
  vendor: { ja: '事業者・指定管理者', en: 'Vendor or manager' },
  other: { ja: '関係機関', en: 'Others' },
};

export const contactWords = {
  title: { ja: '緊急時の連絡網', en: 'Emergency contacts' },
  lead: {
    ja: '事故のときに連絡する順に書きます。夜間と休日も順につながるようにしてください。使わない行は空けておきます。',
    en: 'In the order of calling, so that it also works at night and on days off. Rows not needed stay empty.',
  },
  none: { ja: 'まだ記録されていません。', en: 'Nothing has been recorded yet.' },
  order: { ja: '順', en: 'Order' },
  nth: (n: number): Text => ({ ja: `${n}番目`, en: `Number ${n}` }),
  side: { ja: '所属', en: 'Side' },
  who: { ja: '連絡する人・窓口', en: 'Who' },
  whoHint: { ja: '職と氏名、または会社と窓口の名前', en: 'Post and name, or company and desk' },
  reach: { ja: '連絡先', en: 'How to reach' },
  reachHint: { ja: '電話番号、メールなど', en: 'Telephone, mail' },
  hours: { ja: 'つながる時間', en: 'Hours' },
  hoursHint: { ja: '例：平日 8:30–17:15、夜間・休日も可', en: 'For example: weekdays 8:30–17:15; also at night' },
  confirmed: { ja: '最後に確かめた日', en: 'Last confirmed' },
  edit: { ja: '連絡網を書く・確かめる', en: 'Write or confirm the contacts' },
  save: { ja: '確かめたものとして記録する', en: 'Save as confirmed today' },
} as const;
