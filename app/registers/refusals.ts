/** Why a change of a register was refused, and what is said about it. */
import type { Text } from '~/platform/text';

export type RegisterRefusal =
  | {
      reason:
        | 'not-found'
        | 'conflict'
        | 'merged'
        | 'same-vendor'
        | 'different-numbers'
        | 'wrong-status'
        | 'already-done';
    }
  | {
      reason:
        | 'not-approved'
        | 'copy-open'
        | 'still-comparing'
        | 'differences-open'
        | 'by-eye-open'
        | 'own-request'
        | 'no-such-difference';
    }
  | {
      reason:
        | 'incident-status'
        | 'incident-incomplete'
        | 'incident-duties-open'
        | 'incident-own'
        | 'incident-nobody-next'
        | 'incident-already-told'
        | 'service-not-running'
        | 'service-not-suspended';
    }
  | {
      reason:
        | 'check-status'
        | 'check-own'
        | 'check-incomplete'
        | 'check-set-empty'
        | 'check-set-changed'
        | 'check-set-too-large'
        | 'check-findings-open'
        | 'verdicts-missing'
        | 'too-many-files';
    }
  | { reason: 'review-status' | 'review-own' | 'review-incomplete' | 'reassessment-own' | 'reassessment-decided' }
  | { reason: 'movement-status' | 'movement-own' | 'movement-duty-gone' }
  | {
      reason:
        | 'movement-forbidden'
        | 'movement-incomplete'
        | 'movement-in-past'
        | 'movement-before-permission'
        | 'movement-without-duty'
        | 'movement-law';
      field: string;
    }
  | { reason: 'training-day' | 'in-past' | 'evidence-needed' | 'choice-needed' | 'measure-needed'; field: string }
  | { reason: 'check-no-auditor' | 'auditor-not-independent'; field: string }
  | { reason: 'activation-own' }
  | { reason: 'ending-over' | 'ending-too-early' | 'proofs-missing' | 'own-claim' | 'still-kept' }
  | { reason: 'paper-missing' | 'not-ahead'; field: string }
  | { reason: 'lookalikes'; vendorIds: string[] }
  | { reason: 'account-closed' | 'account-status' | 'steps-missing' | 'step-taken' | 'not-the-owner' }
  | { reason: 'account-known'; field: string; accountId: string }
  | { reason: 'post-not-there' | 'unit-not-there' | 'not-your-section' | 'account-to-look-at'; field: string }
  | {
      reason:
        | 'number-taken'
        | 'end-before-start'
        | 'before-end'
        | 'in-future'
        | 'vendor-not-there'
        | 'no-such-document'
        | 'not-there'
        | 'reason-needed';
      field: string;
    };

