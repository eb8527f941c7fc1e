import type { Text } from '~/platform/text';
import type { Basis, EndingStatus, Kept, Method, ProofKind, ProofStatus } from './ending';
import type { Eraser } from './plan';

export const proofWords: Record<ProofKind, { name: Text; hint: Text }> = {
  migration: {
    name: { ja: 'データの移行', en: 'Data moved' },
    hint: {
      ja: '次に使う所へ移し、件数と内容を照らし合わせたことを書きます。移すものがなければ「該当なし」とします。',
      en: 'Moved to where it is used next, with numbers and content compared. If nothing is moved, say that it does not apply.',
    },
  },
  return: {
    name: { ja: '書類・記録媒体の返却', en: 'Papers and media returned' },
    hint: {
      ja: '渡した書類と記録媒体を、受渡しの記録と照らし合わせて受け取ったことを書きます。',
      en: 'What was handed over came back, compared with the record of what went out.',
    },
  },
  erasure: {
    name: { ja: 'データの消去', en: 'Data erased' },
    hint: {
      ja: '復元できない方法で消去したことを書きます。消去を確かめられないときは、暗号化消去として鍵の廃棄を示します。',
      en: 'Erased beyond recovery. Where that cannot be shown: cryptographic erasure, with proof that the key was destroyed.',
    },
  },
  'backup-erasure': {
    name: { ja: 'バックアップの消去', en: 'Backups erased' },
    hint: {
      ja: '別の場所の控えと、世代管理された控えを含みます。',
      en: 'Including copies kept elsewhere and older generations.',
    },
  },
  accounts: {
    name: { ja: 'アカウント・鍵・接続の廃止', en: 'Accounts, keys and connections closed' },
    hint: {
      ja: '利用者と管理者のアカウント、連携の鍵、接続、入室証をすべて廃止または返却したことを書きます。',
      en: 'Accounts of users and administrators, keys of integrations, connections and entry cards.',
    },
  },
  'disposal-record': {
    name: { ja: '廃棄の記録', en: 'Disposal record' },
    hint: {
      ja: 'いつ、誰が、何を、どのように廃棄したかを書きます。廃棄記録簿に載り、規程の期間保存されます。',
      en: 'When, who, what and how. It goes into the disposal register and is kept as long as the policy says.',
    },
  },
  certificate: {
    name: { ja: '消去・廃棄の証明書', en: 'Certificate of erasure' },
    hint: {
      ja: '事業者が出した証明書を添付するか、その置き場所を書きます。',
      en: 'Attach the certificate of the company, or say where it is kept.',
    },
  },
  'hand-over': {
    name: { ja: '業務と情報の引継ぎ', en: 'Hand-over' },
    hint: {
      ja: '次の管理者または当団体が受け取ったことを、指定管理者台帳で記録します。',
      en: 'The next manager or we received it; recorded in the register of designated managers.',
    },
  },
};

export const proofStatusWords: Record<ProofStatus, Text> = {
  open: { ja: '未提出', en: 'Missing' },
  proven: { ja: '証明済み', en: 'Proven' },
  claimed: { ja: '該当なし（確認待ち）', en: 'Does not apply, to be confirmed' },
  waived: { ja: '該当なし', en: 'Does not apply' },
};

export const endingStatusWords: Record<EndingStatus, Text> = {
  open: { ja: '終了手続中', en: 'Ending' },
  closed: { ja: '終了', en: 'Ended' },
  dropped: { ja: '取りやめ', en: 'Dropped' },
};

export const basisWords: Record<Basis, Text> = {
  request: { ja: '承認された終了の申請', en: 'An approved request to end it' },
  'end-date': { ja: '期間の満了', en: 'Its last day' },
  recorded: { ja: '契約担当による終了の記録', en: 'The end as the contract section recorded it' },
};

export const methodWords: Record<Method, Text> = {
  overwrite: { ja: '上書きによる消去', en: 'Overwritten' },
  'service-deletion': {
    ja: 'サービスの機能による削除（復元できないことを確認）',
    en: 'Deleted in the service, found unrecoverable',
  },
  'crypto-erasure': { ja: '暗号化消去（鍵の廃棄）', en: 'Cryptographic erasure (key destroyed)' },
  destruction: { ja: '物理的な破壊・溶解・裁断', en: 'Physically destroyed, dissolved or shredded' },
  'none-held': { ja: '保持していないことの証明', en: 'Proof that nothing is held' },
};

export const eraserWords: Record<Eraser, Text> = {
  own: { ja: '当団体の職員', en: 'Our own staff' },
  vendor: { ja: '事業者', en: 'The vendor' },
  both: { ja: '職員と事業者', en: 'Our staff and the vendor' },
};

