/** How the contract-review workbench speaks. */
import type { Text } from '~/platform/text';
import type { ChoiceAction, Confidence } from './model';
import type { ChooseRefusal } from './refusal';

const number = (value: number): string => new Intl.NumberFormat('en-US').format(value);

export const workbenchWords = {
  title: { ja: '契約書等の確認', en: 'Contract review' },
  progress: (done: number, total: number): Text => ({
    ja: `${number(total)}件中${number(done)}件を確認`,
    en: `${number(done)} of ${number(total)} looked at`,
  }),
  readOnly: {
    ja: '閲覧のみです。判定と箇所の選択は、審査中の担当者が行います。',
    en: 'You can look but not change anything: verdicts and passages are for the reviewers of the open step.',
  },
  noRequirements: {
    ja: 'この申請には、文書で確かめる要件がありません。',
    en: 'No requirement of this request is checked in a document.',
  },
  toDecision: (notes: number): Text => ({
    ja: notes === 0 ? '審査・決裁へ進む' : `指摘${number(notes)}件を差戻しに入れる`,
    en: notes === 0 ? 'Go to the decision' : `Put ${number(notes)} ${notes === 1 ? 'note' : 'notes'} into a send-back`,
  }),
  // 文書
  document: { ja: '文書', en: 'Document' },
  documents: { ja: '文書の切替え', en: 'Documents' },
  noDocuments: { ja: '読める文書がありません', en: 'There is no document to read' },
  noDocumentsHint: {
    ja: 'PDFまたはWord（DOCX）の文書がこの申請に添付されると、ここに本文を表示します。要件の判定は、文書がなくても右の欄で行えます。',
    en: 'Once a PDF or Word (DOCX) file is attached to the request, its text appears here. Verdicts can be given without one.',
  },
  original: { ja: '原本を開く', en: 'Open the original' },
  page: (n: number): Text => ({ ja: `${number(n)}ページ`, en: `Page ${number(n)}` }),
  pageOf: (n: number, of: number): Text => ({
    ja: `${number(n)} / ${number(of)}ページ`,
    en: `Page ${number(n)} of ${number(of)}`,
  }),
  pages: (n: number): Text => ({ ja: `${number(n)}ページ`, en: n === 1 ? '1 page' : `${number(n)} pages` }),
  cutPages: {
    ja: 'この文書にはページの区切りがないため、読みやすい長さで区切っています。',
    en: 'This document has no pages of its own, so it is cut into parts that are easy to read.',
  },
  goToPage: { ja: 'ページ', en: 'Page' },
  go: { ja: '移動', en: 'Go' },
  previousPage: { ja: '前のページ', en: 'Previous page' },
  nextPage: { ja: '次のページ', en: 'Next page' },
  search: { ja: '文書の中をさがす', en: 'Search the text' },
  find: { ja: 'さがす', en: 'Find' },
  hits: (n: number, more: boolean): Text => ({
    ja: n === 0 ? '見つかりません' : `${number(n)}件${more ? '以上' : ''}`,
    en: n === 0 ? 'Nothing found' : `${number(n)}${more ? ' or more' : ''} found`,
  }),
  hitOf: (n: number, of: number): Text => ({
    ja: `${number(n)} / ${number(of)}件`,
    en: `${number(n)} of ${number(of)}`,
  }),
  previousHit: { ja: '前の箇所', en: 'Previous' },
  nextHit: { ja: '次の箇所', en: 'Next' },
  scannedPage: {
    ja: 'このページは画像のため、文字を読み取れていません。原本を見て確認し、箇所はページと文を入力して結び付けてください。',
    en: 'This page is an image without text. Check it in the original, and tie passages by typing page and quote.',
  },
  scannedPages: (pages: string, count: number): Text => ({
    ja: `${pages}ページは画像のため、文字を読み取れていません。原本で確かめてください。`,
    en: `${count === 1 ? 'Page' : 'Pages'} ${pages} ${count === 1 ? 'is an image' : 'are images'} without text. Check ${count === 1 ? 'it' : 'them'} in the original.`,
  }),
  emptyPage: { ja: '（文字のないページです）', en: '(There is no text on this page.)' },
  loading: { ja: '読み込んでいます…', en: 'Loading…' },
  loadFailed: {
    ja: '本文を読み込めませんでした。通信を確かめて、ページを開き直してください。入力した内容は残っています。',
    en: 'The text could not be loaded. Check the connection and open the page again; what you typed is kept.',
  },
  reading: { ja: '本文を読み取っています', en: 'The text is being read' },
  readingHint: {
    ja: '100ページの文書で10秒ほどかかります。このページを開いたままにするか、しばらくして開き直してください。原本は今すぐ開けます。',
    en: 'A document of 100 pages takes about ten seconds. Leave this page open or come back shortly; the original can be opened now.',
  },
  readFailed: { ja: '本文を読み取れませんでした', en: 'The text could not be read' },
  readFailedHint: {
    ja: '原本を開いて確認し、箇所はページと文を入力して結び付けてください。読み取れる文書が必要なときは、申請者に差し替えを依頼してください。',
    en: 'Check the original and tie passages by typing page and quote. If a readable document is needed, ask the applicant to replace it.',
  },
  finding: {
    ja: '要件に当たりそうな箇所をさがしています。終わると、右の欄に提案が出ます。',
    en: 'The program is looking for passages. Its proposals will appear beside the requirements.',
  },
  findFailed: {
    ja: '要件に当たりそうな箇所を、この文書からさがせませんでした。本文を読んで選んでください。',
    en: 'The program could not look for passages in this document. Read the text and choose them yourself.',
  },
  // 前の版との違い
  differences: (n: number): Text => ({
    ja: `前の版との違い ${number(n)}件`,
    en: `${number(n)} ${n === 1 ? 'difference' : 'differences'} from the former version`,
  }),
  differencesFrom: (name: string): Text => ({ ja: `「${name}」と比べました。`, en: `Compared with “${name}”.` }),
  noDifferences: { ja: '前の版と本文に違いはありません。', en: 'The text is the same as in the former version.' },
  comparing: { ja: '前の版と比べています。', en: 'Being compared with the former version.' },
  notCompared: {
    ja: '前の版と違いが大きいため、比べられませんでした。',
    en: 'The two versions have too little in common to be compared.',
  },
  added: { ja: '追加', en: 'Added' },
  removed: { ja: '削除', en: 'Removed' },
  replaced: { ja: '変更', en: 'Changed' },
  removedHere: (text: string): Text => ({ ja: `ここから削除：${text}`, en: `Removed here: ${text}` }),
  // 要件
  requirements: { ja: '要件', en: 'Requirements' },
  mandatory: { ja: '必須', en: 'Mandatory' },
  notLookedAt: { ja: '未確認', en: 'Not looked at' },
  unsaved: { ja: '未保存', en: 'Not saved' },
  applicantAnswer: { ja: '申請者の答え', en: 'The applicant’s answer' },
  applicantQuote: (document: string, page: string): Text => ({
    ja: page === '' ? document : `${document} ${page}ページ`,
    en: page === '' ? document : `${document}, page ${page}`,
  }),
  findQuote: { ja: '本文でさがす', en: 'Find it in the text' },
  guidance: { ja: '調べ方', en: 'How to find out' },
  provisions: { ja: '根拠の規程', en: 'Provisions' },
  proposals: { ja: 'プログラムの提案', en: 'Proposals of the program' },
  proposalNote: {
    ja: '当たりそうな箇所の提案です。判定ではありません。',
    en: 'Passages that may meet it. Not a verdict.',
  },
  moreProposals: (n: number): Text => ({ ja: `ほかの提案 ${number(n)}件`, en: `${number(n)} more` }),
  proposal: { ja: '提案', en: 'Proposal' },
  earlier: { ja: '前回の審査で選んだ箇所', en: 'Chosen in the last round' },
  contrary: { ja: '要件に反する箇所', en: 'Passages against it' },
  contraryNote: {
    ja: '要件と反対のことを定めているようです。',
    en: 'They seem to say the opposite of what is required.',
  },
  notFound: { ja: '見つかりません', en: 'Not found' },
  notFoundHint: {
    ja: '当たりそうな箇所は見つかりませんでした。書かれていないか、変わった言い回しかもしれません。',
    en: 'Nothing seems to meet it. It may be missing, or be worded in an unusual way.',
  },
  notSearched: {
    ja: 'この要件は、プログラムではさがしません。本文を読んで選んでください。',
    en: 'The program does not look for this one. Read the text and choose the passage yourself.',
  },
  stillReading: (n: number): Text => ({
    ja: `ほかに読み取り中の文書が${number(n)}件あります。`,
    en: n === 1 ? 'One more document is still being read.' : `${number(n)} more documents are still being read.`,
  }),
  confidence: { ja: '確からしさ', en: 'Likelihood' },
  take: { ja: 'この箇所でよい', en: 'Take it' },
  takeContrary: { ja: '根拠として結び付ける', en: 'Tie it as the reason' },
  reject: { ja: '却下', en: 'Reject' },
  show: { ja: '本文で見る', en: 'Show in the text' },
  tied: { ja: '結び付けた箇所', en: 'Passages tied to it' },
  tiedBy: { ja: '選んだ人', en: 'Chosen by' },
  rejected: (n: number): Text => ({ ja: `却下した提案 ${number(n)}件`, en: `${number(n)} rejected` }),
  undo: { ja: '取り消す', en: 'Take back' },
  takenOut: { ja: '取り下げられた文書', en: 'A document taken out since' },
  typedOnly: { ja: '入力したままの文（本文で確かめていません）', en: 'As typed, not found in the text' },
  // 自分で選ぶ
  tieTitle: { ja: 'ページと文を入力して結び付ける', en: 'Tie by typing page and quote' },
  tieHint: {
    ja: '空白、改行、全角と半角の違いは問いません。本文で文を選ぶと、ここに入ります。',
    en: 'Blanks, line breaks and width do not matter. Text you select in the document appears here.',
  },
  tiePage: { ja: 'ページ', en: 'Page' },
  tieQuote: { ja: '文', en: 'Quote' },
  tieDocument: { ja: '文書', en: 'Document' },
  asTyped: {
    ja: '本文に見つからなくても、入力したとおりに残す',
    en: 'Keep it as typed even where the text does not have it',
  },
  insteadOf: { ja: '提案の代わりにする', en: 'Instead of a proposal' },
  insteadOfNone: { ja: '代わりにしない（加える）', en: 'No (add it)' },
  tie: { ja: '結び付ける', en: 'Tie' },
  selected: { ja: '選んだ文', en: 'Selected' },
  tieTo: (title: string): Text => ({ ja: `「${title}」に結び付ける`, en: `Tie to “${title}”` }),
  moveTo: { ja: '提案の代わりにする', en: 'Use it instead of the proposal' },
  cancelSelection: { ja: 'やめる', en: 'Cancel' },
  selectSentences: { ja: '文を選ぶ', en: 'Select sentences' },
  selectingHint: {
    ja: '↓↑で文を移り、Shiftを押しながら広げ、Enterで結び付けます。Escでやめます。',
    en: '↓↑ moves by sentence, with Shift it extends, Enter ties it, Esc cancels.',
  },
  // 判定
  verdict: { ja: '判定', en: 'Verdict' },
  reason: { ja: '判定の理由', en: 'Reason' },
  reasonHint: { ja: '適合のほかは必須', en: 'unless it conforms' },
  note: { ja: '申請者への指摘', en: 'Note to applicant' },
  noteHint: { ja: '差戻しに入ります', en: 'if sent back' },
  save: { ja: '判定を保存する', en: 'Save the verdict' },
  saveAndNext: { ja: '保存して次へ', en: 'Save and go on' },
  saved: { ja: '保存しました', en: 'Saved' },
  saving: { ja: '保存しています…', en: 'Saving…' },
  notSaved: { ja: '保存できませんでした', en: 'Not saved' },
  lostConnection: {
    ja: 'サーバーに届きませんでした。通信を確かめて、もう一度保存してください。入力した内容は残っています。',
    en: 'The server could not be reached. Check the connection and save again; what you typed is kept.',
  },
  signedOut: {
    ja: 'サインインが切れたため、保存していません。別のタブでサインインしてから、もう一度保存してください。入力した内容は残っています。',
    en: 'Not saved, because you are signed out. Sign in again in another tab, then save once more; what you typed is kept.',
  },
  others: { ja: 'ほかの段階の判定', en: 'Verdicts of other steps' },
  earlierVerdicts: { ja: '前の回の判定', en: 'Verdicts of earlier rounds' },
  replacedVersion: { ja: '差し替え済み', en: 'replaced' },
  round: (round: number): Text => ({ ja: `${round}回目`, en: `round ${round}` }),
  by: (name: string): Text => ({ ja: `${name}が保存`, en: `Saved by ${name}` }),
  previous: { ja: '前の要件', en: 'Previous' },
  next: { ja: '次の要件', en: 'Next' },
  nextOpen: { ja: '次の未確認へ', en: 'Next one to look at' },
  allDone: { ja: 'すべての要件を確認しました。', en: 'Every requirement has been looked at.' },
  // キー
  keys: { ja: 'キーボード', en: 'Keyboard' },
  keyList: [
    { keys: ['j', 'k'], does: { ja: '次の要件、前の要件', en: 'Next and previous requirement' } },
    { keys: ['Enter'], does: { ja: '一番上の提案を採る', en: 'Take the first proposal' } },
    {
      keys: ['1', '2', '3', '4'],
      does: { ja: '適合、一部適合、不適合、該当なし', en: 'Conforms, in part, does not, not applicable' },
    },
    { keys: ['/'], does: { ja: '文書の中をさがす', en: 'Find in the document' } },
    { keys: ['s'], does: { ja: '本文の文を選ぶ（↓↑、Shiftで広げる）', en: 'Select sentences (↓↑, Shift extends)' } },
    { keys: ['t'], does: { ja: '選んだ文を結び付ける', en: 'Tie what is selected' } },
    { keys: ['r'], does: { ja: '一番上の提案を却下する', en: 'Reject the first proposal' } },
    { keys: ['u'], does: { ja: '次の未確認の要件へ', en: 'Next requirement not looked at' } },
    { keys: ['d'], does: { ja: '次の文書', en: 'Next document' } },
    { keys: ['Ctrl+Enter'], does: { ja: '入力中の判定を保存して次へ', en: 'Save while typing, and go on' } },
    { keys: ['?'], does: { ja: 'この一覧を開く・閉じる', en: 'Open or close this list' } },
  ],
  keysNote: { ja: '入力欄にいる間は働きません。', en: 'They rest while you are in a field.' },
} as const;

