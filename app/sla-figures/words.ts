/** How the pages of the measured service levels speak. */
import type { Text } from '~/platform/text';
import type { SlaUnit } from '~/policy/sla-units';
import { unitWords } from '~/policy/words';
import type { Settlement } from './breach';
import type { Outcome } from './judge';
import { type Month, monthText } from './month';

/** Names of the columns of a table of figures; the first of each is what the template writes. */
export const columnWords = {
  month: ['月', '年月', '対象月', 'Month'],
  item: ['項目', 'Item'],
  value: ['実績', '実績値', '値', 'Measured', 'Value'],
  planned: ['計画停止（分）', '計画停止', 'Planned stops (min)', 'Planned stops'],
  reason: ['訂正の理由', '理由', '備考', 'Reason for the correction', 'Reason'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export const outcomeWords: Record<Outcome, Text> = {
  breach: { ja: '保証に未達', en: 'Guarantee missed' },
  'objective-missed': { ja: '努力目標に未達', en: 'Objective missed' },
  'below-required': { ja: '求める水準に届かない', en: 'Below what is required' },
  kept: { ja: '達成', en: 'Kept' },
  none: { ja: '該当なし', en: 'No case' },
};

export const settlementWords: Record<Settlement, Text> = {
  credited: { ja: '減額・返金などを受けた', en: 'Credited or refunded' },
  improvement: { ja: '改善の約束を得た', en: 'Improvement was promised' },
  refused: { ja: '求めたが、応じなかった', en: 'Asked for, and refused' },
  'not-claimed': { ja: '求めなかった', en: 'Not claimed' },
};

const unitName = (unit: SlaUnit): Text => unitWords[unit];

/** What is said about a figure or a table that cannot be taken. */
export const figureWords = {
  oneFigure: { ja: '実績は、幅ではなく一つの値で入力してください。', en: 'Enter one figure, not a range.' },
  otherUnit: (unit: SlaUnit): Text => ({
    ja: `この項目の単位（${unitName(unit).ja}）で入力してください。`,
    en: `Enter it in the unit of this item (${unitName(unit).en}).`,
  }),
  above100: { ja: '100％までの値を入力してください。', en: 'Enter at most 100 %.' },
  above24: { ja: '1日あたりの時間なので、24までの値を入力してください。', en: 'Hours of a day: enter at most 24.' },
  longerThanMonth: { ja: 'その月の長さを超えています。', en: 'This is longer than the month.' },
  plannedNotMinutes: {
    ja: '計画停止は、分の数で入力してください（例：120）。',
    en: 'Enter planned stops in minutes, for example 120.',
  },
  fraction: {
    ja: '割合か％かが分かりません。99.95％ のように、％を付けて入力してください。',
    en: 'This may be a fraction or a percentage. Write it with its sign, as in 99.95 %.',
  },
  emptyTable: {
    ja: '表に何も入っていません。見出しの行と値を入れてください。',
    en: 'The table is empty. Give a row of headers and values.',
  },
  noRows: { ja: '見出しの下に行がありません。', en: 'There are no rows under the headers.' },
  noFigures: { ja: '値が一つも入っていません。', en: 'There is not one figure in it.' },
  tooManyRows: (most: number): Text => ({
    ja: `一度に取り込めるのは${most.toLocaleString('en-US')}行までです。分けて取り込んでください。`,
    en: `At most ${most.toLocaleString('en-US')} rows at once. Divide the table.`,
  }),
  noMonthColumn: {
    ja: '「月」という見出しの列がありません。1行目は見出しにしてください。',
    en: 'There is no column named “Month”. The first row must be headers.',
  },
  noItemColumns: {
    ja: '項目の列がありません。「項目」と「実績」の2列か、項目の名前の列を入れてください。',
    en: 'There are no columns of items: give “Item” and “Measured”, or a column named after each item.',
  },
  unknownColumns: (names: string): Text => ({
    ja: `この表では使えない見出しがあります：${names}。消すか、項目の名前に合わせてください。`,
    en: `These headers have no use here: ${names}. Remove them, or use the names of the items.`,
  }),
  monthNeeded: { ja: '月を入力してください。', en: 'Give the month.' },
  notAMonth: {
    ja: '月として読めません（例：2026-10、令和8年10月）。',
    en: 'This is no month. Write 2026-10, for example.',
  },
  monthOutside: (first: Month, last: Month): Text => ({
    ja: `${monthText(first).ja}から${monthText(last).ja}までの月を入力してください。`,
    en: `Give a month from ${monthText(first).en} to ${monthText(last).en}.`,
  }),
  itemNeeded: { ja: '項目を入力してください。', en: 'Give the item.' },
  unknownItem: { ja: 'この名前の項目は、合意したSLAにありません。', en: 'There is no such item in the agreed SLA.' },
  notAgreedThen: {
    ja: 'この月には、この項目はまだ合意されていません。',
    en: 'This item was not agreed on in that month.',
  },
  twice: (line: number): Text => ({
    ja: `同じ月の同じ項目が${line}行目にもあります。どちらかを消してください。`,
    en: `Row ${line} has the same item of the same month. Remove one of them.`,
  }),
  reasonTooLong: { ja: '理由は1,000文字以内で入力してください。', en: 'The reason may have 1,000 characters.' },
  reasonNeeded: {
    ja: '入力済みの値と違います。訂正する理由を入力してください。',
    en: 'This differs from the figure that was entered. Give the reason for correcting it.',
  },
} as const;

/** Why nothing of a file or of a pasted table was taken. */
export const fileWords = {
  'no-file': { ja: 'ファイルを選んでください。', en: 'Choose a file.' },
  empty: { ja: 'ファイルが空です。', en: 'The file is empty.' },
  'too-large': {
    ja: 'ファイルが大きすぎます。1 MBまでの表にしてください。',
    en: 'The file is too large: at most 1 MB.',
  },
  broken: {
    ja: 'ブックを読み取れません。壊れているか、パスワードが付いています。Excelで開いて、パスワードなしで保存し直してください。',
    en: 'The workbook cannot be read: it is damaged, or has a password. Open it in Excel and save it again without one.',
  },
  'wrong-type': {
    ja: 'CSVかExcelブック（xlsx）を選んでください。',
    en: 'Choose a CSV file or an Excel workbook (xlsx).',
  },
  'wrong-encoding': {
    ja: '文字コードが読めません。UTF-8かシフトJISで保存し直してください。',
    en: 'The characters cannot be read. Save the file as UTF-8 or Shift_JIS.',
  },
  'not-a-form': { ja: 'ファイルを一つだけ選んで、もう一度送ってください。', en: 'Choose one file and send it again.' },
  'cut-off': { ja: '送信が途中で切れました。もう一度送ってください。', en: 'The upload broke off. Send it again.' },
  'storage-full': {
    ja: 'サーバーに空きがなく、受け取れませんでした。管理者に知らせてください。',
    en: 'There is no room on the server. Tell the administrator.',
  },
  'quote-not-closed': (line: number): Text => ({
    ja: `${line}行目の引用符（"）が閉じていません。`,
    en: `A quotation mark in row ${line} is never closed.`,
  }),
  'text-after-quote': (line: number): Text => ({
    ja: `${line}行目で、閉じた引用符のあとに文字があります。`,
    en: `In row ${line} text follows a closed quotation mark.`,
  }),
} as const;

export const monthFilterWords = {
  awaited: { ja: '入力待ち', en: 'To be entered' },
  late: { ja: '期限超過', en: 'Overdue' },
  breached: { ja: '約束に未達', en: 'Promise missed' },
  short: { ja: '水準に届かない', en: 'Short of any level' },
  all: { ja: 'すべて', en: 'All' },
} as const;

export const monthStateWords = {
  'not-measured': { ja: '測る項目なし', en: 'Nothing to measure' },
  complete: { ja: '入力済み', en: 'Entered' },
  due: { ja: '入力待ち', en: 'To be entered' },
  late: { ja: '期限超過', en: 'Overdue' },
  partly: { ja: '一部入力', en: 'Partly entered' },
  empty: { ja: '未入力', en: 'Nothing entered' },
} as const;

export const subjectWords = {
  'cloud-service': { ja: 'クラウドサービス', en: 'Cloud service' },
  contract: { ja: '契約', en: 'Contract' },
  'designated-manager': { ja: '指定管理者', en: 'Designated manager' },
} as const;

export const levelWords = {
  title: { ja: 'SLAの実績', en: 'SLA figures' },
  titleOf: (name: string): Text => ({ ja: `${name}のSLAの実績`, en: `SLA figures of ${name}` }),
  lead: {
    ja: '約束された水準が毎月守られているかを、サービスと契約を通して見ます。',
    en: 'Whether promised levels are kept, month by month, across services and contracts.',
  },
  pageLead: {
    ja: '求める水準、約束、実績を月ごとに比べます。',
    en: 'What is required, what was promised and what was measured, month by month.',
  },
  section: { ja: 'SLAの実績', en: 'SLA figures' },
  open: { ja: 'SLAの実績を見る', en: 'See the SLA figures' },
  service: { ja: 'サービス・契約', en: 'Service or contract' },
  kind: { ja: '種類', en: 'Kind' },
  unit: { ja: '所管課', en: 'Section' },
  owner: { ja: '担当の職', en: 'Post in charge' },
  headOfSection: { ja: '所属長', en: 'head of the section' },
  month: { ja: '月', en: 'Month' },
  monthHint: { ja: '例：2026-10', en: 'For example 2026-10' },
  due: { ja: '入力の期限', en: 'To be entered by' },
  state: { ja: '状態', en: 'State' },
  notMeasured: { ja: 'ここでは測らない', en: 'Not measured here' },
  notMeasuredLead: {
    ja: '毎月の入力は求めません。理由は次のとおりです。',
    en: 'No monthly figure is asked for, for this reason:',
  },
  monthly: { ja: '毎月の測定', en: 'Each month' },
  measuredMonthly: { ja: '測る', en: 'Measured' },
  change: { ja: '変える', en: 'Change' },
  markTitle: { ja: '毎月測るかどうか', en: 'Whether it is measured' },
  markLead: {
    ja: '数値を得る手段がない項目は「ここでは測らない」とし、理由を残します。入力済みの月の値はそのまま残ります。',
    en: 'An item for which no figure can be had is marked as not measured here, with the reason. Figures already entered stay.',
  },
  measureIt: { ja: '毎月測る', en: 'Measure it each month' },
  markReason: { ja: '理由', en: 'Reason' },
  markReasonHint: {
    ja: '例：事業者が報告しない。別の契約の実績で測っている。',
    en: 'For example: the vendor does not report it; it is measured under another contract.',
  },
  markSave: { ja: '記録する', en: 'Save' },
  entered: { ja: '入力した項目', en: 'Items entered' },
  ofItems: (entered: number, items: number): Text => ({
    ja: `${items}項目のうち${entered}`,
    en: `${entered} of ${items}`,
  }),
  result: { ja: '結果', en: 'Result' },
  breaches: { ja: '約束に未達', en: 'Promises missed' },
  breachCount: (count: number): Text => ({ ja: `約束に未達 ${count}項目`, en: `Promise missed: ${count}` }),
  shortCount: (count: number): Text => ({ ja: `求める水準に届かない ${count}項目`, en: `Below required: ${count}` }),
  none: { ja: '該当する月はありません', en: 'No month fits' },
  noneHint: {
    ja: 'SLAの項目がある申請が承認されると、翌月から実績の入力待ちがここに並びます。',
    en: 'Once a request with SLA items is approved, the months to be entered appear here from the next month on.',
  },
  months: { ja: '月ごとの状況', en: 'Month by month' },
  enter: { ja: '実績を入力する', en: 'Enter figures' },
  correct: { ja: '入力・訂正', en: 'Enter or correct' },
  import: { ja: 'まとめて取り込む', en: 'Import a table' },
  agreed: { ja: '合意した水準', en: 'What was agreed' },
  agreedSource: { ja: 'もとの申請を見る', en: 'See the request it comes from' },
  item: { ja: '項目', en: 'Item' },
  required: { ja: '求める水準', en: 'Required' },
  promised: { ja: '約束', en: 'Promised' },
  guaranteed: { ja: '約束（保証）', en: 'Promised (guaranteed)' },
  objective: { ja: '約束（努力目標）', en: 'Promised (objective)' },
  measured: { ja: '実績', en: 'Measured' },
  measuredWithout: { ja: '実績（計画停止を除く）', en: 'Measured (without planned stops)' },
  commitment: { ja: '約束の強さ', en: 'Commitment' },
  exclusions: { ja: '数えないもの', en: 'What is left out' },
  plannedStops: { ja: '計画停止は、水準の計算で', en: 'Planned stops are' },
  withPlanned: (value: string): Text => ({ ja: `計画停止を含めると${value}`, en: `with planned stops ${value}` }),
  corrected: { ja: '訂正あり', en: 'corrected' },
  chartDescription: (facts: { first: string; last: string; missing: number; breached: number }): Text => ({
    ja: `${facts.first}から${facts.last}までの折れ線グラフ。約束に届かない月は${facts.breached}、値のない月は${facts.missing}です。`,
    en: `Line chart from ${facts.first} to ${facts.last}. Months short of the promise: ${facts.breached}; without a value: ${facts.missing}.`,
  }),
  noFigures: {
    ja: '最初の月が終わると、実績を入力できます。',
    en: 'Figures can be entered once the first month is over.',
  },
  ended: { ja: 'このサービス・契約は終わり、測定も終わっています。', en: 'It has ended, and is measured no longer.' },
  summary: (facts: { items: number; awaited: number; breached: number }): Text => ({
    ja: `${facts.items}項目を毎月測っています。入力待ちの月${facts.awaited}、この1年で約束に未達${facts.breached}件。`,
    en: `${facts.items} items are measured each month. Months to be entered: ${facts.awaited}; promises missed in a year: ${facts.breached}.`,
  }),
  csvName: { ja: '名称', en: 'Name' },
  vendor: { ja: '事業者', en: 'Vendor' },
  holders: { ja: '今の在職者', en: 'Held today by' },

  // one month
  monthTitle: { ja: '実績の入力', en: 'Figures of a month' },
  monthLead: {
    ja: '事業者の報告書などから入力します。空けた項目は、あとで入力できます。',
    en: 'Enter what the provider reports. What is left empty can be entered later.',
  },
  valueHint: {
    ja: '障害や問合せがなく、測るものがない月は「なし」と入力します。',
    en: 'Where nothing happened that could be measured, enter “none”.',
  },
  uptimeHint: {
    ja: '％か、止まった時間（例：43分）で入力します。',
    en: 'Enter a percentage, or how long it stood still, such as 43分 (minutes).',
  },
  planned: { ja: 'うち計画停止（分）', en: 'Of which planned stops (minutes)' },
  plannedHint: {
    ja: '合意により計算から除きます。実績が計画停止を除いた値なら、空けておきます。',
    en: 'Left out by the agreement. Leave empty where the figure is without them already.',
  },
  reason: { ja: '訂正の理由', en: 'Reason for the correction' },
  reasonHint: {
    ja: '入力済みの値を変えるときに書きます。前の値は残ります。',
    en: 'Needed where a figure that was entered changes. The former value is kept.',
  },
  save: { ja: '保存する', en: 'Save' },
  former: { ja: '訂正前の値', en: 'Former values' },
  formerBy: { ja: '訂正した人', en: 'Corrected by' },
  formerAt: { ja: '訂正日時', en: 'Corrected at' },

  // import
  importTitle: { ja: '実績の取込み', en: 'Import figures' },
  importLead: {
    ja: 'まず全体を確かめて、結果を見せます。誤りが一つでもあれば、何も取り込みません。',
    en: 'The whole table is checked first, and shown. While anything is wrong, nothing is taken.',
  },
  paste: { ja: '表を貼り付ける', en: 'Paste a table' },
  pasteField: { ja: 'Excelから写した表', en: 'Table copied from Excel' },
  pasteHint: {
    ja: '1行目は見出しです。「月・項目・実績」の列か、「月」と項目名の列を並べます。',
    en: 'The first row has headers: Month, Item, Measured; or Month and a column named after each item.',
  },
  check: { ja: '内容を確かめる', en: 'Check' },
  upload: { ja: 'ファイルから取り込む', en: 'From a file' },
  file: { ja: 'CSVかExcelブック（xlsx）', en: 'CSV file or Excel workbook (xlsx)' },
  fileHint: {
    ja: '1 MB、1,000行まで。CSVはUTF-8かシフトJIS。ブックは最初のシートを読み、数式は保存された値として扱います。',
    en: 'At most 1 MB and 1,000 rows. CSV in UTF-8 or Shift_JIS; of a workbook the first sheet, formulas as their stored values.',
  },
  template: { ja: '未入力の月のひな形（CSV）', en: 'Template with the missing months (CSV)' },
  correctFirst: {
    ja: '下の表にあるところを直して、もう一度送ってください。貼り付けた表は残っています。',
    en: 'Correct what is listed below and send it again. What you pasted is kept.',
  },
  problems: { ja: '直すところ', en: 'What to correct' },
  line: { ja: '行', en: 'Row' },
  column: { ja: '列', en: 'Column' },
  problem: { ja: '内容', en: 'Problem' },
  moreProblems: (count: number): Text => ({ ja: `ほか${count}件`, en: `and ${count} more` }),
  nothingTaken: { ja: '取り込んでいません', en: 'Nothing was taken' },
  preview: { ja: '取り込む内容', en: 'What will be taken' },
  previewCounts: (added: number, corrected: number, same: number): Text => ({
    ja: `新しい値${added}件、訂正${corrected}件、変わらない値${same}件`,
    en: `New: ${added}; corrected: ${corrected}; unchanged: ${same}`,
  }),
  fractions: {
    ja: '0から1までの数は、％の表示形式が付いたセルとして100倍して読みました。値を確かめてください。',
    en: 'Numbers between 0 and 1 were read as cells shown in percent, and multiplied by 100. Check the values.',
  },
  before: { ja: '入力済みの値', en: 'Entered before' },
  typed: { ja: '読み取った値', en: 'As read' },
  plannedShort: { ja: '計画停止（分）', en: 'Planned (min)' },
  apply: { ja: 'この内容で取り込む', en: 'Take these figures' },
  again: { ja: 'やり直す', en: 'Start again' },
  nothingNew: { ja: 'すべて入力済みの値と同じです。', en: 'Everything is entered already.' },

  // breach
  breachTitle: { ja: 'SLA未達への対応', en: 'Missed service level' },
  breachOf: (month: string, item: string): Text => ({
    ja: `${month}の${item}の未達`,
    en: `${item} missed in ${month}`,
  }),
  what: { ja: '何が守られなかったか', en: 'What was missed' },
  clause: { ja: '根拠にする条項', en: 'Clauses to invoke' },
  clauseLead: {
    ja: '契約の確認で、審査担当が該当すると確かめた箇所です。',
    en: 'Passages that the reviewers confirmed in the contract.',
  },
  noClause: {
    ja: '契約の確認で確かめられた条項はありません。契約書・仕様書・SLAのうち、サービス水準と違反時の措置を定めた箇所を探してください。',
    en: 'No clause was confirmed in the review. Look in the contract, the specification and the SLA for service levels and for what follows a breach.',
  },
  page: (page: number): Text => ({ ja: `${page}ページ`, en: `page ${page}` }),
  confirmedBy: (name: string): Text => ({ ja: `確認：${name}`, en: `confirmed by ${name}` }),
  credit: { ja: '求められる減額・返金', en: 'Credits to claim' },
  creditLead: {
    ja: '申請で確かめられた、減額の定めと請求の方法です。',
    en: 'What the approved request says of credits, and of how they are claimed.',
  },
  noCredit: {
    ja: '申請には、減額や返金の定めが書かれていません。SLAか利用規約で、次を調べてください：減額の割合、請求の期限と方法、対象外となる場合。',
    en: 'The request says nothing of credits. Look up in the SLA or the terms: the rate, by when and how to claim, and what is excluded.',
  },
  objectiveHint: {
    ja: '努力目標なので、減額などは求められません。原因の説明と改善を求めてください。',
    en: 'It is an objective: no credit follows from it. Ask for the cause and for improvement.',
  },
  quoteIn: (document: string, page: string): Text => ({
    ja: page ? `${document} ${page}ページ` : document,
    en: page ? `${document}, page ${page}` : document,
  }),
  outcome: { ja: '対応の結果', en: 'What came of it' },
  settle: { ja: '対応を記録する', en: 'Record what was done' },
  settleTitle: { ja: '未達への対応の記録', en: 'What was done about a missed level' },
  settleLead: {
    ja: '事業者に何を求め、どう答えたかを記録します。記録すると期限の通知は止まり、書き直せません。',
    en: 'What was asked of the vendor, and the answer. Reminders stop once it is recorded; it cannot be rewritten.',
  },
  settlement: { ja: '結果', en: 'Result' },
  claimed: { ja: '求めたこと', en: 'What was claimed' },
  claimedHint: {
    ja: 'いつ、だれに、何を求めたか。求めなかったときは、その理由。',
    en: 'When, from whom, and what; where nothing was claimed, why not.',
  },
  answer: { ja: '事業者の回答', en: 'Answer of the vendor' },
  amount: { ja: '減額・返金の額', en: 'Amount credited' },
  yen: { ja: '円', en: 'yen' },
  evidence: { ja: '証跡のありか', en: 'Where the evidence is' },
  evidenceHint: { ja: '文書番号、ファイル名など', en: 'Document number, file name' },
  settledBy: { ja: '記録した人', en: 'Recorded by' },
  withdrawn: {
    ja: '実績が訂正され、未達ではなくなりました。',
    en: 'The figure was corrected: nothing was missed.',
  },
  status: {
    open: { ja: '対応待ち', en: 'To do' },
    settled: { ja: '対応済み', en: 'Dealt with' },
    withdrawn: { ja: '取消し', en: 'Taken back' },
  },
  history: { ja: '経過', en: 'History' },
} as const;
