import type { Text } from '~/platform/text';
import { certificateText } from '~/vendors/words';
import type { ObligationStatus } from './model';

export const statusWords: Record<ObligationStatus, Text> = {
  open: { ja: '対応待ち', en: 'To do' },
  missed: { ja: '期限超過', en: 'Overdue' },
  done: { ja: '完了', en: 'Done' },
  cancelled: { ja: '取消し', en: 'Cancelled' },
};

/** What somebody has to do about an entry of a register. */
export const registerTitles = {
  'service-end': (name: string): Text => ({
    ja: `「${name}」の承認を更新するか、利用を終える`,
    en: `Renew the approval of “${name}”, or end its use`,
  }),
  'contract-notice': (name: string): Text => ({
    ja: `「${name}」を自動更新するか、更新しない旨を通知するかを決める`,
    en: `Let “${name}” renew itself, or give notice`,
  }),
  'service-certification': (name: string, detail: string): Text => ({
    ja: `「${name}」の提供者の登録（${certificateText(detail).ja}）が続くかと、使うプランが言明の対象範囲にあるかを確かめる`,
    en: `See whether the registration behind “${name}” (${certificateText(detail).en}) goes on and still covers the plan used`,
  }),
  'vendor-certification': (name: string, detail: string): Text => ({
    ja: `「${name}」の認証（${certificateText(detail).ja}）の更新を確かめて記録する`,
    en: `Find out and record whether “${name}” renews its certification (${certificateText(detail).en})`,
  }),
  'contract-nda': (name: string): Text => ({
    ja: `「${name}」で情報を渡す前に秘密保持を結び、締結日を記録する`,
    en: `Conclude the confidentiality agreement of “${name}” before information is handed over, and record its date`,
  }),
  'emergency-contacts': (name: string): Text => ({
    ja: `「${name}」の緊急時の連絡網を決めて記録する`,
    en: `Settle and record the emergency contacts of “${name}”`,
  }),
  'manager-report': (name: string, detail: string): Text => ({
    ja: `「${name}」の${detail}年度の年次報告を受けて記録する`,
    en: `Obtain and record the report on fiscal year ${detail} of “${name}”`,
  }),
  'contract-end': (name: string): Text => ({
    ja: `「${name}」の次の期間を手続きするか、終了を記録する`,
    en: `Provide for the next period of “${name}”, or record its end`,
  }),
} as const;

/** A certificate on which a service rests is gone, or says something else. */
export const goneTitles = {
  withdrawn: (name: string, certificate: Text): Text => ({
    ja: `「${name}」の提供者の認証（${certificate.ja}）が取り消された。使い続けてよいかを評価し直す`,
    en: `The certificate behind “${name}” (${certificate.en}) was withdrawn: assess again whether it may still be used`,
  }),
  scope: (name: string, certificate: Text): Text => ({
    ja: `「${name}」の提供者の認証（${certificate.ja}）の範囲が変わった。使うプランが含まれるかを確かめる`,
    en: `The stated scope of the certificate behind “${name}” (${certificate.en}) has changed: see whether it covers the plan used`,
  }),
  lapsed: (name: string, certificate: Text): Text => ({
    ja: `「${name}」の提供者の登録（${certificate.ja}）の期限が切れた。使い続けてよいかを評価し直す`,
    en: `The registration behind “${name}” (${certificate.en}) has lapsed: assess again whether it may still be used`,
  }),
} as const;

/** What somebody has to do about an approval, or by law about an incident. */
export const promiseTitles = {
  exemption: (requirement: Text): Text => ({
    ja: `例外措置「${requirement.ja}」をまだ続けるか、見直す`,
    en: `Look again whether the exemption from “${requirement.en}” is still needed`,
  }),
  afterReview: {
    ja: '緊急に始めた利用を事後に確認し、続けるか終えるかを記録する',
    en: 'Review the use that began in an emergency, and record whether it goes on',
  },
} as const;

/** What the portal itself writes down when it ends something; shown in the language of the reader. */
export const registerNotes = {
  moved: {
    ja: '台帳で更新・終了・変更された',
    en: 'Renewed, ended or changed in the register',
  },
  notNeeded: {
    ja: '必要がなくなったか、期限が変わった',
    en: 'Not needed any more, or due on another day',
  },
} as const satisfies Record<string, Text>;

