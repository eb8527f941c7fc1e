/** Wording of the pages about files of personnel changes. */

import type { Encoding } from '~/platform/decode-text';
import type { Text } from '~/platform/text';
import type { FileStatus } from './change-files.repository.server';
import type { HandOverKind } from './hand-over.query.server';

const rows = (count: number): Text => ({ ja: `${count}行`, en: count === 1 ? '1 row' : `${count} rows` });

export const changeWords = {
  title: { ja: '人事異動', en: 'Personnel changes' },
  lead: {
    ja: '4月1日の異動などを、CSVでまとめて取り込みます。全体を確かめ、誰が何を引き継ぐかを見てから、一度に反映します。',
    en: 'Take in the transfers of 1 April as a CSV. The file is checked as a whole; you see who takes over what, and apply it in one step.',
  },
  upload: { ja: 'ファイルを取り込む', en: 'Take in a file' },
  file: { ja: '人事異動のCSV', en: 'CSV of personnel changes' },
  fileHint: {
    ja: 'Excelの「CSV UTF-8」か「CSV（コンマ区切り）」。5MB、1万行まで。送信しただけでは、何も変わりません。',
    en: 'Excel’s “CSV UTF-8” or “CSV (comma delimited)”, up to 5 MB and 10,000 rows. Sending it changes nothing yet.',
  },
  check: { ja: '送信して確かめる', en: 'Send and check' },
  template: { ja: 'ひな形（CSV）をダウンロード', en: 'Download the template (CSV)' },
  guide: { ja: '書き方', en: 'How to fill it in' },
  guidePoints: [
    {
      ja: '1行に一人の一つの異動を書きます。列はひな形の順です。見出しが合っていれば、順序は違ってもかまいません。',
      en: 'One row for one change of one person. The columns are those of the template; by their heading they are found in any order.',
    },
    {
      ja: '職員はメールアドレスで見分けます。氏名を書くと、アドレスと合うかも確かめます。',
      en: 'A person is found by the e-mail address. A name, if given, is compared with it.',
    },
    {
      ja: '所属は組織図の名称か略号、職名は組織図の職名で書きます。同じ職名が複数あるときは、空いている職に就きます。',
      en: 'Units are written by name or code, posts by title, as in the organisation chart. Of several posts with one title the free one is taken.',
    },
    {
      ja: '発令日は新しい職の最初の日です。退職・兼務終了・事務取扱終了では、その職にある最後の日です。',
      en: 'The date is the first day in the new post. For retirements and for concurrent and acting posts that end it is the last day.',
    },
    {
      ja: '三人が輪のように入れ替わる異動も、後任が先に書かれた異動も、全体で確かめます。',
      en: 'Three people who change places in a circle, or a successor who comes first in the file: all rows count together.',
    },
    {
      ja: '退職者は、最終日の翌日に利用が停止されます。新しい職員は、先に「職員を登録する」で登録し、「採用」の行で職に就けます。',
      en: 'Accounts of those who retire end the day after the last day. New people are added first and get their post by a row of the kind “Appointment”.',
    },
  ],
  columnsCaption: { ja: '列', en: 'Columns' },
  column: { ja: '列名', en: 'Column' },
  meaning: { ja: '書くこと', en: 'What to write' },
  history: { ja: '取り込んだファイル', en: 'Files taken in' },
  noHistory: {
    ja: '取り込んだファイルは、まだありません。ここに、いつ誰が何を反映したかが並びます。',
    en: 'No file has been taken in yet. What was applied, when and by whom, will be listed here.',
  },
  fileName: { ja: 'ファイル', en: 'File' },
  state: { ja: '状態', en: 'State' },
  status: {
    waiting: { ja: '未反映', en: 'Not applied' },
    applied: { ja: '反映済み', en: 'Applied' },
    withdrawn: { ja: '取りやめ', en: 'Withdrawn' },
  } satisfies Record<FileStatus, Text>,
  lineCount: { ja: '行数', en: 'Rows' },
  rows,
  persons: (count: number): Text => ({ ja: `${count}人`, en: count === 1 ? 'One person' : `${count} people` }),
  encoding: { ja: '文字コード', en: 'Encoding' },
  encodings: {
    'utf-8': { ja: 'UTF-8', en: 'UTF-8' },
    shift_jis: { ja: 'Shift_JIS（CP932）', en: 'Shift_JIS (CP932)' },
  } satisfies Record<Encoding, Text>,
  uploaded: { ja: '取込み', en: 'Taken in' },
  closed: { ja: '反映・取りやめ', en: 'Applied or withdrawn' },
  effective: { ja: '発令日', en: 'Effective' },
  fingerprint: { ja: 'ファイルの指紋（SHA-256）', en: 'Fingerprint of the file (SHA-256)' },
  notTaken: { ja: 'ファイルを受け取れませんでした', en: 'The file was not taken' },

  hasProblems: (count: number): Text => ({
    ja: `誤りが${count}件あります。何も反映していません`,
    en: count === 1 ? 'There is one error. Nothing was applied' : `There are ${count} errors. Nothing was applied`,
  }),
  hasProblemsHint: {
    ja: 'ファイルを直して、もう一度取り込んでください。職員や職の登録を直したときは、この画面を開き直せば確かめ直します。一部の行だけを反映することはできません。',
    en: 'Correct the file and take it in again. Where people or posts had to be corrected, open this page again: the file is checked anew. Some of the rows alone cannot be applied.',
  },
  problems: { ja: '誤り', en: 'Errors' },
  findingsCsv: { ja: '誤りと注意をCSVでダウンロード', en: 'Download errors and notes as CSV' },
  line: { ja: '行', en: 'Row' },
  who: { ja: '職員', en: 'Person' },
  field: { ja: '欄', en: 'Column' },
  wholeLine: { ja: '行全体', en: 'The row' },
  what: { ja: '何を直すか', en: 'What to correct' },
  firstOf: (shown: number, all: number): Text => ({
    ja: `${all}件のうち、はじめの${shown}件`,
    en: `The first ${shown} of ${all}`,
  }),

  noProblems: { ja: '誤りはありません', en: 'No errors' },
  noProblemsHint: {
    ja: 'まだ何も反映していません。下の内容を確かめてから、反映してください。',
    en: 'Nothing has been applied yet. Look at what follows, then apply it.',
  },
  summary: { ja: '全体', en: 'In all' },
  changes: { ja: '異動の内容', en: 'Changes' },
  kind: { ja: '種類', en: 'Kind' },
  from: { ja: '終わる職', en: 'Post that ends' },
  to: { ja: '始まる職', en: 'Post that begins' },
  first: { ja: '最初の日', en: 'First day' },
  lastDay: { ja: '最後の日', en: 'Last day' },
  after: (names: string): Text => ({ ja: `${names}の後任`, en: `after ${names}` }),
  withRoles: (roles: Text): Text => ({ ja: `役割：${roles.ja}`, en: `Roles: ${roles.en}` }),
  neverBegins: (post: Text): Text => ({ ja: `${post.ja}（発令の取消し）`, en: `${post.en} (posting cancelled)` }),
  accountEnds: { ja: '翌日に利用停止', en: 'account ends the day after' },
  nothing: { ja: 'なし', en: 'None' },
  notFollowed: { ja: '（この行には誤りがあります）', en: '(this row has errors)' },
  leaving: { ja: '利用を停止する職員', en: 'Accounts that end' },
  vacancies: { ja: '空席になる職', en: 'Posts that become vacant' },
  vacanciesHint: {
    ja: '反映はできます。空席の職に来た承認は、代理か一段上の職に回ります。',
    en: 'This keeps nothing from being applied. Approvals that reach a vacant post go to a deputy or one level up.',
  },
  noVacancies: { ja: '空席になる職はありません。', en: 'No post becomes vacant.' },
  since: { ja: '空席になる日', en: 'Vacant from' },
  deputies: { ja: '代理', en: 'Deputies' },
  noDeputy: { ja: '代理なし', en: 'No deputy' },
  roles: { ja: '役割', en: 'Roles' },
  roleChanges: { ja: '役割の引継ぎ', en: 'Roles that change hands' },
  post: { ja: '職', en: 'Post' },
  before: { ja: '今まで', en: 'Until now' },
  afterwards: { ja: 'これから', en: 'From then on' },
  vacant: { ja: '空席', en: 'Vacant' },
  stays: { ja: '自動では変わりません', en: 'Does not change by itself' },
  handOver: { ja: '引き継がれるもの', en: 'What changes hands' },
  handOverNone: { ja: '引き継がれる仕事やアカウントはありません。', en: 'No work or account changes hands.' },
  item: { ja: '対象', en: 'What' },
  part: { ja: '立場', en: 'As' },
  handOverKinds: {
    steps: { ja: '開いている審査・決裁', en: 'Open reviews and decisions' },
    accounts: { ja: 'ソーシャルメディアのアカウント', en: 'Social-media accounts' },
    obligations: { ja: '期限のある仕事', en: 'Work with a due date' },
    sections: { ja: '所属長が替わる課の契約・協定', en: 'Contracts and agreements of sections with a new head' },
    deputies: { ja: '代理', en: 'Deputies' },
    services: { ja: 'クラウドサービス管理者', en: 'Cloud service managers' },
    conditions: { ja: '承認の条件の担当', en: 'Conditions of approvals' },
    requests: { ja: '進行中の申請（申請者）', en: 'Requests under way (applicants)' },
  } satisfies Record<HandOverKind, Text>,
  handOverHints: {
    steps: { ja: '発令日に、新しい在職者へ移ります。', en: 'They go to the new holder on the day.' },
    accounts: {
      ja: '新しい責任者が引き受けるまで「責任者不在」になります。',
      en: 'They have no owner until the new one accepts.',
    },
    obligations: { ja: '職とともに移ります。', en: 'They go with the post.' },
    sections: { ja: '契約は課に付いています。', en: 'Contracts belong to the section.' },
    deputies: { ja: '代理をする人が替わります。', en: 'Somebody else stands in.' },
    services: { ja: '台帳で新しい管理者を決めてください。', en: 'Name another manager in the register.' },
    conditions: { ja: '担当者に引継ぎを確かめてください。', en: 'Ask those named how they are handed over.' },
    requests: {
      ja: '異動の前に、共同作成者を加えてください。',
      en: 'Add a co-author before the transfer.',
    },
  } satisfies Record<HandOverKind, Text>,
  notes: { ja: '注意', en: 'Notes' },

  changed: {
    ja: '取り込んだ後で、職員と職が変わりました',
    en: 'People or posts were changed after the file was taken in',
  },
  changedHint: {
    ja: 'もう一度確かめた結果、次の行が変わりました。下の内容は今の結果です。',
    en: 'The file was checked again, and these rows are otherwise now. What follows is the new result.',
  },
  thenWas: { ja: '取り込んだとき', en: 'When taken in' },
  nowIs: { ja: '今', en: 'Now' },
  filled: (post: Text): Text => ({ ja: `${post.ja}は空席になりません`, en: `${post.en} does not become vacant` }),
  vacated: (post: Text): Text => ({ ja: `${post.ja}が空席になります`, en: `${post.en} becomes vacant` }),
  notApplied: { ja: '反映していません', en: 'Nothing was applied' },
  notAppliedHint: {
    ja: '画面を開いた後で、結果が変わりました。今の内容を確かめてください。',
    en: 'The result has changed since you opened the page. Look at it again.',
  },
  appliedBefore: { ja: '同じ内容のファイルを、すでに反映しています', en: 'The same file was applied before' },

  apply: { ja: '反映', en: 'Apply' },
  applyLead: (lines: number, first: string, last: string): Text => ({
    ja: `${lines}行を一度に反映します。効力は行ごとの発令日（${first === last ? first : `${first}から${last}まで`}）からです。まとめて元に戻す操作はありません。始まる前の発令は、職員の画面で一人ずつ取り消せます。`,
    en: `All ${rows(lines).en} are applied in one step and take effect on their dates (${first === last ? first : `${first} to ${last}`}). There is no way to undo them together; postings that have not begun can be cancelled on each person’s page.`,
  }),
  applySubmit: { ja: 'この内容で反映する', en: 'Apply exactly this' },
  withdraw: { ja: '反映せずに取りやめる', en: 'Withdraw without applying' },
  applied: { ja: '反映しました', en: 'Applied' },
  appliedHint: {
    ja: '下の内容が、発令日から効力をもちます。組織図の日付を変えると、その日の姿が見られます。',
    en: 'What follows takes effect on its dates. Change the date of the organisation chart to see it.',
  },
  seeChart: { ja: '発令日の組織図を見る', en: 'See the organisation on that day' },
  withdrawn: { ja: '取りやめました。何も反映していません', en: 'Withdrawn. Nothing was applied' },
  more: { ja: '次の行', en: 'Next rows' },
} as const;