export const confidenceWords: Record<Confidence, Text> = {
  high: { ja: '高い', en: 'high' },
  medium: { ja: '中くらい', en: 'medium' },
  low: { ja: '低い', en: 'low' },
};

export const choiceWords: Record<ChoiceAction, Text> = {
  confirmed: { ja: '提案を採用', en: 'Proposal taken' },
  moved: { ja: '提案から移動', en: 'Moved from a proposal' },
  tied: { ja: '自分で選択', en: 'Chosen by hand' },
  rejected: { ja: '却下', en: 'Rejected' },
  withdrawn: { ja: '取消し', en: 'Taken back' },
};

export const chooseRefusalWords: Record<ChooseRefusal, Text> = {
  'not-found': { ja: '申請または要件が見つかりません。', en: 'The request or the requirement was not found.' },
  'not-assignee': {
    ja: 'いまこの段階を審査できないため、保存していません。段階が終わったか、担当が変わった可能性があります。入力した内容はこの画面に残っています。',
    en: 'Not saved: this step is not yours to review now. It may be closed, or posts may have changed. What you typed is still on this page.',
  },
  conflict: {
    ja: 'ほかの方が先にこの要件を更新しました。新しい内容を下に示しています。確かめてから、もう一度保存してください。入力した内容は残っています。',
    en: 'Somebody else changed this requirement first. The new state is shown below; look at it and save again. What you typed is kept.',
  },
  'file-unknown': {
    ja: 'その文書はこの申請にありません。文書を選び直してください。',
    en: 'That document does not belong to this request. Choose another.',
  },
  'page-unknown': {
    ja: 'そのページは文書にありません。ページを確かめてください。',
    en: 'The document has no such page. Check the page number.',
  },
  'quote-not-found': {
    ja: 'この文は本文に見つかりません。写した文を確かめるか、「入力したとおりに残す」に印を付けて保存してください。',
    en: 'The text does not have this quote. Check what you copied, or tick “Keep it as typed” and save.',
  },
  'passage-unknown': {
    ja: '選んだ箇所が本文と合いません。ページを開き直して、選び直してください。',
    en: 'The selected passage does not fit the text. Open the page again and select it once more.',
  },
  'nothing-to-withdraw': {
    ja: 'その選択はもう取り消されています。',
    en: 'That choice has already been taken back.',
  },
};
