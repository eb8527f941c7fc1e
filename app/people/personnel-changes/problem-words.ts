/** What is wrong with a file or a row of it: what happened, and what to do. */
import { messageText } from '~/platform/input-words';
import type { Text } from '~/platform/text';
import { refusalText } from '../refusals';
import { CHANGE_KINDS, type ColumnKey, columnNames, kindNames, LARGEST_CHANGE_FILE } from './change-file';
import type { FileFault, LineNotice, LineProblem, WholeProblem } from './problems';

const LARGEST_MB = LARGEST_CHANGE_FILE / 1024 / 1024;
const columns = (keys: readonly ColumnKey[]): Text => ({
  ja: keys.map((key) => `「${columnNames[key].ja}」`).join(''),
  en: keys.map((key) => `“${columnNames[key].en}”`).join(', '),
});

const plainFaults: Record<
  Exclude<FileFault['reason'], 'quote-not-closed' | 'text-after-quote' | 'too-many-lines' | 'wrong-columns'>,
  Text
> = {
  'no-file': { ja: '取り込むCSVファイルを選んでください。', en: 'Choose the CSV file to take in.' },
  'not-a-form': {
    ja: '送信の形が正しくありません。この画面からもう一度、ファイルを一つだけ選んで送信してください。',
    en: 'What arrived was not this form. Choose one file and send it from this page again.',
  },
  empty: { ja: 'ファイルの中身が空です。', en: 'The file is empty.' },
  'too-large': {
    ja: `ファイルが${LARGEST_MB}MBを超えています。人事異動のCSVかどうかを確かめ、多いときは分けてください。`,
    en: `The file is larger than ${LARGEST_MB} MB. Check that it is the CSV of personnel changes, and divide it if it is.`,
  },
  'cut-off': {
    ja: 'ファイルが途中で切れました。もう一度送信してください。',
    en: 'The file arrived only in part. Send it again.',
  },
  'storage-full': {
    ja: '保存場所の空きが足りないため、受け取れませんでした。サーバーの担当に知らせてください。',
    en: 'The file could not be stored because the storage is full. Tell those who run the server.',
  },
  'not-csv': {
    ja: 'CSVではありません。Excelで「CSV UTF-8（コンマ区切り）」または「CSV（コンマ区切り）」を選び、保存し直してください。',
    en: 'This is no CSV. In Excel, save it as “CSV UTF-8 (comma delimited)” or “CSV (comma delimited)”.',
  },
  'wrong-encoding': {
    ja: '文字コードがUTF-8でもShift_JIS（CP932）でもないか、文字ではないものが混ざっています。Excelで「CSV UTF-8（コンマ区切り）」を選び、保存し直してください。',
    en: 'The text is neither UTF-8 nor Shift_JIS (CP932), or holds something that is no text. In Excel, save it as “CSV UTF-8 (comma delimited)”.',
  },
  'no-lines': {
    ja: '見出しの行だけで、異動の行がありません。',
    en: 'There is a heading, but no row of changes.',
  },
  'other-separator': {
    ja: '列がコンマで区切られていません。Excelで「CSV UTF-8（コンマ区切り）」を選び、保存し直してください。',
    en: 'The columns are not divided by commas. In Excel, save it as “CSV UTF-8 (comma delimited)”.',
  },
  'missing-bytes': {
    ja: '保存したファイルが見つかりません。もう一度取り込み、サーバーの担当に知らせてください。',
    en: 'The stored file is gone. Take it in again, and tell those who run the server.',
  },
};

/** Why the file as a whole was not taken. */
export function faultText(fault: FileFault): Text {
  switch (fault.reason) {
    case 'quote-not-closed':
      return {
        ja: `${fault.line}行目の引用符（"）が閉じていません。その後がすべて一つの欄になってしまうため、直してください。`,
        en: `A quotation mark (") opens in row ${fault.line} and never closes; everything behind it would be one cell.`,
      };
    case 'text-after-quote':
      return {
        ja: `${fault.line}行目で、閉じた引用符（"）の後ろに文字があります。引用符の中の引用符は二つ重ねてください。`,
        en: `In row ${fault.line} something stands behind a closing quotation mark ("). Double the marks inside a quotation.`,
      };
    case 'too-many-lines':
      return {
        ja: `一度に取り込めるのは${fault.most}行までです。分けて取り込んでください。`,
        en: `At most ${fault.most} rows can be taken in at once. Divide the file.`,
      };
    case 'wrong-columns':
      return wrongColumns(fault);
    default:
      return plainFaults[fault.reason];
  }
}

