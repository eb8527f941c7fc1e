import type { Text } from '~/platform/text';
import type { StatusTone } from '~/ui/status-tag';
import type { ConclusionStatus, DifferenceKind, EyeReason } from './model';

const ja = (pages: readonly number[]): string => `${pages.slice(0, 30).join('、')}${pages.length > 30 ? 'など' : ''}`;
const en = (pages: readonly number[]): string =>
  `${pages.slice(0, 30).join(', ')}${pages.length > 30 ? ' and others' : ''}`;

export const conclusionWords = {
  title: { ja: '契約の締結', en: 'Conclusion of the contract' },
  contracts: { ja: '契約台帳', en: 'Register of contracts' },
  lead: {
    ja: '署名・押印された契約書を、決裁の根拠になった版と比べてから締結済みにします。',
    en: 'The signed contract is compared with the version that the decision rested on before it stands as concluded.',
  },
  record: { ja: '署名済みの契約書を記録する', en: 'Record the signed contract' },
  recordTitle: { ja: '署名済みの契約書の記録', en: 'Signed contract' },
  recordLead: {
    ja: '署名・押印された契約書の全体を、一つのPDFまたはWord（docx）で添付します。本文は自動で読み取り、確認した版と比べます。',
    en: 'Attach the whole signed contract as one PDF or Word (docx) file. Its text is read and compared with the reviewed version.',
  },
  errorTitle: { ja: '記録できませんでした', en: 'Not recorded' },
  chooseAgain: {
    ja: 'ファイルはもう一度選んでください。そのほかの入力は残っています。',
    en: 'Choose the file again. Everything else you typed is kept.',
  },
  reviewed: { ja: '確認した版（決裁の根拠）', en: 'Reviewed version (the decision rested on it)' },
  reviewedHint: {
    ja: '承認された申請の資料のうち、締結する契約書の案にあたるものです。',
    en: 'The draft of this contract among the documents of the approved request.',
  },
  noReviewed: {
    ja: '承認された申請に、比べるもとになる資料がありません。申請を変更して契約書の案を添付し、承認を受けてください。',
    en: 'The approved request has no document to compare with. Change the request, attach the draft, and have it approved.',
  },
  file: { ja: '署名済みの契約書', en: 'Signed contract' },
  fileHint: {
    ja: 'PDFまたはWord（docx）、50MBまで。紙を読み取った画像だけのPDFも記録できますが、目で見て比べる必要があります。',
    en: 'PDF or Word (docx), up to 50 MB. A scan can be recorded too, but then a person has to compare it by eye.',
  },
  wrongType: {
    ja: 'PDFかWord（docx）の文書を選んでください。拡張子ではなく中身で判断しています。',
    en: 'Choose a PDF or Word (docx) document. The content decides, not the extension.',
  },
  oneFile: { ja: '契約書は一つのファイルにまとめて添付してください。', en: 'Attach the contract as a single file.' },
  signedOn: { ja: '締結日', en: 'Date signed' },
  signedOnHint: { ja: '契約書に書かれた契約の日です。', en: 'The date of the contract as it stands in the document.' },
  ndaSignedOn: { ja: '秘密保持契約・誓約書の締結日', en: 'Date of the non-disclosure agreement' },
  ndaHint: {
    ja: '契約とは別に結んだときだけ入力します。',
    en: 'Only where one was signed apart from the contract.',
  },
  parties: { ja: '契約の当事者', en: 'Parties' },
  partyA: { ja: '当事者 1（発注者）', en: 'Party 1 (the body)' },
  partyB: { ja: '当事者 2（受注者）', en: 'Party 2 (the contractor)' },
  partyC: { ja: '当事者 3', en: 'Party 3' },
  partyD: { ja: '当事者 4', en: 'Party 4' },
  send: { ja: '記録して比べる', en: 'Record and compare' },
  cancel: { ja: '記録せずに戻る', en: 'Back without recording' },
  request: { ja: '承認された申請', en: 'Approved request' },
  vendor: { ja: '事業者', en: 'Vendor' },
  section: { ja: '所管課', en: 'Section' },
  copy: (number: number): Text => ({ ja: `署名済みの契約書（${number}回目）`, en: `Signed copy no. ${number}` }),
  signedBeforeApproval: {
    ja: '締結日が、承認の日より前です。承認の前に契約した疑いがあります。経過を確かめ、違いを認める理由か差戻しの理由に書いてください。',
    en: 'The contract was signed before it was approved. Find out how that came about and say so in your reasons.',
  },
  digest: { ja: '指紋（SHA-256）', en: 'Digest (SHA-256)' },
  recordedBy: { ja: '記録した人', en: 'Recorded by' },
  closedBy: { ja: '決めた人', en: 'Decided by' },
  note: { ja: '理由', en: 'Reason' },
  notYet: { ja: '署名済みの契約書は、まだ記録されていません。', en: 'No signed contract has been recorded yet.' },
  notApproved: {
    ja: 'もとの申請が承認されていないか、変更の手続き中のため、締結を記録できません。',
    en: 'The request behind this contract is not approved, or is being changed, so nothing can be concluded.',
  },
  newer: {
    ja: '締結の後に、契約の変更が承認されています。変更後の契約書を記録してください。',
    en: 'A change was approved after the contract was signed. Record the contract as amended.',
  },
  waiting: { ja: '本文を読み取り、確認した版と比べています', en: 'Being read and compared' },
  waitingHint: {
    ja: '長い文書は数分かかることがあります。この画面を離れても進みます。',
    en: 'A long document can take a few minutes. It goes on when you leave this page.',
  },
  look: { ja: '画面を更新', en: 'Look again' },
  same: { ja: '確認した版と同じです', en: 'Same as the reviewed version' },
  sameHint: {
    ja: '行の折り方、ページの切れ目、全角と半角のほかに違いはありません。',
    en: 'Nothing differs but line and page breaks and character widths.',
  },
  differ: (count: number, open: number): Text =>
    open === 0
      ? { ja: `確認した版との違い ${count}件は、すべて認められています`, en: `All ${count} differences are accepted` }
      : {
          ja: `確認した版との違いが${count}件あり、${open}件がまだ認められていません`,
          en: `${count} ${count === 1 ? 'difference' : 'differences'} from the reviewed version, ${open} not accepted yet`,
        },
  touchesHint: {
    ja: '審査で引用した箇所に触れる違いには、要件の名前を付けています。先に確かめてください。',
    en: 'Differences that touch a passage tied to a requirement name it. Look at those first.',
  },
  differences: { ja: '確認した版との違い', en: 'Differences from the reviewed version' },
  byEye: { ja: '目で見て比べる', en: 'Comparison by eye' },
  byEyeStatement: { ja: '比べ方と結果', en: 'How it was compared, and with what result' },
  byEyeHint: {
    ja: 'どのページを、何と、どのように比べ、何が違ったかを書きます。この内容は記録に残ります。',
    en: 'Say which pages were compared with what, how, and what was different. This is kept in the record.',
  },
  byEyeConfirm: {
    ja: '契約書の文字を読み取れない部分を、確認した版と一字ずつ目で見て比べました',
    en: 'I have compared every part without readable text with the reviewed version, character by character',
  },
  byEyeSend: { ja: '目で見て比べたことを記録する', en: 'Record the comparison by eye' },
  byEyeDone: { ja: '目で見て比べたことが記録されています', en: 'Compared by eye' },
  eyePagesReviewed: (pages: readonly number[]): Text => ({
    ja: `確認した版で文字のないページ：${ja(pages)}`,
    en: `Pages without text in the reviewed version: ${en(pages)}`,
  }),
  eyePagesSigned: (pages: readonly number[]): Text => ({
    ja: `署名済みの契約書で文字のないページ：${ja(pages)}`,
    en: `Pages without text in the signed contract: ${en(pages)}`,
  }),
  place: (page: number, article: string): Text => ({
    ja: `${page}ページ${article === '' ? '' : ` ${article}`}`,
    en: `Page ${page}${article === '' ? '' : `, ${article}`}`,
  }),
  formerPlace: (page: number, article: string): Text => ({
    ja: `確認した版では${page}ページ${article === '' ? '' : ` ${article}`}`,
    en: `page ${page}${article === '' ? '' : `, ${article}`} of the reviewed version`,
  }),
  touches: { ja: '触れる要件', en: 'Touches' },
  removedText: { ja: '消えた文', en: 'Removed' },
  addedText: { ja: '加わった文', en: 'Added' },
  renumberedText: (removed: string, added: string): Text => ({
    ja: `${removed} が ${added} になりました。番号のほかは変わっていません。`,
    en: `${removed} became ${added}. Nothing but the number has changed.`,
  }),
  referenceText: (label: string): Text => ({
    ja: `条の番号が動いたのに、「${label}」への参照はもとのままです。今の${label}は別の条です。`,
    en: `The numbers have moved, but this still refers to ${label}, which is another article now.`,
  }),
  choose: (number: number): Text => ({ ja: `違い${number}を選ぶ`, en: `Choose difference ${number}` }),
  number: (number: number): Text => ({ ja: `違い${number}`, en: `Difference ${number}` }),
  accepted: { ja: '認めた', en: 'Accepted' },
  acceptReason: { ja: '選んだ違いを認める理由', en: 'Reason for accepting those chosen' },
  acceptReasonHint: {
    ja: '例：締結日と署名欄の記入。委託料は第3回見積りのとおり。同じ理由のものは、まとめて選べます。',
    en: 'For example: date and signatures filled in. Several can be accepted for the same reason.',
  },
  accept: { ja: '選んだ違いを認める', en: 'Accept those chosen' },
  complete: { ja: '締結済みにする', en: 'Conclude the contract' },
  completeLead: {
    ja: 'この契約書で、契約台帳の状態を「締結済」にします。あとから取り消すことはできません。',
    en: 'The contract will stand as concluded on this copy. This cannot be undone.',
  },
  missing: { ja: '締結済みにする前に', en: 'Before it can be concluded' },
  sendBack: { ja: '契約書を差し戻す', en: 'Send the copy back' },
  returnTitle: { ja: '署名済みの契約書の差戻し', en: 'Sending back a signed contract' },
  returnLead: {
    ja: 'この契約書では締結済みにせず、契約は未締結のままにします。相手方と直したうえで、新しい契約書を記録できます。',
    en: 'The contract will not be concluded on this copy. A corrected one can be recorded afterwards.',
  },
  returnNote: { ja: '差し戻す理由と、直してほしいこと', en: 'Why, and what should be corrected' },
  keep: { ja: '差し戻さずに戻る', en: 'Back without sending it back' },
  own: {
    ja: 'ご自身が申請した契約のため、違いを認めることも締結済みにすることもできません。ほかの契約審査の担当者が行います。',
    en: 'This contract comes from a request of your own, so another contract reviewer decides on it.',
  },
  onlyReviewers: {
    ja: '違いを認め、締結済みにするのは、契約審査の担当者です。',
    en: 'Contract reviewers accept differences and conclude the contract.',
  },
  concluded: { ja: '締結済みです', en: 'Concluded' },
  former: { ja: 'これまでの契約書', en: 'Former copies' },
  saved: { ja: '保存', en: 'Saved' },
} as const satisfies Record<string, Text | ((...args: never[]) => Text)>;

