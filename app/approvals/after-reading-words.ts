/** Wording of 後閲. */
import type { Text } from '~/platform/text';

export const afterReadingWords = {
  title: { ja: '後閲', en: 'Reading afterwards' },
  lead: {
    ja: '不在の間に、ほかの職の人が代わりに行った決定です。読んだことを記録してください。決定はそのまま有効で、取り消すことはできません。',
    en: 'These were decided by somebody else during an absence. Note that you have read them. The decisions stand and cannot be undone here.',
  },
  unread: { ja: '後閲がまだの決定があります', en: 'Not read afterwards yet' },
  toPage: { ja: '代わりに行われた決定を見る', en: 'Look at what was decided' },
  toRequest: { ja: '申請の内容を見る', en: 'Look at the request' },
  decidedBy: { ja: '決定した人', en: 'Decided by' },
  forWhom: { ja: '資格', en: 'Capacity' },
  decidedAt: { ja: '決定日時', en: 'Decided at' },
  comment: { ja: 'コメント', en: 'Comment' },
  due: { ja: '後閲の期限', en: 'To be read by' },
  readBy: { ja: '後閲した人', en: 'Read by' },
  readAt: { ja: '後閲の日時', en: 'Read at' },
  remark: { ja: '所見', en: 'Remark' },
  remarkHint: {
    ja: '気づいたことがあれば書いてください。問題があるときは、申請者に変更を求めるか、新しい審査につなげます。',
    en: 'Anything you noticed. If something is wrong, ask the applicant for a change, which is decided anew.',
  },
  note: { ja: '読んだことを記録する', en: 'Note that I have read it' },
} as const satisfies Record<string, Text>;