function wrongColumns({ missing, unknown, twice }: Extract<FileFault, { reason: 'wrong-columns' }>): Text {
  const quoted = {
    ja: unknown.map((name) => `「${name}」`).join(''),
    en: unknown.map((name) => `“${name}”`).join(', '),
  };
  const parts: Text[] = [
    ...(missing.length > 0 ? [{ ja: `ない列：${columns(missing).ja}。`, en: `Missing: ${columns(missing).en}.` }] : []),
    ...(twice.length > 0 ? [{ ja: `二度ある列：${columns(twice).ja}。`, en: `Twice: ${columns(twice).en}.` }] : []),
    ...(unknown.length > 0 ? [{ ja: `知らない列：${quoted.ja}。`, en: `Unknown: ${quoted.en}.` }] : []),
  ];
  return {
    ja: `1行目の見出しが、ひな形と違います。${parts.map((part) => part.ja).join('')}ひな形の見出しをそのまま使ってください。`,
    en: `The heading in row 1 differs from the template. ${parts.map((part) => part.en).join(' ')} Use the heading of the template.`,
  };
}

const kindList: Text = {
  ja: CHANGE_KINDS.map((kind) => kindNames[kind].ja).join('・'),
  en: CHANGE_KINDS.map((kind) => kindNames[kind].en).join(', '),
};

/** Reasons that need nothing but the words. */
const plainProblems = {
  'too-few-cells': {
    ja: '列が足りません。空の欄もコンマで区切ってください。',
    en: 'Columns are missing. Empty cells need their commas too.',
  },
  'too-many-cells': {
    ja: '見出しより多くの列に文字があります。コンマを含む欄は引用符（"）で囲んでください。',
    en: 'There is text in more columns than the heading has. Quote (") cells that contain a comma.',
  },
  required: { ja: '空欄です。入力してください。', en: 'This is empty. Fill it in.' },
  'unknown-kind': {
    ja: `知らない種類です。次のどれかにしてください：${kindList.ja}。`,
    en: `This kind is not known. Use one of: ${kindList.en}.`,
  },
  'not-a-date': {
    ja: '日付として読めません。2027-04-01、2027/4/1、令和9年4月1日のように、実在する日を書いてください。',
    en: 'This cannot be read as a date. Write a day that exists, such as 2027-04-01.',
  },
  gaiji: {
    ja: '外字が含まれています。ほかの機械では読めないため、常用の字に直してください。',
    en: 'There is a character of your own office’s making here, which nothing else can read. Use a standard one.',
  },
  past: {
    ja: '過ぎた日です。今日以後の日にしてください。過去の発令は職員の画面で一人ずつ登録します。',
    en: 'This day is over. Use today or later; enter postings of the past on the person’s page, one by one.',
  },
  'unknown-person': {
    ja: 'このメールアドレスの職員はいません。アドレスを確かめるか、先に「職員を登録する」で登録してください。',
    en: 'Nobody has this address. Check it, or add the person first.',
  },
  'person-inactive': {
    ja: 'この職員は利用停止中です。先に利用を再開してください。',
    en: 'This person is inactive. Reactivate the person first.',
  },
  'unknown-unit': {
    ja: 'その日に、この名称や略号の組織はありません。組織図の名称か略号を書いてください。',
    en: 'No unit has this name or code on that day. Use the name or code of the organisation chart.',
  },
  'unknown-post': {
    ja: 'この所属に、この職名の職はありません。組織図の職名を書くか、先に職を新設してください。',
    en: 'The unit has no post with this title. Use a title of the organisation chart, or add the post first.',
  },
  'not-empty': {
    ja: 'この種類の行では空欄にします。',
    en: 'For this kind of row this has to be empty.',
  },
  'not-held': {
    ja: 'この職員は、その日までこの職に就いていません。今の職は職員の画面で確かめられます。',
    en: 'The person does not hold this post until that day. The person’s page shows what is held.',
  },
  'ends-before-it-began': {
    ja: 'この職への発令は、その日より後に始まります。先にその発令を取り消してください。',
    en: 'The posting begins after that day. Cancel that posting first.',
  },
  'holds-it-already': {
    ja: 'この職員は、その期間にすでにこの職に就いているか、発令が登録されています。',
    en: 'The person already holds this post in that period, or a posting is entered.',
  },
  'same-post': { ja: '現職と新職が同じです。', en: 'The present and the new post are the same.' },
  'second-regular-post': {
    ja: '本務が二つになります。今の本務を終える「異動」にするか、「兼務開始」にしてください。',
    en: 'The person would have two regular posts. Use a transfer, which ends the present one, or a concurrent post.',
  },
} as const satisfies Partial<Record<LineProblem['reason'], Text>>;

