/** The words of 情報の持出し・提供など. */
import type { Text } from '~/platform/text';
import type { MovementCheck, MovementKind, MovementWay } from '~/policy/model';
import { movementWayWords } from '~/policy/movement-words';
import type { Closing, PermissionStatus, Standing } from './model';

export const standingWords: Record<Standing, Text> = {
  applied: { ja: '許可待ち', en: 'Waiting for permission' },
  permitted: { ja: '実施前', en: 'May be done' },
  refused: { ja: '不許可', en: 'Refused' },
  withdrawn: { ja: '取下げ', en: 'Withdrawn' },
  done: { ja: '返却・削除待ち', en: 'To come back' },
  late: { ja: '返却・削除の期限超過', en: 'Overdue to come back' },
  closed: { ja: '完了', en: 'Closed' },
};

/** A connection does not come back: it lasts until it is cut. */
const KIND_STANDINGS: Partial<Record<MovementKind, Partial<Record<Standing, Text>>>> = {
  connection: {
    done: { ja: '接続中', en: 'Connected' },
    late: { ja: '切離しの期限超過', en: 'Overdue to be disconnected' },
  },
};
export const standingOfKind = (standing: Standing, kind: MovementKind): Text =>
  KIND_STANDINGS[kind]?.[standing] ?? standingWords[standing];

/** What comes next, for whoever opens the page. */
const nextStepWords: Record<Standing, Text> = {
  applied: {
    ja: '許可を待っています。すべての許可がそろうまで、実施できません。',
    en: 'Waiting for permission. Nothing may be done before every permission is given.',
  },
  permitted: {
    ja: '実施できます。実施したら、日時、担当した人、内容を報告してください。',
    en: 'It may be done. Once it is done, report when, who and what.',
  },
  refused: {
    ja: '許可されませんでした。実施できません。理由は下の「許可」にあります。',
    en: 'It was refused and must not be done. The reason stands under “Permissions”.',
  },
  withdrawn: { ja: '取り下げられました。実施できません。', en: 'It was withdrawn and must not be done.' },
  done: {
    ja: '実施しました。返却、削除、廃棄、切離しを確かめたら、記録してください。',
    en: 'It was done. Record it once it is back, removed, disposed of or disconnected.',
  },
  late: {
    ja: '戻るはずの期限を過ぎています。すぐに確かめて記録し、所在が分からないときはインシデントとして報告してください。',
    en: 'It is overdue. See to it now and record it; if it cannot be found, report an incident.',
  },
  closed: {
    ja: 'すべて終わりました。この記録は、保存の期限まで残ります。',
    en: 'All is done. The record is kept until the day given below.',
  },
};

const KIND_STEPS: Partial<Record<MovementKind, Partial<Record<Standing, Text>>>> = {
  connection: {
    done: {
      ja: '接続しています。切り離したら、確かめて記録してください。',
      en: 'It is connected. Record it once it has been disconnected.',
    },
    late: {
      ja: '切り離す予定の日を過ぎています。すぐに切り離し、確かめて記録してください。',
      en: 'It is overdue to be disconnected. Disconnect it now and record it.',
    },
  },
};
export const nextStepOf = (standing: Standing, kind: MovementKind): Text =>
  KIND_STEPS[kind]?.[standing] ?? nextStepWords[standing];

export const permissionStatusWords: Record<PermissionStatus, Text> = {
  waiting: { ja: '判断待ち', en: 'Waiting' },
  permitted: { ja: '許可', en: 'Permitted' },
  refused: { ja: '不許可', en: 'Refused' },
  cancelled: { ja: '判断不要', en: 'Not needed any more' },
};

export const closingWords: Record<Closing, Text> = {
  returned: { ja: '返却された・保管場所に戻した', en: 'Returned to its place' },
  removed: { ja: '送った先から削除した', en: 'Removed where it was sent' },
  disposed: { ja: '渡した先で廃棄した', en: 'Disposed of where it was' },
  cut: { ja: '接続を切り離した', en: 'Disconnected' },
};

/** What a form of one kind calls its fields; the rest is the same for all. */
export const kindFields: Record<
  MovementKind,
  { way: Text; what: Text; recipient: Text; recipientHint: Text; plannedOn: Text; returnBy: Text; doneBy: Text }
