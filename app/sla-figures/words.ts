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
