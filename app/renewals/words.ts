import type { Text } from '~/platform/text';
import type { Obstacle, Since } from './model';

export const sinceWords: Record<Since, Text> = {
  changed: { ja: '前回から変更', en: 'Changed' },
  new: { ja: '新しい項目', en: 'New' },
  open: { ja: '未確認', en: 'Not looked at' },
  same: { ja: '前回と同じ（答え直し）', en: 'Same, answered anew' },
  confirmed: { ja: '変わりなし（確認済み）', en: 'Confirmed unchanged' },
};

export const obstacleWords: Record<Obstacle, Text> = {
  'no-answer': { ja: '前回は答えがありません。', en: 'There was no answer before.' },
  'requirement-changed': {
    ja: '前回から要件の内容が変わりました。',
    en: 'The requirement asks for something else than before.',
  },
  exemption: {
    ja: '前回は例外措置が認められていました。続けるときは、改めて申請してください。',
    en: 'An exemption was granted before. Ask for it again if it is still needed.',
  },
  'document-gone': {
    ja: '前回の資料が取り消されています。新しい資料を付けてください。',
    en: 'A document behind the answer has been taken back. Attach a current one.',
  },
  'document-old': {
    ja: '前回の資料が古くなっています。新しい資料を付けてください。',
    en: 'A document behind the answer is too old. Attach a current one.',
  },
  'certificate-lapsed': {
    ja: '前提となる認証・登録が失効しています。今の状態を確かめて答えてください。',
    en: 'The certificate behind the answer has lapsed. See how it stands now and answer anew.',
  },
};

export const renewalWords = {
  since: { ja: '前回から', en: 'Since the last approval' },
  earlierAnswer: { ja: '前回の回答', en: 'Earlier answer' },
  of: (number: string, revision: number): Text => ({
    ja: `申請 ${number}（第${revision}版）`,
    en: `Request ${number}, revision ${revision}`,
  }),
  approved: { ja: '承認', en: 'approved' },
  notTaken: {
    ja: '前回の回答は写していません。変わりがなければ確認し、変わったときは答え直してください。',
    en: 'Nothing is copied from it. Confirm it if it still holds, or answer anew.',
  },
  confirm: { ja: '前回から変わりありません', en: 'Unchanged: confirm' },
  confirmed: { ja: '前回のとおりと確認しました', en: 'Confirmed as unchanged' },
  changeAfter: {
    ja: '下の欄で答え直すと、この確認は取り消されます。',
    en: 'Answering anew below takes the confirmation back.',
  },
  cannotConfirm: { ja: '前回の回答では確認できません', en: 'The earlier answer cannot be confirmed' },
  answerAnew: { ja: '下の欄で答え直してください。', en: 'Answer anew below.' },
  isNew: {
    ja: '前回はなかった要件です。',
    en: 'This requirement did not apply before.',
  },
  openAgain: { ja: '画面を開き直す', en: 'Open the page again' },
  files: { ja: '前回の資料', en: 'Documents then' },
  pageLead: {
    ja: '前回の回答です。変わりがなければ確認し、変わったときは下で直して「次へ」を押してください。',
    en: 'The earlier answers. Confirm them if they still hold; otherwise change them below and go on.',
  },
  pageSeen: { ja: 'このページは確かめました', en: 'You have gone through this page' },
  notYet: { ja: 'まだ確かめていません', en: 'Not gone through yet' },
  gone: { ja: '前回はあり、今回は当てはまらない要件', en: 'Requirements that no longer apply' },
  newerProfile: (before: string, now: string): Text => ({
    ja: `規程の版が ${before} から ${now} に変わっています。`,
    en: `The policy has moved from version ${before} to ${now}.`,
  }),
  counts: (n: Record<Since, number>): Text => ({
    ja: `変更 ${n.changed}・新規 ${n.new}・変わりなし ${n.same + n.confirmed}${n.open ? `・未確認 ${n.open}` : ''}`,
    en: `${n.changed} changed, ${n.new} new, ${n.same + n.confirmed} unchanged${n.open ? `, ${n.open} not looked at` : ''}`,
  }),
  facts: { ja: '前回から変わった答え', en: 'Answers that changed' },
  factsNone: { ja: '項目のほかの答えは、前回と変わりません。', en: 'All other answers are as before.' },
  question: { ja: '質問', en: 'Question' },
  before: { ja: '前回', en: 'Before' },
  now: { ja: '今回', en: 'Now' },
  itemsChanged: { ja: '変わった要件・新しい要件', en: 'Requirements that changed or are new' },
  cannot: {
    ja: '前回の回答をそのまま確認できなくなりました。画面を開き直し、理由を確かめてください。',
    en: 'The earlier answer can no longer be confirmed. Open the page again to see why.',
  },
  conflict: {
    ja: 'この項目は、ほかの人が先に答えました。今の回答を確かめてください。',
    en: 'Somebody else has answered this item meanwhile. Look at what it says now.',
  },
} as const;