export const keptWords: Record<Kept, Text> = {
  'disposal-record': { ja: '廃棄の記録', en: 'Disposal record' },
  case: { ja: '申請・契約・終了の書類', en: 'Papers of the case' },
};

export const decisionWords = {
  dispose: { ja: '廃棄してよい', en: 'May be disposed of' },
  keep: { ja: '延長して保存', en: 'Kept longer' },
} as const satisfies Record<string, Text>;

/** What somebody has to prove, naming what ends. */
export const proofTitle = (name: string, kind: ProofKind, party: string): Text => ({
  ja: `「${name}」の終了：${proofWords[kind].name.ja}${party === '' ? '' : `（${party}）`}`,
  en: `End of “${name}”: ${proofWords[kind].name.en}${party === '' ? '' : ` (${party})`}`,
});
export const claimTitle = (name: string, kind: ProofKind): Text => ({
  ja: `「${name}」の終了：「${proofWords[kind].name.ja}」が該当しないことの確認`,
  en: `End of “${name}”: confirm that “${proofWords[kind].name.en}” does not apply`,
});
export const retentionTitle = (name: string, kept: Kept): Text => ({
  ja: `「${name}」の${keptWords[kept].ja}：保存期間の満了。廃棄するか、延長するかを決める`,
  en: `${keptWords[kept].en} of “${name}”: the period is over. Dispose of it, or keep it longer`,
});

/** What the portal itself writes down; shown in the language of the reader. */
export const endingNotes = {
  succeeded: { ja: '次の期間の契約が承認された', en: 'The contract for the next period was approved' },
  ranOut: { ja: '期間が満了し、次の期間の契約がない', en: 'Its period is over and there is no next contract' },
  writtenAnew: { ja: '書き直された', en: 'Written anew' },
} as const satisfies Record<string, Text>;

