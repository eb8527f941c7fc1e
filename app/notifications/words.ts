import type { Text } from '~/platform/text';
import type { MailStatus, NoticeKind } from './model';

/** What people choose among on the page of their account. */
export const noticeWords: Record<NoticeKind, { name: Text; meaning: Text }> = {
  incident: {
    name: { ja: 'インシデントの連絡', en: 'Incidents you are told of' },
    meaning: {
      ja: 'すぐに送ります。連絡を受けた人は、すみやかに次へ伝える義務があるため、止められません。',
      en: 'Sent at once. Whoever is told has a duty to pass it on promptly, so it cannot be turned off.',
    },
  },
  overdue: {
    name: { ja: '期限を過ぎたもの', en: 'What is overdue' },
    meaning: {
      ja: '担当の職と所属長に送ります。承認の条件や契約の期限が守られないまま残るのを防ぐため、止められません。',
      en: 'Sent to the post in charge and the head of the section. It cannot be turned off, so that nothing promised stays undone unseen.',
    },
  },
  decision: {
    name: { ja: '確認・決裁を待つ申請', en: 'Requests that wait for you' },
    meaning: {
      ja: '職としての決裁や確認が必要なため、止められません。',
      en: 'They need the decision of your post, so this cannot be turned off.',
    },
  },
  deadline: {
    name: { ja: '期限が近いもの', en: 'What falls due' },
    meaning: { ja: '期限の前に、日を決めて送ります。', en: 'Sent at set days before the due date.' },
  },
  'own-request': {
    name: { ja: '自分の申請の結果', en: 'How your requests went on' },
    meaning: { ja: '差戻し、承認、却下を知らせます。', en: 'Sent back, approved, rejected.' },
  },
};

export const choiceWords = {
  title: { ja: 'メールの通知', en: 'Mail' },
  lead: {
    ja: '知らせは一日一通にまとめ、朝に送ります。急ぐものはすぐに送ります。メールの有無にかかわらず、すべて「自分の仕事」に出ます。',
    en: 'Notices go as one mail a day, in the morning; urgent ones at once. With or without mail, everything stands in “My work”.',
  },
  optional: { ja: '受け取るメール', en: 'Mails you receive' },
  mandatory: { ja: '止められないメール', en: 'Mails that cannot be turned off' },
  save: { ja: '保存する', en: 'Save' },
  saved: { ja: 'メールの設定を保存しました。', en: 'Your choice of mails has been saved.' },
} as const;

export const unsubscribeWords = {
  title: { ja: 'メールの停止', en: 'Stop mails' },
  ask: {
    ja: '次のメールを止めます。止めた後も、同じ内容は「自分の仕事」に出ます。',
    en: 'This stops the following mails. What they say still stands in “My work”.',
  },
  stop: { ja: 'メールを止める', en: 'Stop these mails' },
  stoppedTitle: { ja: 'メールを止めました', en: 'The mails have been stopped' },
  stopped: {
    ja: 'サインインしてアカウントの画面を開くと、いつでも元に戻せます。',
    en: 'You can turn them on again at any time on the page of your account.',
  },
  toAccount: { ja: 'アカウントの画面へ', en: 'To your account' },
  stays: {
    ja: '次のメールは、役割上必要なため止まりません。',
    en: 'The following mails go on, because your post requires them.',
  },
} as const;

export const mailStatusWords: Record<MailStatus, Text> = {
  waiting: { ja: '送信待ち', en: 'Waiting' },
  sending: { ja: '送信中', en: 'Being sent' },
  sent: { ja: '送信済み', en: 'Sent' },
  failed: { ja: '送信できず', en: 'Given up' },
  empty: { ja: '送信不要', en: 'Not needed' },
};

export const deliveryWords = {
  title: { ja: '通知メールの送信', en: 'Delivery of mails' },
  lead: {
    ja: '職員への通知メールが届いているかを確かめます。メールが送れなくても、仕事は止まりません。',
    en: 'Whether mails to people get through. Work never waits for mail.',
  },
  notSet: { ja: 'メールを送る設定がありません', en: 'Mail is not set up' },
  notSetHint: {
    ja: 'SMTP_URL と MAIL_FROM を設定すると送ります。今の通知は画面にだけ出ます。',
    en: 'Set SMTP_URL and MAIL_FROM to send mail. Until then notices are on the pages only.',
  },
  failing: { ja: 'メールサーバーに送れていません', en: 'The mail server takes no mail' },
  failingHint: {
    ja: '間を置いて自動で送り直しています。続くときは、メールサーバーと設定を確かめてください。',
    en: 'Sending is tried again by itself after a pause. If it goes on, look at the mail server and the settings.',
  },
  givenUp: (count: number, orMore: boolean): Text => ({
    ja: `送信をあきらめたメールが${count}通${orMore ? '以上' : ''}あります`,
    en: `${orMore ? 'At least ' : ''}${count === 1 ? 'one mail was' : `${count} mails were`} given up`,
  }),
  givenUpHint: {
    ja: '原因を直してから、送り直してください。',
    en: 'Remove the cause, then send them again.',
  },
  lastSent: { ja: '最後に送れた日時', en: 'Last mail sent' },
  never: { ja: 'まだありません', en: 'None yet' },
  retryAll: { ja: 'すべて送り直す', en: 'Send all of them again' },
  retry: { ja: '送り直す', en: 'Send again' },
  status: { ja: '状態', en: 'Status' },
  troubled: { ja: '届いていないもの', en: 'Not delivered' },
  all: { ja: 'すべて', en: 'All' },
  person: { ja: '宛先', en: 'To' },
  digest: { ja: '一日のまとめ', en: 'Daily digest' },
  urgent: { ja: '至急', en: 'Urgent' },
  made: { ja: '作成日時', en: 'Made' },
  attempts: (number: number): Text => ({
    ja: `${number}回試行`,
    en: number === 1 ? 'one attempt' : `${number} attempts`,
  }),
  next: { ja: '次の試行', en: 'Next attempt' },
  sentAt: { ja: '送信日時', en: 'Sent' },
  how: { ja: '経過', en: 'How it went' },
  none: { ja: '該当するメールはありません', en: 'No such mail' },
  retried: { ja: '送り直しの列に戻しました。', en: 'Put back into the line.' },
} as const;