> = {
  provision: {
    way: { ja: '渡す方法', en: 'How it is given' },
    what: { ja: '提供する情報', en: 'Information given' },
    recipient: { ja: '提供先', en: 'Given to' },
    recipientHint: {
      ja: '会社や団体の名前と担当部署。台帳の契約を選んだときは、空けておけます。',
      en: 'Company or body, and its department. May stay empty where a contract is chosen.',
    },
    plannedOn: { ja: '提供する予定の日', en: 'Planned for' },
    returnBy: { ja: '返却・廃棄の期限', en: 'To come back, or be disposed of, by' },
    doneBy: { ja: '渡した職員（業者が運んだときは業者の担当者も）', en: 'Who handed it over, and who carried it' },
  },
  carrying: {
    way: { ja: '運ぶ人', en: 'Who carries it' },
    what: { ja: '運ぶ情報', en: 'Information carried' },
    recipient: { ja: '運ぶ先', en: 'Carried to' },
    recipientHint: { ja: '出発地と到着地（例：本庁舎から岡部支所）', en: 'From where to where' },
    plannedOn: { ja: '運ぶ予定の日', en: 'Planned for' },
    returnBy: { ja: '期限', en: 'By' },
    doneBy: { ja: '運んだ人', en: 'Who carried it' },
  },
  'take-out': {
    way: { ja: '持ち出す人', en: 'Who takes it out' },
    what: { ja: '持ち出す情報', en: 'Information taken out' },
    recipient: { ja: '持出し先', en: 'Taken to' },
    recipientHint: {
      ja: '場所と、持ち出す物（端末、USBメモリ、書類など）',
      en: 'The place, and what it is on: device, stick, paper',
    },
    plannedOn: { ja: '持ち出す予定の日', en: 'Planned for' },
    returnBy: { ja: '戻す期限', en: 'Back by' },
    doneBy: { ja: '持ち出した職員', en: 'Who took it out' },
  },
  upload: {
    way: { ja: '送る方法', en: 'How it is sent' },
    what: { ja: '送る情報', en: 'Information sent' },
    recipient: { ja: '送信先のWebサイト等', en: 'Web site' },
    recipientHint: { ja: '運営者、サイトの名前、URL', en: 'Who runs it, its name and address' },
    plannedOn: { ja: '送る予定の日', en: 'Planned for' },
    returnBy: { ja: '削除の期限', en: 'To be removed by' },
    doneBy: { ja: '送った職員', en: 'Who sent it' },
  },
  disposal: {
    way: { ja: '廃棄する人', en: 'Who disposes of it' },
    what: { ja: '廃棄するもの', en: 'What is disposed of' },
    recipient: { ja: '廃棄の場所', en: 'Place' },
    recipientHint: {
      ja: '廃棄する場所。委託するときは業者の名前も書きます。',
      en: 'Where; with the company, where it is outsourced.',
    },
    plannedOn: { ja: '廃棄する予定の日', en: 'Planned for' },
    returnBy: { ja: '期限', en: 'By' },
    doneBy: { ja: '廃棄した人（立会いの職員も）', en: 'Who did it, and who was present' },
  },
  connection: {
    way: { ja: 'つなぐ回線', en: 'Line' },
    what: { ja: 'つなぐ情報システムと、そこで扱う情報', en: 'The system, and the information it holds' },
    recipient: { ja: '接続先のネットワーク', en: 'Outside network' },
    recipientHint: { ja: 'ネットワークの名前と管理する団体や会社', en: 'Its name, and who runs it' },
    plannedOn: { ja: '接続する予定の日', en: 'Planned for' },
    returnBy: { ja: '切り離す予定の日', en: 'To be disconnected on' },
    doneBy: { ja: '接続した人', en: 'Who connected it' },
  },
};