export const endingWords = {
  title: { ja: '終了の手続', en: 'Ending' },
  listTitle: { ja: '終了の手続', en: 'Endings' },
  listLead: {
    ja: '利用や契約を終えるときの証明がそろっているかどうかを、期限の順に示します。',
    en: 'Services and contracts that come to their end, and what is still to be proved, by due date.',
  },
  lead: {
    ja: 'すべての証明がそろうまで、終了にはなりません。',
    en: 'It is not over until everything is proved.',
  },
  summary: { ja: '概要', en: 'Summary' },
  of: { ja: '終了するもの', en: 'What ends' },
  vendor: { ja: '事業者', en: 'Vendor' },
  section: { ja: '担当課', en: 'Section' },
  status: { ja: '状態', en: 'Status' },
  basis: { ja: '終了のきっかけ', en: 'Why it ends' },
  request: { ja: '申請', en: 'Request' },
  reason: { ja: '理由', en: 'Reason' },
  lastDay: { ja: '最終日', en: 'Last day' },
  due: { ja: '証明の期限', en: 'Proofs due' },
  scope: { ja: '範囲', en: 'Scope' },
  scopeWhole: { ja: '全体の終了', en: 'The whole' },
  scopeSection: { ja: '担当課の利用の終了（ほかの課の利用は続きます）', en: 'The use of this section; others go on' },
  information: { ja: '扱った情報', en: 'Information' },
  noInformation: { ja: '記載なし', en: 'None named' },
  personal: { ja: '個人情報', en: 'personal information' },
  specificPersonal: { ja: '特定個人情報', en: 'My Number' },
  sections: { ja: '利用していた課', en: 'Sections' },
  migrationTo: { ja: '移行先・返却先', en: 'Where it goes' },
  eraser: { ja: '消去を行う者', en: 'Who erases' },
  eraseMethod: { ja: '予定した方法', en: 'Planned method' },
  backups: { ja: 'バックアップ', en: 'Backups' },
  companies: { ja: '関わる再委託先・クラウド', en: 'Companies behind the vendor' },
  began: { ja: '手続の開始', en: 'Begun' },
  proofs: { ja: '証明', en: 'Proofs' },
  proof: { ja: '証明するもの', en: 'Proof' },
  what: { ja: '内容', en: 'What was done' },
  who: { ja: '記録した人', en: 'Recorded by' },
  files: { ja: '添付', en: 'Files' },
  confirmedBy: { ja: '確認した人', en: 'Confirmed by' },
  refusedBy: { ja: '認めなかった人', en: 'Not confirmed by' },
  missing: (n: number): Text => ({
    ja: `証明が${n}件足りません。すべてそろうまで終了できません。`,
    en: n === 1 ? 'One proof is missing: it cannot be closed.' : `${n} proofs are missing: it cannot be closed.`,
  }),
  missingShort: (n: number, all: number): Text => ({
    ja: n === 0 ? `${all}件すべて` : `${all}件中${n}件が未了`,
    en: n === 0 ? `All ${all}` : `${n} of ${all} missing`,
  }),
  beforeLastDay: {
    ja: '証明はそろっていますが、最終日を過ぎるまで終了できません。',
    en: 'Everything is proved. It can be closed once its last day has come.',
  },
  complete: {
    ja: '証明がそろいました。所属長または情報セキュリティの担当者が終了にします。',
    en: 'Everything is proved. The head of the section or IT security closes it.',
  },
  record: { ja: '証明を記録', en: 'Record it' },
  recordAgain: { ja: '書き直す', en: 'Write anew' },
  claim: { ja: '該当なしとする', en: 'Does not apply' },
  confirm: { ja: '該当なしを確認', en: 'Confirm' },
  toHandOver: { ja: '引継ぎを記録', en: 'Record the hand-over' },
  close: { ja: '終了にする', en: 'Close' },
  closed: { ja: '終了の記録', en: 'Closed' },
  closedOn: { ja: '終了にした日', en: 'Closed on' },
  closedBy: { ja: '終了にした人', en: 'Closed by' },
  closeNote: { ja: '所見', en: 'Remarks' },
  retention: { ja: '保存期間', en: 'Retention' },
  kept: { ja: '保存するもの', en: 'Kept' },
  keepUntil: { ja: '保存の最終日', en: 'Kept until' },
  decision: { ja: '満了時の決定', en: 'Decision' },
  notYetOver: { ja: '保存中', en: 'Being kept' },
  periodOver: { ja: '保存期間が満了：決定が必要です', en: 'Period over: to be decided' },
  decide: { ja: '廃棄か延長かを決める', en: 'Decide' },
  nothingDeleted: {
    ja: '期間が過ぎても、システムは何も削除しません。決定だけが記録に残ります。',
    en: 'Nothing is deleted by itself when a period is over. Only the decision is recorded.',
  },

  formTitle: (name: string): Text => ({ ja: `${name}の証明`, en: `Proof: ${name}` }),
  doneOn: { ja: '行った日', en: 'Done on' },
  disposedOn: { ja: '廃棄した日', en: 'Disposed of on' },
  doneBy: { ja: '廃棄した人（所属と氏名、または会社名）', en: 'Who disposed of it (post and name, or company)' },
  doneByShort: { ja: '廃棄した人', en: 'Disposed of by' },
  whatDisposed: { ja: '廃棄したもの', en: 'What was disposed of' },
  whatHint: {
    ja: '情報の名前、媒体、数量が分かるように書きます。例：認定申請データ 12,480件、提供したUSBメモリ2本',
    en: 'Name, medium and amount. For example: 12,480 records of applications; two USB sticks',
  },
  method: { ja: '方法', en: 'Method' },
  keyDestroyedOn: { ja: '鍵を廃棄した日', en: 'Key destroyed on' },
  keyHint: { ja: '暗号化消去のときに書きます。', en: 'For cryptographic erasure.' },
  keyEvidence: { ja: '鍵の廃棄の証拠', en: 'Proof that the key was destroyed' },
  keyEvidenceHint: {
    ja: '鍵の管理簿、鍵管理サービスの記録など。鍵そのものは書かないでください。',
    en: 'Key register, log of the key service and so on. Never the key itself.',
  },
  note: { ja: '行ったこと', en: 'What was done' },
  evidence: { ja: '証拠のありか', en: 'Where the proof is' },
  evidenceHint: {
    ja: '文書番号、証明書の番号など。ファイルを添付してあれば空けて構いません。パスワードは書かないでください。',
    en: 'Document or certificate number. May stay empty where a file is attached. Never a password.',
  },
  save: { ja: '証明を記録する', en: 'Record the proof' },
  claimTitle: { ja: '該当なしとする', en: 'Does not apply' },
  claimLead: {
    ja: 'なぜ要らないのかを書いてください。所属長または情報セキュリティの担当者が確認するまで、足りないものとして残ります。',
    en: 'Say why. It stays missing until the head of the section or IT security has confirmed it.',
  },
  claimReason: { ja: '該当しない理由', en: 'Why it does not apply' },
  confirmTitle: { ja: '該当なしの確認', en: 'Confirm that it does not apply' },
  confirmLead: {
    ja: '書いた人とは別の人が確認します。認めないときは、何が要るかを書いて戻します。',
    en: 'Confirmed by somebody other than the writer. If it does apply, say what is needed.',
  },
  outcome: { ja: '確認の結果', en: 'Outcome' },
  confirmed: { ja: '該当しないことを確認した', en: 'Confirmed: it does not apply' },
  refused: { ja: '認めない（証明が要る）', en: 'Not confirmed: it has to be proved' },
  confirmNote: { ja: '確認した内容', en: 'What was looked at' },
  attachLead: {
    ja: '証明書、受領書、消去した画面などを添付します。添付したものは取り消せません。',
    en: 'Certificate, receipt, picture of the screen. What is attached stays.',
  },
  closeTitle: { ja: '終了にする', en: 'Close' },
  closeLead: {
    ja: '台帳の状態が「終了」になり、証明は書き直せなくなります。記録はそのまま残り、保存期間が始まります。',
    en: 'The register then says that it ended, and proofs cannot be changed any more. Everything stays on record, and the retention periods begin.',
  },
  closeLeadSection: {
    ja: '担当課の利用の終了が確定し、証明は書き直せなくなります。ほかの課の利用は続きます。',
    en: 'The end of this section’s use is final and proofs cannot be changed any more. The others go on.',
  },
  retentionTitle: { ja: '保存期間が満了した記録', en: 'A retention period is over' },
  retentionNote: { ja: '理由', en: 'Reason' },
  keepLonger: { ja: '新しい保存の最終日', en: 'New last day' },
  keepLongerHint: { ja: '延長するときに書きます。', en: 'Where it is kept longer.' },
  decideIt: { ja: '決定を記録する', en: 'Record the decision' },

  filterStatus: { ja: '状態', en: 'Status' },
  all: { ja: 'すべて', en: 'All' },
  late: { ja: '期限を過ぎたもの', en: 'Overdue' },
  none: { ja: '該当する手続はありません', en: 'Nothing here' },
  noneHint: {
    ja: '終了の申請が承認されるか、契約の期間が満了すると、ここに載ります。',
    en: 'Endings appear here when a request to end is approved or a contract comes to its last day.',
  },
  toDisposals: { ja: '廃棄記録簿', en: 'Disposal register' },
  begin: { ja: '利用を終える', en: 'End its use' },
  beginContract: { ja: '契約を終える', en: 'End the contract' },
  beginAgreement: { ja: '協定を終える', en: 'End the agreement' },
  underWay: { ja: '終了の手続中です。', en: 'It is coming to its end.' },
  underWayOf: (unit: string): Text => ({
    ja: `${unit}の利用の終了の手続中です。`,
    en: `The use by ${unit} is coming to its end.`,
  }),
  over: { ja: '終了の手続は完了しています。', en: 'The ending is complete.' },
  see: { ja: '終了の手続を見る', en: 'See the ending' },

  disposalsTitle: { ja: '廃棄記録簿', en: 'Disposal register' },
  disposalsLead: {
    ja: 'いつ、誰が、何を、どのように廃棄したかの記録です。規程の期間保存します。',
    en: 'When, who, what and how: kept as long as the policy says.',
  },
  disposalsNone: { ja: '廃棄の記録はありません', en: 'No disposal is recorded' },
  disposalsHint: {
    ja: '終了の手続で「廃棄の記録」を書くと、ここに載ります。',
    en: 'A disposal record written in an ending appears here.',
  },
  from: { ja: '廃棄した日（から）', en: 'Disposed of from' },
  until: { ja: '廃棄した日（まで）', en: 'Disposed of until' },
} as const;

/** 廃棄記録 as a paper. */
export const disposalWords = {
  title: { ja: '廃棄記録', en: 'Disposal record' },
  pdf: { ja: '廃棄記録（PDF）', en: 'Disposal record (PDF)' },
  unfinished: { ja: '（終了手続中）', en: '(not yet closed)' },
  footer: (body: string, printed: string): Text => ({
    ja: `${body} 廃棄記録 ${printed} 作成`,
    en: `${body}, disposal record, made ${printed}`,
  }),
  disposal: { ja: '廃棄', en: 'Disposal' },
  permission: { ja: '許可', en: 'Permission' },
  permittedBy: { ja: '決裁', en: 'Decided by' },
  notClosed: { ja: 'まだ終了していません', en: 'Not closed yet' },
  papers: { ja: '証明書・証拠', en: 'Certificates and evidence' },
  keptFromClosing: {
    ja: '保存期間は、終了にした日から始まります。',
    en: 'The periods begin on the day on which it is closed.',
  },
} as const;