export function problemText(problem: LineProblem): Text {
  switch (problem.reason) {
    case 'characters':
      return messageText(problem.fault);
    case 'too-long':
      return {
        ja: `長すぎます（${problem.most}文字まで）。`,
        en: `This is too long (at most ${problem.most} characters).`,
      };
    case 'other-name':
      return {
        ja: `このメールアドレスの職員は${problem.name}さんです。アドレスか氏名を直してください。`,
        en: `The person with this address is ${problem.name}. Correct the address or the name.`,
      };
    case 'ambiguous-unit':
      return {
        ja: `同じ名称の組織が複数あります（${problem.units.join('、')}）。部の名前からか、略号で書いてください。`,
        en: `Several units have this name (${problem.units.join('; ')}). Write the department too, or the code.`,
      };
    case 'post-not-there':
    case 'post-is-held':
      return heldText(problem);
    case 'repeated':
      return {
        ja: `${problem.other}行目と同じ内容です。一方を消してください。`,
        en: `The same as row ${problem.other}. Delete one.`,
      };
    case 'contradicts':
      return {
        ja: `${problem.other}行目と食い違います。一人が同じ日に就ける本務は一つ、退職も一度です。`,
        en: `This contradicts row ${problem.other}: one regular post from one day, and one retirement.`,
      };
    case 'after-retirement':
      return {
        ja: `${problem.other}行目の退職より後の日です。再任用のときは「採用」の行を加えてください。`,
        en: `This is after the retirement in row ${problem.other}. For a reappointment add a row of the kind “Appointment”.`,
      };
    default:
      return plainProblems[problem.reason];
  }
}

/** The same words as for a single posting, but for what can only be done in a file. */
function heldText(problem: Extract<LineProblem, { reason: 'post-not-there' | 'post-is-held' }>): Text {
  if (problem.reason === 'post-not-there') return refusalText({ ...problem, field: '' });
  const until = problem.to;
  return {
    ja: `この職には${problem.holder}さんが${until === null ? '就き続けます' : `${until}まで就きます`}。${problem.holder}さんの異動か退職の行を加えてください。`,
    en: `${problem.holder} holds this post${until === null ? '' : ` until ${until}`}. Add the row with which ${problem.holder} leaves it.`,
  };
}

export const wholeText = (problem: WholeProblem): Text =>
  refusalText({ reason: 'last-administrator', from: problem.from });

export function noticeText(notice: LineNotice): Text {
  switch (notice.reason) {
    case 'keeps-posts':
      return {
        ja: `兼務などは続きます：${notice.posts.join('、')}。終えるときは「兼務終了」の行を加えてください。`,
        en: `Other posts go on: ${notice.posts.join('; ')}. To end them, add a row that does.`,
      };
    case 'leaves-already':
      return {
        ja: `${notice.lastDay}の退職が登録されています。このまま反映すると、退職にはなりません。`,
        en: `A retirement on ${notice.lastDay} is entered. If this is applied, the account will not end.`,
      };
    case 'reappointed':
      return {
        ja: '退職後も職があるため（再任用）、利用は停止しません。',
        en: 'There is a post after the retirement (reappointment), so the account goes on.',
      };
    case 'own-line':
      return { ja: 'あなた自身の行です。記録に残ります。', en: 'This row is about yourself. The record says so.' };
    case 'far-ahead':
      return {
        ja: '一年以上先の日です。年を確かめてください。',
        en: 'This is more than a year ahead. Check the year.',
      };
    case 'future-cancelled':
      return {
        ja: '登録済みの今後の発令を取り消します。',
        en: 'A posting to come that is already entered will be cancelled.',
      };
  }
}