/** Where the general name of a way says too much or too little for the kind. */
const KIND_WAYS: Partial<Record<MovementKind, Partial<Record<MovementWay, Text>>>> = {
  carrying: {
    staff: { ja: '職員が運ぶ', en: 'Carried by staff' },
    contractor: { ja: '外部の業者が運ぶ（運送、宅配、郵送）', en: 'Carried by a company or by post' },
  },
  'take-out': { staff: { ja: '職員が持ち出す', en: 'Taken out by staff' } },
  disposal: {
    staff: { ja: '職員が廃棄する', en: 'Disposed of by staff' },
    contractor: { ja: '外部の業者に委託して廃棄する', en: 'Outsourced to a company' },
  },
};

export const wayWords = (kind: MovementKind, way: MovementWay): Text => KIND_WAYS[kind]?.[way] ?? movementWayWords[way];

export const checkFieldWords: Record<
  Extract<MovementCheck, 'protection' | 'survey' | 'damages'>,
  { name: Text; hint: Text }
> = {
  protection: {
    name: { ja: '情報を守る手立て', en: 'How it is protected' },
    hint: {
      ja: '暗号化、パスワード、鍵付きのケース、書留などを具体的に書きます。パスワードそのものは書かないでください。',
      en: 'Encryption, password, locked case, registered mail. Never write the password itself.',
    },
  },
  survey: {
    name: { ja: '接続先の調査の結果', en: 'Result of the survey' },
    hint: {
      ja: '接続先の技術と対策を調べ、庁内の資産に影響がないことを、どう確かめたかを書きます。',
      en: 'What was found about the other side, and how it was confirmed that nothing of ours is affected.',
    },
  },
  damages: {
    name: { ja: '損害賠償の定め', en: 'Damages' },
    hint: {
      ja: '契約のどの条で担保するか、または必要としない理由を書きます。',
      en: 'The article of the contract, or why none is needed.',
    },
  },
};