export const copyStatusWords: Record<ConclusionStatus, { text: Text; tone: StatusTone }> = {
  waiting: { text: { ja: '比較中', en: 'Being compared' }, tone: 'waiting' },
  compared: { text: { ja: '確認中', en: 'Being looked at' }, tone: 'info' },
  returned: { text: { ja: '差戻し', en: 'Sent back' }, tone: 'warning' },
  concluded: { text: { ja: '締結済', en: 'Concluded' }, tone: 'success' },
};

export const differenceKindWords: Record<DifferenceKind, Text> = {
  added: { ja: '追加', en: 'Added' },
  removed: { ja: '削除', en: 'Removed' },
  changed: { ja: '変更', en: 'Changed' },
  renumbered: { ja: '条番号の移動', en: 'Renumbered' },
  reference: { ja: '参照先の変化', en: 'Reference leads elsewhere' },
};

export const eyeReasonWords: Record<EyeReason, Text> = {
  'scanned-pages': {
    ja: '文字のない画像のページがあり、プログラムでは比べられません。',
    en: 'Some pages are pictures without text, which the program cannot compare.',
  },
  unreadable: {
    ja: '文書を読み取れなかったため、プログラムでは比べられません。',
    en: 'A document could not be read, so the program cannot compare.',
  },
  'too-different': {
    ja: '二つの文書が違いすぎて、どこが違うかを示せません。別の文書を添付していないか確かめてください。',
    en: 'The two are too different to tell where. Make sure that the right document was attached.',
  },
  'not-compared': {
    ja: '比べるのに時間がかかりすぎたため中止しました。',
    en: 'Comparing took too long and was stopped.',
  },
};