/** What each column is for; shown beside the names on the page. */
export const columnMeanings = {
  email: { ja: '必ず。職員を見分けます。', en: 'Always. Tells who is meant.' },
  name: { ja: 'なくても可。書けば照合します。', en: 'Optional; compared if given.' },
  kind: {
    ja: '異動・昇任・採用・退職・兼務開始・兼務終了・事務取扱開始・事務取扱終了',
    en: 'Transfer, Promotion, Appointment, Retirement, Concurrent post begins / ends, Acting post begins / ends',
  },
  date: { ja: '2027-04-01、2027/4/1、令和9年4月1日、R9.4.1', en: '2027-04-01, 2027/4/1 or a Japanese era date' },
  fromUnit: {
    ja: '異動・昇任・終了の行では必ず。名称か略号。',
    en: 'For transfers, promotions and posts that end. Name or code.',
  },
  fromTitle: { ja: '現所属とともに。', en: 'With the present unit.' },
  toUnit: {
    ja: '異動・昇任・採用・開始の行では必ず。',
    en: 'For transfers, promotions, appointments and posts that begin.',
  },
  toTitle: { ja: '新所属とともに。', en: 'With the new unit.' },
  note: { ja: 'なくても可。取り込みません。', en: 'Optional; not taken in.' },
} as const satisfies Record<string, Text>;