export const movementWords = {
  title: { ja: '情報の持出し・提供等', en: 'Information that leaves' },
  registerTitle: { ja: '情報の持出し・提供等の台帳', en: 'Register of information that leaves' },
  lead: {
    ja: '外部への提供、運搬、持出し、Webサイト等への送信、廃棄、外部ネットワークとの接続の、許可と実施の記録です。',
    en: 'Permissions and records of giving, carrying, taking out, uploading and disposing of information, and of outside networks.',
  },
  new: { ja: '申請・記録する', en: 'Apply or record' },
  newTitle: { ja: '情報の持出し・提供等の申請', en: 'Application: information that leaves' },
  newLead: {
    ja: '分類と方法によって、許可の要否と確かめることが変わります。許可が要らないものも、記録として残せます。',
    en: 'Class and way decide whether permission is needed. What needs none can be recorded too.',
  },
  whichKind: { ja: '何をしますか', en: 'What is to be done?' },
  otherKind: { ja: '種類を選び直す', en: 'Choose another kind' },
  rules: { ja: '分類と方法ごとの決まりを見る', en: 'See the rules by class and way' },
  switchedOff: {
    ja: '使用中の規程は、情報の持出し・提供などの許可や記録を求めていません。',
    en: 'The policy in force asks for no permission or record of this kind.',
  },
  what: { ja: '情報', en: 'Information' },
  whatHint: { ja: '名前と、どのような項目を含むか', en: 'Its name, and what it contains' },
  amount: { ja: '量', en: 'Amount' },
  amountHint: { ja: '例：12,480件、CD-R 1枚、書類2箱', en: 'For example: 12,480 records, one disc, two boxes' },
  class: { ja: '機密性の分類', en: 'Confidentiality' },
  classHint: {
    ja: '分類の異なる情報が混ざるときは、最も高い分類を選びます。',
    en: 'Where classes are mixed, choose the highest.',
  },
  personal: { ja: '個人情報を含む', en: 'Contains personal information' },
  yes: { ja: 'はい', en: 'Yes' },
  no: { ja: 'いいえ', en: 'No' },
  specific: { ja: '特定個人情報（マイナンバー）を含む', en: 'Contains My Number information' },
  purpose: { ja: '目的と必要な理由', en: 'Purpose, and why it is needed' },
  section: { ja: '課', en: 'Section' },
  contract: { ja: '提供先との契約', en: 'Contract with the recipient' },
  contractHint: {
    ja: '台帳の契約の相手に渡すときに選びます。秘密保持の締結日が、許可する人に示されます。',
    en: 'Where it goes to the other party of a contract in the register. Whoever permits sees the date of its confidentiality agreement.',
  },
  contractOfLine: { ja: '接続先との契約', en: 'Contract with the other side' },
  contractOfLineHint: {
    ja: '台帳の契約の相手とつなぐときに選びます。秘密保持の締結日が、許可する人に示されます。',
    en: 'Where it connects to the other party of a contract in the register. Whoever permits sees the date of its confidentiality agreement.',
  },
  noContract: { ja: '台帳の契約ではない', en: 'No contract in the register' },
  carrier: { ja: '運ぶ業者', en: 'Company that carries it' },
  carrierHint: {
    ja: '外部の業者が運ぶときに選びます。守秘義務を明記した契約が台帳にある業者だけが並びます。',
    en: 'Where a company carries it. Only companies with a written duty of confidentiality in the register are listed.',
  },
  carrierUnknown: { ja: 'この一覧にない業者', en: 'A company that is not listed' },
  carrierNone: { ja: '業者は運ばない', en: 'No company carries it' },
  carrierName: { ja: '一覧にない業者の名前', en: 'Name of that company' },
  exemption: {
    ja: '例外措置を求める理由と、代わりの対策',
    en: 'Why an exemption is asked for, and substitute measures',
  },
  exemptionHint: {
    ja: '「例外措置が必要」な場合だけ書きます。ほかの方法がとれない理由も書いてください。',
    en: 'Only where an exemption is needed. Say also why no other way will do.',
  },
  noReturn: { ja: '返却・削除を求めない理由', en: 'Why it does not come back' },
  noReturnHint: {
    ja: '期限を決めないときに書きます（例：法令に基づく報告のため相手が保存する）。',
    en: 'Where no day is set, for example: kept by the recipient, reported as the law demands.',
  },
  returnHint: { ja: '業務に必要な期間を超えない日にします。', en: 'No longer than the work needs.' },
  ifAsked: { ja: '分類と方法によって必要になる項目', en: 'Needed for some classes and ways' },
  ifAskedHint: {
    ja: '必要なのに書かれていないときは、申請の前にお知らせします。',
    en: 'You will be told before anything is saved if one of these is needed.',
  },
  apply: { ja: '申請する', en: 'Apply' },
  judged: { ja: '規程による判断', en: 'What the policy says' },
  judgedNow: { ja: 'この内容について規程が求めること', en: 'What the policy asks of this' },
  permissionBy: { ja: '許可する人', en: 'Permission by' },
  checks: { ja: 'あわせて確かめること', en: 'To be seen to as well' },
  nothingAsked: {
    ja: '規程は許可を求めていません。記録として残します。',
    en: 'The policy asks for no permission. It is kept as a record.',
  },
  forbiddenTitle: { ja: 'この方法では外に出せません', en: 'It cannot leave this way' },
  protectionNeeded: {
    ja: 'この分類と方法では、情報を守る手立てが必要です。',
    en: 'For this class and way, say how it is protected.',
  },
  surveyNeeded: { ja: '事前の調査の結果が必要です。', en: 'The result of the survey is needed.' },
  damagesNeeded: {
    ja: '損害賠償の定めか、必要としない理由を書いてください。',
    en: 'Name the clause on damages, or say why none is needed.',
  },
  exemptionNeeded: {
    ja: 'この分類と方法は、例外措置の許可がなければできません。理由と代わりの対策を書くか、方法を変えてください。',
    en: 'For this class and way an exemption is needed. Give the reason and substitute measures, or choose another way.',
  },
  returnNeeded: { ja: '戻す期限を入力してください。', en: 'Enter the day by which it is back.' },
  returnOrReasonNeeded: {
    ja: '期限を入力するか、求めない理由を下に書いてください。',
    en: 'Enter a day, or give the reason below why there is none.',
  },
  recipientNeeded: { ja: '相手や場所を入力してください。', en: 'Say to whom, or where.' },
  number: { ja: '番号', en: 'Number' },
  kind: { ja: '種類', en: 'Kind' },
  way: { ja: '方法', en: 'Way' },
  status: { ja: '状態', en: 'Status' },
  applicant: { ja: '申請した人', en: 'Applied for by' },
  plannedOn: { ja: '予定の日', en: 'Planned for' },
  doneOn: { ja: '実施日', en: 'Done on' },
  returnBy: { ja: '返却・削除の期限', en: 'To come back by' },
  keepUntil: { ja: '記録の保存期限', en: 'Record kept until' },
  recipient: { ja: '相手・場所', en: 'To whom, or where' },
  waitingForMe: { ja: '自分の許可を待つもの', en: 'Waiting for my permission' },
  none: { ja: '該当する記録はありません', en: 'Nothing here' },
  noneHint: {
    ja: '「申請・記録する」から始めます。許可されたもの、実施したものがここに並びます。',
    en: 'Begin with “Apply or record”. What was permitted and done is listed here.',
  },
  toDisposals: { ja: '終了の手続による廃棄の記録（廃棄記録簿）', en: 'Disposals at the end of contracts and services' },
  toOwnDisposals: { ja: '終了によらない廃棄の記録', en: 'Disposals apart from endings' },
  application: { ja: '申請の内容', en: 'Application' },
  toDecision: { ja: '許可するか判断する', en: 'Decide on it' },
  toMovement: { ja: '申請の内容を見る', en: 'Look at the application' },
  nobody: {
    ja: '判断できる人が今日はいません。代理を決めるか、職に人を充ててください。',
    en: 'Nobody may decide today: name a deputy, or fill the post.',
  },
  notRead: { ja: '後閲はまだです', en: 'Not read afterwards yet' },
  readBy: (name: string): Text => ({ ja: `後閲済み：${name}`, en: `Read afterwards by ${name}` }),
  permissions: { ja: '許可', en: 'Permissions' },
  role: { ja: '役割', en: 'Role' },
  decidedBy: { ja: '判断した人', en: 'Decided by' },
  decidedAt: { ja: '日時', en: 'At' },
  givenTo: { ja: '判断を求めている職', en: 'Asked of' },
  note: { ja: '理由・意見', en: 'Reason or remark' },
  laws: { ja: '確かめた法令と、そのわけ', en: 'Laws looked at, and why none is broken' },
  lawsHint: {
    ja: '個人情報保護法、地方公務員法の守秘義務、番号法、契約など、確かめたものを書きます。',
    en: 'Privacy law, duty of secrecy, My Number law, the contract: whatever was looked at.',
  },
  lawful: {
    ja: '法令等と関連する規定に抵触しないことを確かめました',
    en: 'I have confirmed that no law or rule is broken',
  },
  decide: { ja: '許可の判断', en: 'Decide' },
  decideAs: (role: Text): Text => ({ ja: `${role.ja}としての判断`, en: `Decide as ${role.en}` }),
  outcome: { ja: '判断', en: 'Decision' },
  permit: { ja: '許可する', en: 'Permit' },
  refuse: { ja: '許可しない', en: 'Refuse' },
  noteHint: { ja: '許可しないときは、理由を必ず書きます。', en: 'A refusal always gives its reason.' },
  saveDecision: { ja: '判断を記録する', en: 'Record the decision' },
  ownApplication: {
    ja: 'ご自身の申請のため、許可の判断はできません。一段上の職が判断します。ご自身の代理も判断できません。',
    en: 'You applied for this yourself: the post above decides, and not your deputy either.',
  },
  alreadyPermitted: {
    ja: 'ほかの役割で判断したため、もう一つの役割では判断できません。',
    en: 'You have decided under another role: somebody else decides under this one.',
  },
  ndaSigned: { ja: '秘密保持の締結日', en: 'Confidentiality agreement signed' },
  ndaMissing: {
    ja: 'この契約には、秘密保持の締結日が記録されていません。渡す前に締結し、契約台帳に記録してください。',
    en: 'The register has no date of a confidentiality agreement for this contract. Conclude and record it before anything is handed over.',
  },
  carrierOnFile: { ja: '守秘義務を明記した契約が台帳にあります', en: 'A written duty is in the register' },
  carrierNotOnFile: { ja: '守秘義務を明記した契約が台帳にありません', en: 'No written duty in the register' },
  todo: { ja: '行うこと', en: 'What to do' },
  report: { ja: '実施を報告する', en: 'Report that it was done' },
  reportTitle: { ja: '実施の報告', en: 'Report that it was done' },
  reportLead: {
    ja: '実施した日時、担当した人、内容を書いてください。この報告が記録簿になります。',
    en: 'Say when, who and what. This report is the record.',
  },
  doneTime: { ja: '時刻', en: 'Time' },
  doneTimeHint: { ja: '例：14:30', en: 'For example 14:30' },
  doneWhat: { ja: '実施した内容', en: 'What was done' },
  doneWhatHint: {
    ja: '申請のとおりであれば、そのまま送れます。',
    en: 'May stay as it is where it was done as applied for.',
  },
  doneBy: { ja: '担当した人', en: 'Done by' },
  method: { ja: '復元できないようにした方法', en: 'How it was made unrecoverable' },
  keyDestroyedOn: { ja: '鍵を廃棄した日', en: 'Key destroyed on' },
  keyHint: { ja: '暗号化消去のときだけ書きます。', en: 'Only for cryptographic erasure.' },
  keyEvidence: { ja: '鍵の廃棄の証拠', en: 'Proof that the key was destroyed' },
  evidence: { ja: '受領書・証明書などのありか', en: 'Where receipt or certificate is kept' },
  evidenceHint: {
    ja: '文書番号や保管場所。廃棄を委託したときは、証明書について書くか、ファイルを添付します。',
    en: 'Document number or place. For an outsourced disposal name the certificate or attach it.',
  },
  closingEvidenceHint: {
    ja: '文書番号や保管場所。渡した先で廃棄したときは、証明書について書くか、ファイルを添付します。',
    en: 'Document number or place. Where the recipient disposed of it, name the certificate or attach it.',
  },
  files: { ja: '受領書・証明書などのファイル', en: 'Receipts and certificates' },
  noFiles: { ja: '添付はありません。', en: 'No files attached.' },
  attach: { ja: '受領書・証明書などを添付する', en: 'Attach a receipt or certificate' },
  attachFirst: {
    ja: 'ファイルがあるときは、この画面の前に添付しておくと、証明書の番号を書かなくても送れます。',
    en: 'Attach a file before you send this form, and you need not name the certificate.',
  },
  attachTitle: { ja: '受領書・証明書などの添付', en: 'Attach a receipt or certificate' },
  attachLead: {
    ja: '受領書、廃棄・消去・返却の証明書、送信の記録などを添付します。添付したものは取り消せません。パスワードや鍵そのものは添付しないでください。',
    en: 'Receipt, certificate of disposal, erasure or return, log of the transfer. What is attached stays. Never a password or key.',
  },
  done: { ja: '実施の記録', en: 'What was done' },
  reportedBy: { ja: '報告した人', en: 'Reported by' },
  close: { ja: '返却・削除などを記録する', en: 'Record that it is back or gone' },
  closeTitle: { ja: '返却・削除・廃棄の記録', en: 'Back, removed or disposed of' },
  closeLead: {
    ja: '戻ったこと、削除や廃棄をしたことを確かめて記録します。記録の保存期間がここから始まります。',
    en: 'Record what became of it. The period for which the record is kept begins here.',
  },
  closeConnection: { ja: '切離しを記録する', en: 'Record that it is disconnected' },
  closedOn: { ja: '確かめた日', en: 'On' },
  how: { ja: 'どうなりましたか', en: 'What became of it?' },
  closeNote: { ja: '確かめたこと', en: 'What was confirmed' },
  closed: { ja: '完了の記録', en: 'How it ended' },
  withdraw: { ja: '申請を取り下げる', en: 'Withdraw it' },
  withdrawTitle: { ja: '申請の取下げ', en: 'Withdraw the application' },
  withdrawLead: {
    ja: '実施しなくなったときに使います。記録は残ります。',
    en: 'For what is not done after all. The record stays.',
  },
  reason: { ja: '理由', en: 'Reason' },
  cutOff: { ja: '接続の遮断を命じる', en: 'Order it to be cut off' },
  cutOffTitle: { ja: '外部ネットワークの遮断', en: 'Cutting off an outside network' },
  cutOffOrdered: { ja: '遮断が命じられています', en: 'Ordered to be cut off' },
  cutOffNow: {
    ja: '直ちに切り離し、確かめて記録してください。理由は下の「経過」にあります。',
    en: 'Disconnect it at once and record it. The reason stands in the history below.',
  },
  cutOffAwaited: {
    ja: '所管課が切り離すのを待っています。理由は下の「経過」にあります。',
    en: 'The section is to disconnect it. The reason stands in the history below.',
  },
  cutOffLead: {
    ja: '接続先に問題があり、情報資産への脅威が想定されるときに使います。所管課に、直ちに切り離すよう知らせます。',
    en: 'Where the other side is a threat. The section is told to disconnect it at once.',
  },
  retention: { ja: '保存期間の満了を判断する', en: 'Decide on the record' },
  retentionTitle: { ja: '保存期間の満了', en: 'End of the retention period' },
  retentionLead: {
    ja: '関所が記録を消すことはありません。紙や写しの扱いを決めて記録します。',
    en: 'The portal deletes nothing. Decide what becomes of papers and copies.',
  },
  decision: { ja: '扱い', en: 'Decision' },
  dispose: { ja: '廃棄してよい', en: 'It may be disposed of' },
  keep: { ja: '延長して保存する', en: 'Keep it longer' },
  keepLonger: { ja: '延長する場合の期限', en: 'Keep until' },
  profile: { ja: '照らした規程', en: 'Judged by' },
  related: { ja: '情報の提供・持出しの記録', en: 'Information given' },
  relatedAll: { ja: 'すべて見る', en: 'See all' },
  relatedNone: { ja: '記録はありません。', en: 'None so far.' },
  give: { ja: '情報の提供を申請する', en: 'Apply to give information' },
  waitingTitle: { ja: '許可を待つ持出し・提供等', en: 'Waiting for your permission' },
  waitingCount: (n: number): Text => ({
    ja: `情報の持出し・提供等の申請が${n}件、あなたの許可を待っています`,
    en: n === 1 ? 'One application waits for your permission' : `${n} applications wait for your permission`,
  }),
  asPdf: { ja: 'PDFで保存', en: 'Save as PDF' },
  paperTitle: { ja: '情報の持出し・提供等の記録', en: 'Record of information that left' },
  printed: (body: string, at: string): Text => ({ ja: `${body}　${at}現在`, en: `${body}, as of ${at}` }),
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

export const closeWords = (kind: MovementKind): Text =>
  kind === 'connection' ? movementWords.closeConnection : movementWords.close;

/** What somebody has to do, naming what leaves. */
export const dueTitles = {
  permission: (number: string, kind: Text): Text => ({
    ja: `${kind.ja}の申請（${number}）を許可するか判断する`,
    en: `Decide on the application ${number} (${kind.en})`,
  }),
  report: (number: string, kind: Text): Text => ({
    ja: `${kind.ja}（${number}）の実施を報告する`,
    en: `Report that ${number} (${kind.en}) was done`,
  }),
  back: (number: string, kind: Text): Text => ({
    ja: `${kind.ja}（${number}）の返却・削除を確かめて記録する`,
    en: `Record that ${number} (${kind.en}) is back or gone`,
  }),
  cutOff: (number: string): Text => ({
    ja: `外部ネットワークとの接続（${number}）を直ちに切り離す`,
    en: `Disconnect ${number} from the outside network at once`,
  }),
  retention: (number: string): Text => ({
    ja: `情報の持出し・提供等の記録（${number}）：保存期間の満了。廃棄するか、延長するかを決める`,
    en: `Record ${number}: the retention period is over. Dispose of it or keep it longer`,
  }),
} as const;

/** What the portal writes down when it ends something itself. */
export const dueNotes = {
  refused: { ja: 'ほかの役割が許可しなかった', en: 'Refused under another role' },
  withdrawn: { ja: '申請が取り下げられた', en: 'Withdrawn' },
} as const;