/** Why it stands in the inbox. */
export function occasionText(occasion: string): Text {
  const days = /^before-(\d+)$/.exec(occasion)?.[1];
  if (days) {
    return days === '1'
      ? { ja: '期限の前日の通知', en: 'Reminder on the eve of the due date' }
      : { ja: `期限の${days}日前の通知`, en: `Reminder ${days} days ahead` };
  }
  if (occasion === 'missed') return { ja: '期限を過ぎた通知', en: 'The due date has passed' };
  if (occasion === 'escalated') {
    return { ja: '所属長への報告（期限超過）', en: 'Reported to the head: overdue' };
  }
  if (occasion === 'corrective') return { ja: '期限超過により要是正', en: 'Overdue: to be corrected' };
  if (occasion === 'suspended') return { ja: '期限超過により停止', en: 'Overdue: suspended' };
  return { ja: '新しい通知', en: 'New' };
}

export const obligationWords = {
  title: { ja: '期限', en: 'Deadlines' },
  lead: {
    ja: '承認の条件など、これから行うことと、その期限の一覧です。',
    en: 'What still has to be done, such as the conditions of approvals, and by when.',
  },
  calendar: { ja: 'カレンダーで見る', en: 'Show as a calendar' },
  mine: { ja: '自分の職', en: 'Mine' },
  section: { ja: '自分の課', en: 'My section' },
  all: { ja: '見られるものすべて', en: 'All I may see' },
  scope: { ja: '範囲', en: 'Scope' },
  kind: { ja: '種類', en: 'Kind' },
  status: { ja: '状態', en: 'Status' },
  standing: { ja: '終わっていないもの', en: 'Not done yet' },
  dueMonth: { ja: '期限の月', en: 'Due in' },
  within: { ja: '期限までの日数', en: 'Due within (days)' },
  what: { ja: '行うこと', en: 'What to do' },
  subject: { ja: '対象', en: 'About' },
  owner: { ja: '担当の職', en: 'Post in charge' },
  holders: { ja: '今の在職者', en: 'Held today by' },
  vacant: { ja: '在職者なし', en: 'nobody holds it' },
  noOwner: { ja: '担当の職なし（所属長が対応）', en: 'no post; for the head of the section' },
  unit: { ja: '所属', en: 'Section' },
  due: { ja: '期限', en: 'Due' },
  none: { ja: '該当するものはありません', en: 'Nothing here' },
  noneHint: {
    ja: '条件付きで承認された申請の条件などが、ここに期限の順に並びます。',
    en: 'Conditions of approvals and the like appear here in the order of their due dates.',
  },
  doIt: { ja: '完了を記録する', en: 'Record that it is done' },
  goThere: { ja: '対応する画面へ', en: 'Go and do it' },
  doItTitle: { ja: '完了の記録', en: 'Record that it is done' },
  doItLead: {
    ja: 'いつ、何をしたかを書いてください。記録すると通知は止まります。あとから書き直すことはできません。',
    en: 'Say what was done and when. Reminders stop once it is recorded. It cannot be rewritten later.',
  },
  note: { ja: '行ったこと', en: 'What was done' },
  noteHint: {
    ja: '例：12月3日に管理者全員の多要素認証を設定し、画面で確認した。',
    en: 'For example: On 3 December multi-factor authentication was set for all administrators and checked.',
  },
  evidence: { ja: '証跡のありか', en: 'Where the evidence is' },
  evidenceHint: {
    ja: '文書番号、ファイル名、URLなど。パスワードは書かないでください。',
    en: 'Document number, file name, address. Never a password.',
  },
  doneBy: { ja: '記録した人', en: 'Recorded by' },
  doneAt: { ja: '記録日時', en: 'Recorded at' },
  late: { ja: '期限後の完了', en: 'Done late' },
  reminders: { ja: '通知', en: 'Reminders' },
  noReminders: { ja: 'まだ通知していません。', en: 'No reminder has been sent yet.' },
  to: { ja: '通知先の職', en: 'To the post' },
  why: { ja: '通知の理由', en: 'Why' },
  at: { ja: '通知日時', en: 'Sent at' },
  history: { ja: '経過', en: 'History' },
  comingUpEmpty: {
    ja: '120日以内に期限が来るものはありません。',
    en: 'Nothing of yours falls due within 120 days.',
  },
  seeAll: { ja: '期限の一覧を見る', en: 'See all deadlines' },
} as const;
