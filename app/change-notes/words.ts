import type { Text } from '~/platform/text';
import { aspectText, changeKindWords } from '~/policy/change-words';
import type { ChangeKind } from '~/policy/model';
import type { ChangeNote, NoteStatus, Source, SubjectType } from './model';

export const sourceWords: Record<Source, Text> = {
  mail: { ja: 'メール', en: 'Mail' },
  notice: { ja: '書面の通知', en: 'Written notice' },
  web: { ja: '事業者のサイト・管理画面のお知らせ', en: 'Web site or console of the vendor' },
  file: { ja: 'ファイル（新しい規約、仕様書など）', en: 'File: new terms, specification' },
  talk: { ja: '打合せ・電話', en: 'Meeting or call' },
};

export const noteStatusWords: Record<NoteStatus, Text> = {
  open: { ja: '対応待ち', en: 'To do' },
  requested: { ja: '申請中', en: 'Requested' },
  done: { ja: '対応済み', en: 'Done' },
  noted: { ja: '記録のみ', en: 'Noted' },
  withdrawn: { ja: '取下げ', en: 'Called off' },
};

export const subjectTypeWords: Record<SubjectType, Text> = {
  'cloud-service': { ja: 'クラウドサービス', en: 'Cloud service' },
  contract: { ja: '契約・協定', en: 'Contract or agreement' },
  vendor: { ja: '事業者', en: 'Vendor' },
};

/** What falls due. */
export const noteTitles = {
  decision: (name: string, kind: ChangeKind): Text => ({
    ja: `「${name}」の変更（${changeKindWords[kind].ja}）の申請をして決裁を受ける`,
    en: `File the change of “${name}” (${changeKindWords[kind].en}) for a decision`,
  }),
  check: (name: string, kind: ChangeKind): Text => ({
    ja: `「${name}」の変更（${changeKindWords[kind].ja}）について要件を確認する`,
    en: `Check the requirements of “${name}” after its change (${changeKindWords[kind].en})`,
  }),
} as const;

/** What the portal itself writes when it settles a note. */
export const settledNotes = {
  approved: { ja: '変更の申請が承認された', en: 'The request for the change was approved' },
  ended: { ja: '利用または契約の終了が承認された', en: 'The end of the use or the contract was approved' },
} as const satisfies Record<string, Text>;

/** Why the request is made, in the words of the note. */
export function reasonFor({ kind, aspect, was, becomes, effectiveOn, sourceText }: ChangeNote): Text {
  const parts = (ja: boolean) =>
    [
      `${ja ? '変更' : 'Change'}: ${changeKindWords[kind][ja ? 'ja' : 'en']} (${aspectText(kind, aspect)[ja ? 'ja' : 'en']})`,
      was === '' ? '' : `${ja ? '変更前' : 'Before'}: ${was}`,
      `${ja ? '変更後' : 'After'}: ${becomes}`,
      effectiveOn === null ? '' : `${ja ? '適用日' : 'From'}: ${effectiveOn}`,
      sourceText === '' ? '' : `${ja ? '出典' : 'Source'}: ${sourceText}`,
    ].filter((part) => part !== '');
  return { ja: parts(true).join('\n').replaceAll(': ', '：'), en: parts(false).join('\n') };
}

