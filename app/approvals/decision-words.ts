import type { Text } from '~/platform/text';

export const decisionWords = {
  acting: {
    ja: '本来の職の代わりに審査します。記録には、あなたの氏名と、どの職の代わりかが残ります。',
    en: 'You decide in place of the post it belongs to. The record keeps your name and that post.',
  },
  actingForAbsent: {
    ja: '不在の人の代わりに審査します。記録には二人の氏名が残り、本人が戻ると後閲を求められます。',
    en: 'You decide for somebody who is absent. The record keeps both names, and the person is asked to read it on returning.',
  },
  title: { ja: '審査・決裁', en: 'Decision' },
  outcome: { ja: '結果', en: 'Outcome' },
  comment: { ja: 'コメント・理由', en: 'Comment or reason' },
  commentHint: {
    ja: '差戻しと却下では必須です。申請者と次の審査担当が読みます。',
    en: 'Required to send back or reject. The applicant and the next reviewers read it.',
  },
  conditions: { ja: '条件（条件付き承認のとき）', en: 'Conditions (when approving with conditions)' },
  conditionText: (n: number): Text => ({ ja: `条件${n}`, en: `Condition ${n}` }),
  owner: { ja: '担当者', en: 'Owner' },
  dueOn: { ja: '期限', en: 'Due date' },
  choose: { ja: '選んでください', en: 'Choose' },
  marked: { ja: '直してほしい項目（差戻しのとき）', en: 'Items to mend (when sending back)' },
  markedHint: {
    ja: '印を付けた項目は、申請者の画面の先頭に表示されます。',
    en: 'Marked items stand first on the applicant’s page.',
  },
  notesComment: (n: number): Text => ({
    ja: `契約書等を確認した結果、直していただきたい項目が${n}件あります。項目ごとの指摘をご覧ください。`,
    en: `The contract review found ${n} ${n === 1 ? 'item' : 'items'} to mend. Please see the remark on each.`,
  }),
  mark: { ja: '差し戻す', en: 'Mark' },
  itemComment: { ja: '指摘', en: 'What to mend' },
  grant: { ja: '承認するときに決めること', en: 'What an approval settles' },
  validUntil: { ja: '有効期限', en: 'Valid until' },
  validUntilHint: (date: string): Text => ({
    ja: `規程の最長は${date}です。`,
    en: `The policy allows ${date} at the latest.`,
  }),
  manager: { ja: 'クラウドサービス管理者', en: 'Cloud service manager' },
  managerHint: {
    ja: '承認のときに必ず指名します。設定や利用者の管理に責任を持つ職員です。',
    en: 'Always appointed with the approval: who answers for its settings and users.',
  },
  exemptions: (n: number): Text => ({
    ja: `例外措置${n}件を認めます`,
    en: n === 1 ? 'Grant 1 exemption' : `Grant ${n} exemptions`,
  }),
  exemptionsHint: {
    ja: '例外措置は上の「満たしていない項目・例外措置」に並んでいます。認めないときは差し戻してください。',
    en: 'They are listed above under unmet and exempted items. Send the request back if you do not grant them.',
  },
  bound: {
    ja: 'この審査は、いま表示している版の内容に結び付けて記録されます。',
    en: 'Your decision is bound to exactly the revision shown here.',
  },
  send: { ja: 'この内容で記録する', en: 'Record this decision' },
  notYours: {
    ja: 'いま審査できる段階はありません。現在の状態は申請の画面で確認できます。',
    en: 'There is no step for you to decide now. The request page shows how it stands.',
  },
  refused: { ja: '記録できませんでした', en: 'Not recorded' },
  verdicts: { ja: '項目ごとの所見', en: 'Verdict on each item' },
  verdict: { ja: '所見', en: 'Verdict' },
  verdictComment: { ja: '所見の理由', en: 'Reason' },
  verdictCommentHint: { ja: '適合のほかは必須です。', en: 'Required unless it conforms.' },
  savedByOther: (name: string): Text => ({
    ja: `ほかの方（${name}）が先に保存しました`,
    en: `${name} has saved a verdict in the meantime`,
  }),
  saveVerdicts: { ja: '所見を保存する', en: 'Save verdicts' },
  saved: { ja: '保存しました', en: 'Saved' },
  noItems: { ja: 'あなたの担当する項目はありません。', en: 'No item is assigned to your role.' },
} as const;
