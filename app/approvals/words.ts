/** How the workflow speaks: statuses, steps, outcomes, and why something was refused. */
import type { Text } from '~/platform/text';
import type { StepAction } from '~/policy/model';
import { accountProblemWords } from '~/social-media/request-words';
import { problemWords } from '~/subcontracting/problem-words';
import type { Capacity, Outcome, SkipReason, Status } from '~/workflow/model';
import type { CommandRefusal } from './refusal';

export const statusWords: Record<Status, Text> = {
  draft: { ja: '下書き', en: 'Draft' },
  'in-review': { ja: '審査中', en: 'In review' },
  'sent-back': { ja: '差戻し', en: 'Sent back' },
  'on-hold': { ja: '保留', en: 'On hold' },
  approved: { ja: '承認済み', en: 'Approved' },
  amending: { ja: '変更中', en: 'Being changed' },
  rejected: { ja: '却下', en: 'Rejected' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
};

export const actionWords: Record<StepAction, Text> = {
  endorse: { ja: '承認（所属長）', en: 'Endorsement' },
  concur: { ja: '合議', en: 'Concurrence' },
  final: { ja: '決裁', en: 'Final approval' },
};

export const outcomeWords: Record<Outcome, Text> = {
  approve: { ja: '承認', en: 'Approved' },
  'approve-with-conditions': { ja: '条件付き承認', en: 'Approved with conditions' },
  'send-back': { ja: '差戻し', en: 'Sent back' },
  reject: { ja: '却下', en: 'Rejected' },
};

/** What the button or radio says: a verb. */
export const outcomeVerbs: Record<Outcome, Text> = {
  approve: { ja: '承認する', en: 'Approve' },
  'approve-with-conditions': { ja: '条件を付けて承認する', en: 'Approve with conditions' },
  'send-back': { ja: '差し戻す', en: 'Send back' },
  reject: { ja: '却下する', en: 'Reject' },
};

export const outcomeHints: Record<Outcome, Text> = {
  approve: { ja: 'このままの内容で次へ進めます。', en: 'Passes it on exactly as it is.' },
  'approve-with-conditions': {
    ja: '条件、担当者、期限を決めて進めます。期限に遅れた条件は台帳に表示されます。',
    en: 'Passes it on with a condition, its owner and a due date. The register shows conditions that are late.',
  },
  'send-back': {
    ja: '直してほしい項目を示して申請者へ戻します。再申請後は最初の審査からやり直します。',
    en: 'Returns it to the applicant with the items to mend. After that the review starts over.',
  },
  reject: { ja: '理由を記録し、この申請を終わらせます。', en: 'Ends this request and records the reason.' },
};

/** The last step does not pass anything on. */
export const finalOutcomeHints: Record<Outcome, Text> = {
  ...outcomeHints,
  approve: {
    ja: 'このままの内容で承認し、台帳に載せます。',
    en: 'Approves it exactly as it is and enters it in the register.',
  },
  'approve-with-conditions': {
    ja: '条件、担当者、期限を決めて承認し、台帳に載せます。期限に遅れた条件は台帳に表示されます。',
    en: 'Approves it with a condition, its owner and a due date, and enters it in the register, which shows conditions that are late.',
  },
};

export const capacityWords: Record<Capacity, Text> = {
  holder: { ja: '本人', en: 'in person' },
  deputy: { ja: '代決', en: 'as deputy' },
  escalated: { ja: '引上げ決裁', en: 'from one level up' },
};

export const skipWords: Record<SkipReason, Text> = {
  vacant: { ja: 'この職は空席です', en: 'the post is vacant' },
  absent: { ja: '不在です', en: 'is absent' },
  'is-author': { ja: '申請者または共同作成者のため審査できません', en: 'is the applicant or a co-author' },
  'decided-other-step': { ja: '別の段階で審査済みのため審査できません', en: 'has already decided another step' },
  inactive: { ja: '在籍していません', en: 'is not active' },
};

export const purposeWords: Record<'new' | 'change' | 'renewal' | 'termination', Text> = {
  new: { ja: '新規', en: 'New' },
  change: { ja: '変更', en: 'Change' },
  renewal: { ja: '更新', en: 'Renewal' },
  termination: { ja: '終了', en: 'Termination' },
};

/** What happened, why, and what to do next. */
export const refusalWords: Record<CommandRefusal, Text> = {
  ...accountProblemWords,
  'wrong-status': {
    ja: 'この間に申請の状態が変わったため、この操作はできません。下の現在の状態を確認してください。入力した内容はこの画面に残っています。',
    en: 'The status of the request has changed in the meantime, so this is not possible now. Check the present status; what you typed is still on this page.',
  },
  'not-current-step': {
    ja: 'この段階はすでに審査が終わっているか、まだ始まっていません。ほかの方が先に審査した場合、その結果が記録されています。入力した内容はこの画面に残っています。',
    en: 'This step is already closed or not open yet. If a colleague decided first, that decision stands; what you typed is still on this page.',
  },
  'not-assignee': {
    ja: 'この段階の審査担当ではありません。職や代理の設定が変わった可能性があります。心当たりがなければ管理者に確認してください。',
    en: 'You are not a reviewer of this step. Posts or deputies may have changed; ask the administrator if this surprises you.',
  },
  'is-absent': {
    ja: '今日は不在として登録されているため、この段階は代理または上位の職が審査します。戻られたときは「不在と代理」の画面で不在を終えてから操作してください。入力した内容はこの画面に残っています。',
    en: 'You are noted as absent today, so a deputy or the next level decides this step. If you are back, end your absence under “Absences and deputies” first; what you typed is still on this page.',
  },
  'is-author': {
    ja: 'ご自身が申請者または共同作成者のため、この申請を審査できません（兼務の禁止）。別の方が審査します。',
    en: 'You are the applicant or a co-author, so you cannot decide on this request (separation of duties). Somebody else will.',
  },
  'decided-other-step': {
    ja: 'この申請の別の段階をすでに審査しているため、この段階は審査できません（兼務の禁止）。',
    en: 'You have already decided another step of this request, so you cannot decide this one (separation of duties).',
  },
  'not-author': {
    ja: 'この操作は申請者と共同作成者だけができます。',
    en: 'Only the applicant and co-authors can do this.',
  },
  'content-changed': {
    ja: '表示した後に内容が変わりました。もう一度内容を確認してから操作してください。入力した内容はこの画面に残っています。',
    en: 'The content changed after this page was shown. Read it again before you go on; what you typed is still on this page.',
  },
  'comment-required': {
    ja: '理由またはコメントを入力してください。相手が次に何をすればよいか分かるように書いてください。',
    en: 'Enter a reason or comment that tells the other person what to do next.',
  },
  'conditions-required': {
    ja: '条件付き承認には、条件を一つ以上入力してください。',
    en: 'Enter at least one condition, or approve without conditions.',
  },
  'conditions-not-allowed': {
    ja: '条件を付けるときは「条件を付けて承認する」を選んでください。',
    en: 'Choose “Approve with conditions” to set conditions.',
  },
  'grant-required': {
    ja: '決裁には有効期限が必要です。クラウドサービスでは、管理者の指名も必要です。',
    en: 'A final approval needs an end date and, for a cloud service, an appointed manager.',
  },
  'grant-not-allowed': {
    ja: '有効期限と管理者の指名は、決裁で承認するときだけ行います。',
    en: 'The end date and the manager are only set by a final approval.',
  },
  'already-acted': {
    ja: 'すでに審査が始まっているため引戻しはできません。取下げるか、審査担当に差戻しを依頼してください。',
    en: 'The review has begun, so you cannot pull it back. Withdraw it, or ask the reviewer to send it back.',
  },
  'empty-route': {
    ja: '審査の経路が決まりません。規程プロファイルの設定を管理者に確認してください。',
    en: 'No route can be found for this request. Ask the administrator to check the policy profile.',
  },
  'not-found': { ja: '申請が見つかりません。', en: 'The request was not found.' },
  conflict: {
    ja: 'ほかの方が同時に更新しました。現在の状態を確認してから、もう一度操作してください。入力した内容はこの画面に残っています。',
    en: 'Somebody else updated the request at the same moment. Check the present state and try again; what you typed is still on this page.',
  },
  'manager-unknown': {
    ja: 'クラウドサービス管理者に指名した職員が見つかりません。在籍している職員を選んでください。',
    en: 'The person appointed as cloud service manager was not found. Choose somebody who is on the staff.',
  },
  'valid-until-past': { ja: '有効期限は明日以降の日付にしてください。', en: 'The end date must be tomorrow or later.' },
  'valid-until-too-late': {
    ja: '有効期限が規程で定めた最長期間を超えています。期間を短くしてください。',
    en: 'The end date is beyond the longest period that the policy allows. Choose an earlier date.',
  },
  'owner-unknown': {
    ja: '条件の担当者が見つかりません。在籍している職員を選んでください。',
    en: 'The owner of a condition was not found. Choose somebody who is on the staff.',
  },
  incomplete: {
    ja: '必須の項目がまだ埋まっていません。下の一覧から各項目へ進めます。',
    en: 'Mandatory items are still missing. The list below leads to each of them.',
  },
  ...problemWords,
};