export const noteWords = {
  title: { ja: '変更の記録', en: 'Noted changes' },
  lead: {
    ja: 'サービス、契約、事業者の変更について、知らせを受けたことと、その後の対応です。',
    en: 'What has changed or is announced for services, contracts and vendors, and what was done about it.',
  },
  none: { ja: '変更の記録はありません', en: 'No changes noted' },
  noneHint: {
    ja: 'サービス、契約、事業者の画面から「変更を記録する」を選ぶと、ここに並びます。',
    en: 'Choose “Note a change” on the page of a service, a contract or a vendor.',
  },
  noneHere: { ja: '記録はありません。', en: 'None so far.' },
  standing: { ja: '対応の終わっていないもの', en: 'Not settled yet' },
  filterAll: { ja: 'すべて', en: 'All' },
  status: { ja: '状態', en: 'Status' },
  subject: { ja: '対象', en: 'About' },
  change: { ja: '変更', en: 'Change' },
  result: { ja: '必要な手続き', en: 'What it calls for' },
  due: { ja: '期限', en: 'Due' },
  noted: { ja: '記録', en: 'Noted' },
  new: { ja: '変更を記録する', en: 'Note a change' },
  seeAll: { ja: 'この対象の記録をすべて見る', en: 'See everything noted about it' },
  newTitle: { ja: '変更を記録する', en: 'Note a change' },
  newLead: {
    ja: '変わったこと、変わると知らされたことを書くと、必要な手続きを規程と照らして示します。記録する前に結果を確かめられます。',
    en: 'Write down what has changed or is announced: the page shows what the policy asks for before anything is saved.',
  },
  whichKind: { ja: '何が変わりますか', en: 'What changes?' },
  otherKind: { ja: '変更の種類を選び直す', en: 'Choose another kind' },
  aspect: { ja: 'どのような変更ですか', en: 'What about it?' },
  effectiveOn: { ja: '適用される日', en: 'In force from' },
  effectiveHint: { ja: '分からないときは空けておきます。', en: 'Leave it empty where it is not known.' },
  inForce: { ja: '適用', en: 'in force' },
  learnedOn: { ja: '知った日', en: 'Known since' },
  source: { ja: '何で知りましたか', en: 'Known from' },
  sourceText: { ja: '出典', en: 'Source' },
  sourceHint: {
    ja: '差出人と件名、文書番号、URL、ファイルの保存場所など',
    en: 'Sender and title, number, address, where the file is kept',
  },
  was: { ja: '変更前', en: 'Before' },
  becomes: { ja: '変更後', en: 'After' },
  becomesHint: {
    ja: '再委託先が加わるときは、1行目に会社の名前を書いてください。',
    en: 'For a further subcontractor, write the name of the company in the first line.',
  },
  facts: { ja: '承認したときの答えで変わるもの', en: 'Answers that become others' },
  factsHint: {
    ja: '承認されている答えを選んであります。変わるものだけを直してください。',
    en: 'The approved answers are chosen. Change only what becomes different.',
  },
  factNow: (value: Text): Text => ({ ja: `承認済み：${value.ja}`, en: `approved: ${value.en}` }),
  factUnknown: { ja: '分からない・変わらない', en: 'Not known, or no change' },
  noFacts: {
    ja: 'もとになる申請がないため、分からない点は重い方に見ます。',
    en: 'No request is behind this entry: what is not known counts as the graver case.',
  },
  see: { ja: '結果を確かめる', en: 'See what it calls for' },
  seeAgain: { ja: '結果を確かめ直す', en: 'See it again' },
  keep: { ja: 'この内容で記録する', en: 'Keep this note' },
  resultTitle: { ja: '確かめた結果', en: 'What this change calls for' },
  notKept: { ja: 'まだ記録されていません。', en: 'Nothing is saved yet.' },
  changedSince: {
    ja: '入力を直したときは、もう一度結果を確かめてください。',
    en: 'If you change an answer, see the result again before keeping it.',
  },
  why: { ja: '理由と根拠', en: 'Why' },
  checks: { ja: '改めて確かめる要件', en: 'Requirements to look at again' },
  added: { ja: '新しく当てはまる', en: 'new' },
  gone: { ja: '当てはまらなくなる要件', en: 'Requirements that no longer apply' },
  entries: { ja: 'この事業者のサービスと契約', en: 'Services and contracts of this vendor' },
  noEntries: {
    ja: 'この事業者の、続いているサービスと契約はありません。事業者の経過にだけ残します。',
    en: 'The vendor has no running service or contract: the note stays in its own history.',
  },
  byEntry: { ja: 'それぞれの画面で対応します。', en: 'Each is dealt with on its own page.' },
  sourceOf: { ja: '事業者の変更の記録', en: 'Note on the vendor' },
  notedBy: { ja: '記録した人', en: 'Noted by' },
  factsChanged: { ja: '変わる答え', en: 'Answers that change' },
  unknown: { ja: '不明', en: 'not known' },
  profile: { ja: '照らした規程', en: 'Judged by' },
  todo: { ja: '行うこと', en: 'What to do' },
  settled: { ja: '対応の結果', en: 'What was done' },
  openRequest: { ja: '変更の申請を始める', en: 'Open the request for the change' },
  openSubcontract: { ja: '再委託の申請を始める', en: 'Open the request for the subcontractor' },
  openHint: { ja: '変更後の内容を入れた下書きができます。', en: 'It opens a draft with the change filled in.' },
  notYours: {
    ja: '所管課の人が申請します。期限までに申請されないと、所属長に知らせます。',
    en: 'The section in charge files it; its head is told when the day passes.',
  },
  request: { ja: '申請', en: 'Request' },
  requestNotReadable: { ja: '申請があります', en: 'A request is under way' },
  checkTitle: { ja: '要件の確認の結果', en: 'Result of the check' },
  checkResult: { ja: '確認の結果', en: 'Result' },
  kept: { ja: '要件は引き続き満たされる', en: 'The requirements are still met' },
  broken: { ja: '満たされないものがあるため、決裁にかける', en: 'Something is not met: have it decided on' },
  checkNote: { ja: '確かめたこと', en: 'What was looked at' },
  checkNoteHint: { ja: '何を見て、どう判断したかを書いてください。', en: 'What you looked at, and why it is so.' },
  saveCheck: { ja: '結果を記録する', en: 'Record the result' },
  withdraw: { ja: 'この記録を取り下げる', en: 'Call this off' },
  withdrawTitle: { ja: '変更の記録の取下げ', en: 'Call a noted change off' },
  withdrawLead: {
    ja: '変更がなくなったとき、別の決裁で判断が済んだときに使います。記録は残り、期限の通知は止まります。',
    en: 'For a change that does not come, or that another decision has taken in. The note stays; the reminders stop.',
  },
  files: { ja: '資料', en: 'Files' },
  noFiles: { ja: '添付はありません。', en: 'No files attached.' },
  attachLead: {
    ja: '事業者の通知、新しい規約、回答などを添付します。添付したものは取り消せません。',
    en: 'The notice of the vendor, the new terms, their answer. What is attached stays.',
  },
  cancel: { ja: '戻る', en: 'Back' },
  tie: { ja: '別に出した申請と結び付ける', en: 'Tie a request filed elsewhere' },
  tieTitle: { ja: '申請との結び付け', en: 'Tie a request' },
  tieLead: {
    ja: 'この変更を含めて出した申請があるときに選びます。承認済みであればこの記録は対応済みになり、審査中であれば決裁を待ちます。',
    en: 'For a request that already takes this change in. If it is approved, the note is done; if it is on its way, the note waits for the decision.',
  },
  tieWhich: { ja: 'どの申請ですか', en: 'Which request?' },
  tieSave: { ja: '結び付ける', en: 'Tie it' },
  tieNone: { ja: '結び付けられる申請はありません', en: 'There is no request to tie' },
  tieNoneHint: {
    ja: '同じ対象についての変更・更新の申請（契約では再委託の申請も）で、変更を知った日よりあとに決裁されたものか、まだ決裁されていないものを選べます。',
    en: 'It must be about the same entry: a change, a renewal or a subcontractor, not decided before the change was known.',
  },
  reason: { ja: '理由', en: 'Reason' },
  behind: { ja: 'もとになった変更の記録', en: 'Changes behind this request' },
  refused: { ja: '始められませんでした', en: 'It could not be opened' },
  conflict: {
    ja: 'この画面を開いたあとで、状況が変わりました。今の状態を確かめてください。',
    en: 'Things have changed since you opened this page. Look at where it stands now.',
  },
  underWay: { ja: 'この変更の申請は、すでに始まっています。', en: 'A request for this change is under way.' },
} as const;