const SENTENCES: Record<RegisterRefusal['reason'], Text> = {
  'not-found': {
    ja: '対象が見つかりません。一覧から選び直してください。',
    en: 'This cannot be found. Choose it again from the list.',
  },
  conflict: {
    ja: 'この画面を開いたあとで、ほかの人が変更しました。入力した内容は下に残っています。今の内容を確かめて、もう一度送信してください。',
    en: 'Somebody else has changed this since you opened the page. What you typed is kept below. Check what it says now and send it again.',
  },
  merged: {
    ja: 'この事業者は、すでにほかの事業者にまとめられています。まとめた先の事業者を変更してください。',
    en: 'This vendor has been merged into another one. Change that one instead.',
  },
  'same-vendor': { ja: '同じ事業者どうしはまとめられません。', en: 'A vendor cannot be merged with itself.' },
  'different-numbers': {
    ja: '法人番号が異なるため、別の会社です。番号の誤りであれば、先に番号を直してください。',
    en: 'The corporate numbers differ, so these are two companies. If a number is wrong, correct it first.',
  },
  'wrong-status': {
    ja: '今の状態ではこの操作はできません。契約の状態を確かめてください。',
    en: 'This cannot be done in the present status. Look at the status of the contract.',
  },
  'already-done': {
    ja: 'すでに完了または取消しとして記録されています。入力した内容は下に残っていますが、保存していません。',
    en: 'This is already recorded as done or cancelled. What you typed is kept below, but nothing was saved.',
  },
  'not-approved': {
    ja: 'もとの申請が承認されていないか、変更の手続き中です。承認されてから締結を記録してください。',
    en: 'The request behind it is not approved, or is being changed. Record the conclusion once it is approved.',
  },
  'activation-own': {
    ja: 'あなたが伺い出た施行なので、あなたは決裁できません。ほかの決裁者が決裁します。',
    en: 'You proposed this yourself, so somebody else decides on it.',
  },
  'copy-open': {
    ja: '確認中の署名済み契約書があります。その確認を終えるか、差し戻してから記録してください。',
    en: 'Another signed copy is being looked at. Finish that one or send it back first.',
  },
  'still-comparing': {
    ja: '確認した版との比較がまだ終わっていません。しばらくしてから、画面を開き直してください。',
    en: 'The copy is still being compared with the reviewed version. Open the page again in a moment.',
  },
  'differences-open': {
    ja: '認めていない違いが残っています。すべての違いを理由とともに認めるか、契約書を差し戻してください。',
    en: 'Some differences are not accepted yet. Accept each with a reason, or send the copy back.',
  },
  'by-eye-open': {
    ja: '文字を読み取れない部分があります。目で見て比べたことを記録してから、締結済みにしてください。',
    en: 'Part of it has no readable text. Record that you compared it by eye before it can stand as concluded.',
  },
  'own-request': {
    ja: 'ご自身が申請した契約のため、違いを認めたり締結済みにしたりすることはできません。ほかの契約審査の担当者に依頼してください。',
    en: 'This contract comes from a request of your own: ask another contract reviewer to decide on it.',
  },
  'no-such-difference': {
    ja: '認める違いを一つ以上選んでください。すでに認めたものは選べません。',
    en: 'Choose at least one difference that is not accepted yet.',
  },
  'no-such-document': {
    ja: '確認した版が、承認された申請の資料に見つかりません。選び直してください。',
    en: 'The reviewed version is not among the documents of the approved request. Choose again.',
  },
  'incident-status': {
    ja: 'インシデントの今の状態では、この操作はできません。状態を確かめてください。',
    en: 'This cannot be done in the present status of the incident. Look at where it stands.',
  },
  'incident-incomplete': {
    ja: '内容、原因、被害、影響範囲、再発防止策のうち、空いている欄があります。調査の結果を入力してから終結してください。',
    en: 'Content, cause, damage, scope and prevention must all be written down before the incident can be closed.',
  },
  'incident-duties-open': {
    ja: '法令による報告・通知が終わっていないか、要るかどうかの判断が残っています。記録してから終結してください。',
    en: 'A statutory report or notice is open, or nobody has judged whether it is due. Record it before closing.',
  },
  'incident-own': {
    ja: 'ご自身が報告したインシデントのため、確認や終結の判断はできません。ほかの責任者に依頼してください。',
    en: 'You reported this incident yourself: somebody else has to decide on it.',
  },
  'incident-nobody-next': {
    ja: '次の段階の職に就いている人も、代理も見つかりません。職への配置を確かめてください。',
    en: 'Nobody holds the posts of the next stage, and no deputy is named. See who holds those posts.',
  },
  'incident-already-told': {
    ja: 'この段階は、ほかの人がすでに報告しました。今の経過を確かめてください。',
    en: 'Somebody else has told this stage in the meantime. Look at where it stands now.',
  },
  'service-not-running': {
    ja: 'このサービスは、すでに利用が止められているか、終わっています。',
    en: 'The use of this service has been suspended or ended already.',
  },
  'service-not-suspended': {
    ja: 'この利用停止は、すでに解除されています。',
    en: 'This suspension has been lifted already.',
  },
  'check-status': {
    ja: '今の状態ではこの操作はできません。確認・点検の画面で状態を確かめてください。',
    en: 'This cannot be done as the check stands now. Look at its page.',
  },
  'check-own': {
    ja: 'この確認では、回答する側と確認する側の両方にはなれません。ほかの人に依頼してください。',
    en: 'In one check nobody both answers and reviews: ask somebody else.',
  },
  'check-incomplete': {
    ja: 'まだ提出できません。下の一覧から、残っている質問に答えてください。',
    en: 'This cannot be submitted yet. Answer what is left in the list below.',
  },
  'check-set-empty': {
    ja: '条件に合う契約やサービス、課がありません。条件を見直してください。',
    en: 'No contract, service or section fits. Look at the conditions again.',
  },
  'check-set-changed': {
    ja: 'この画面を開いたあとで、対象が変わりました。下の一覧を確かめて、もう一度開始してください。',
    en: 'The set has changed since you opened the page. Look at the list below and start again.',
  },
  'check-set-too-large': {
    ja: '一度に開始できる数を超えています。課や種類で分けてください。',
    en: 'This is more than can be started at once. Divide it by section or kind.',
  },
  'check-findings-open': {
    ja: '是正が終わっていない指摘があるため、取り消せません。指摘を解決してから取り消してください。',
    en: 'Findings are still open, so this cannot be cancelled. See to them first.',
  },
  'verdicts-missing': {
    ja: '判断していない質問があります。すべての質問に判断を記録し、満たしていないものには理由を書いてください。',
    en: 'Some questions have no verdict. Judge each of them, and say why where it is not fulfilled.',
  },
  'check-no-auditor': {
    ja: '監査する人がいない課があります。下の一覧を見て、その課に属さず、統括もしていない人を加えてください。',
    en: 'A section is left without an auditor. Look at the list below and add somebody who neither belongs to it nor heads it.',
  },
  'auditor-not-independent': {
    ja: 'この人は監査を受ける課の側の人です。その課に属さず、統括もしていない人を選んでください。',
    en: 'This person stands on the side of the section. Choose somebody who neither belongs to it nor heads it.',
  },
  'choice-needed': { ja: '一つ選んでください。', en: 'Choose one.' },
  'measure-needed': { ja: '契約に基づく措置を入力してください。', en: 'Enter the measure under the contract.' },
  'too-many-files': {
    ja: '添付できる数を超えます。要らない資料を外すか、まとめてください。',
    en: 'This would be too many files. Remove some, or combine them.',
  },
  'review-status': {
    ja: '今の状態ではこの操作はできません。見直しの画面で状態を確かめてください。',
    en: 'This cannot be done as the review stands now. Look at its page.',
  },
  'review-own': {
    ja: 'この見直しでは、書く側と決裁する側の両方にはなれません。ほかの人に依頼してください。',
    en: 'In one review nobody both writes and decides: ask somebody else.',
  },
  'review-incomplete': {
    ja: 'まだ決裁に出せません。足りないものを書いてから、もう一度出してください。',
    en: 'It cannot be sent in yet. Write down what is missing first.',
  },
  'reassessment-own': {
    ja: 'ご自身が申請したものが含まれているため、判断できません。選択から外すか、ほかの担当者に依頼してください。',
    en: 'You applied for some of these yourself. Leave them out, or ask somebody else.',
  },
  'reassessment-decided': {
    ja: '選んだものの中に、すでに判断されたものがあります。一覧を確かめて、選び直してください。',
    en: 'Some of these have been decided on in the meantime. Look at the list and choose again.',
  },
  'movement-status': {
    ja: '今の状態ではこの操作はできません。記録の画面で状態を確かめてください。',
    en: 'This cannot be done as it stands now. Look at its page.',
  },
  'movement-own': {
    ja: 'ご自身の申請であるか、ほかの役割ですでに判断したため、許可の判断はできません。ほかの人に依頼してください。',
    en: 'You applied for this yourself, or have decided under another role: somebody else has to decide.',
  },
  'movement-duty-gone': {
    ja: '運ぶ業者の、守秘義務を明記した契約が台帳にありません。契約の秘密保持の締結日と期間を確かめてください。',
    en: 'The company that carries it has no written duty of confidentiality in the register. Look at its contract.',
  },
  'movement-forbidden': {
    ja: 'この分類の情報を、この方法で外に出すことはできません。方法か分類を見直してください。理由は上にあります。',
    en: 'Information of this class cannot leave this way. Choose another way, or look at the class again; see above.',
  },
  'movement-incomplete': {
    ja: 'この分類と方法では、この欄が必要です。入力してください。',
    en: 'For this class and way, this has to be filled in.',
  },
  'movement-in-past': {
    ja: '許可を受ける前に行うことはできません。今日以後の日を入力してください。許可なく行ったものは、インシデントとして報告します。',
    en: 'Permission comes first: enter today or a later day. What was done without it is reported as an incident.',
  },
  'movement-before-permission': {
    ja: '許可を受けた日より前の日です。許可なく行ったものはここには書かず、インシデントとして報告します。',
    en: 'This is before the day of the permission. What was done without it is not entered here but reported as an incident.',
  },
  'movement-without-duty': {
    ja: 'この分類の情報を運べるのは、職員か、守秘義務を明記した契約のある業者だけです。契約を台帳に登録して秘密保持の締結日を記録するか、職員が運ぶ方法に変えてください。',
    en: 'Only staff, or a company under a written duty of confidentiality, may carry this. Have the contract and the date of its confidentiality agreement recorded, or have staff carry it.',
  },
  'movement-law': {
    ja: '許可するには、法令等に抵触しないことを確かめ、確かめた法令とそのわけを書いてください。',
    en: 'To permit it, confirm that no law is broken and say what was looked at.',
  },
  'training-day': {
    ja: '今日までの日付で、規程の間隔より前でない日を入力してください。',
    en: 'Enter a day up to today that is not further back than the interval of the policy.',
  },
  'in-past': { ja: '今日より後の日付を入力してください。', en: 'Enter a date after today.' },
  'evidence-needed': {
    ja: '証跡のありかを書くか、資料を添付してください。',
    en: 'Say where the evidence is, or attach a file.',
  },
  'ending-over': {
    ja: 'この終了の手続は、すでに終わっています。入力した内容は下に残っていますが、保存していません。',
    en: 'This ending is over already. What you typed is kept below, but nothing was saved.',
  },
  'ending-too-early': {
    ja: '最終日がまだ来ていません。最終日を過ぎてから終了にしてください。',
    en: 'Its last day is still to come. Close it once that day has come.',
  },
  'proofs-missing': {
    ja: '足りない証明があるため、終了にできません。すべて記録するか、該当しないことを別の人に確認してもらってください。',
    en: 'Proofs are missing, so it cannot be closed. Record each of them, or have somebody else confirm that it does not apply.',
  },
  'own-claim': {
    ja: 'ご自身が書いた「該当なし」は確認できません。所属長か情報セキュリティの担当者に依頼してください。',
    en: 'You wrote this yourself: the head of the section or IT security has to confirm it.',
  },
  'still-kept': {
    ja: '保存期間がまだ終わっていません。満了してから決めてください。',
    en: 'The period is not over yet. Decide once it is.',
  },
  'paper-missing': {
    ja: '先にファイルを添付するか、証拠のありかを書いてください。',
    en: 'Attach a file first, or say where the proof is kept.',
  },
  'not-ahead': { ja: '今日より後の日付を入力してください。', en: 'Enter a date that lies ahead.' },
  'not-there': { ja: '見つかりません。選び直してください。', en: 'This cannot be found. Choose again.' },
  'reason-needed': { ja: '理由を入力してください。', en: 'Give the reason.' },
  lookalikes: {
    ja: '似た事業者が台帳にあります。下で、同じ会社か別の会社かを選んでください。入力した内容は残っています。',
    en: 'The register has vendors that look alike. Say below whether it is one of them. What you typed is kept.',
  },
  'number-taken': {
    ja: 'この法人番号は、台帳のほかの事業者の番号です。その事業者を使うか、番号を見直してください。',
    en: 'Another vendor in the register has this corporate number. Use that one, or look at the number again.',
  },
  'end-before-start': {
    ja: '終わりの日は、始まりの日と同じか、それより後の日にしてください。',
    en: 'The last day must be the same as or later than the first day.',
  },
  'before-end': {
    ja: '契約の始まりの日より前にはできません。',
    en: 'This cannot be before the contract begins.',
  },
  'in-future': { ja: '今日までの日付を入力してください。', en: 'Enter a date that is not in the future.' },
  'account-status': {
    ja: '今のアカウントの状態では、この操作はできません。アカウントの画面で状態を確かめてください。',
    en: 'This cannot be done while the account stands as it does. Look at its page.',
  },
  'steps-missing': {
    ja: 'まだ記録されていない手順があります。すべて記録してから終えてください。',
    en: 'Some steps have no record yet. Record all of them first.',
  },
  'step-taken': {
    ja: 'この手順はすでに記録されています。入力した内容は下に残っていますが、保存していません。',
    en: 'This step is recorded already. What you typed is kept below, but nothing was saved.',
  },
  'not-the-owner': {
    ja: '引き受けることができるのは、責任者の職に今就いている人だけです。',
    en: 'Only the person who holds the responsible post today can accept.',
  },
  'account-closed': {
    ja: '廃止されたアカウントのため、変更できません。',
    en: 'The account is closed and cannot be changed any more.',
  },
  'account-known': {
    ja: '同じアカウントがすでに台帳にあります。下の案内から、そのアカウントを確かめてください。',
    en: 'The register has this account already. Look at that one, as shown below.',
  },
  'account-to-look-at': {
    ja: '注意の内容を確かめ、本物のアカウントであれば、ここに印を付けてもう一度送信してください。',
    en: 'Look into the warnings. If it is the real account, tick this and send the form again.',
  },
  'post-not-there': {
    ja: '選んだ職は今日の時点でありません。選び直してください。',
    en: 'This post does not exist today. Choose again.',
  },
  'unit-not-there': {
    ja: '選んだ課は今日の時点でありません。選び直してください。',
    en: 'This section does not exist today. Choose again.',
  },
  'not-your-section': {
    ja: 'この課のアカウントは登録できません。ご自身の課を選ぶか、広報の担当に依頼してください。',
    en: 'You cannot enter accounts of this section. Choose your own, or ask the public-relations section.',
  },
  'vendor-not-there': {
    ja: '事業者が台帳に見つかりません。選び直してください。',
    en: 'This vendor is not in the register. Choose again.',
  },
};

/** The sentence for a refusal: what happened and what to do. */
export const refusalText = (refusal: RegisterRefusal): Text => SENTENCES[refusal.reason];

/** The form field a refusal belongs to; '' for the whole form. */
export const refusalField = (refusal: RegisterRefusal): string => ('field' in refusal ? refusal.field : '');

/** 404 says no more than that; 409 and 422 keep what was typed. */
export function refusalStatus({ reason }: RegisterRefusal): number {
  if (reason === 'not-found') return 404;
  return reason === 'conflict' ||
    reason === 'merged' ||
    reason === 'already-done' ||
    reason === 'step-taken' ||
    reason === 'ending-over'
    ? 409
    : 422;
}
