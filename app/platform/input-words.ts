/** What is said about input that cannot be taken. A message travels through zod as 'key' or 'key:number:number'. */
import type { Text } from './text';

type Sentence = Text | ((...values: string[]) => Text);

/** Turns 200 into '200', 1500 into '1,500': the same in both languages. */
const grouped = (value: string | undefined): string => (value ?? '').replace(/\B(?=(\d{3})+$)/g, ',');

export const inputWords = {
  'missing-field': {
    ja: 'この欄が届きませんでした。ページを開き直して、もう一度送信してください。',
    en: 'This field did not arrive. Open the page again and send it once more.',
  },
  'unknown-field': {
    ja: 'この画面にない項目が送られてきたため、保存していません。ページを開き直して入力してください。',
    en: 'A field that is not on this page was sent, so nothing was saved. Open the page again and fill it in.',
  },
  'too-many-rows': (max) => ({
    ja: `${grouped(max)}行まで入力できます。まとめられるものをまとめてください。`,
    en: `Up to ${grouped(max)} rows can be entered. Combine those that belong together.`,
  }),
  required: { ja: '入力してください。', en: 'Fill this in.' },
  'choose-one': { ja: '一つ選んでください。', en: 'Choose one.' },
  'not-a-choice': {
    ja: '示された中から選んでください。',
    en: 'Choose one of the options shown.',
  },
  'too-long': (max) => ({
    ja: `${grouped(max)}文字以内で入力してください。`,
    en: `Use at most ${grouped(max)} characters.`,
  }),
  'control-characters': {
    ja: '画面に出ない制御文字が入っています。その箇所を消して、入力し直してください。',
    en: 'There are control characters that cannot be shown. Delete that part and type it again.',
  },
  'broken-characters': {
    ja: '正しく読めない文字が入っています。その文字を消して、入力し直してください。',
    en: 'There is a character that cannot be read. Delete it and type it again.',
  },
  'direction-characters': {
    ja: '文字の向きを変える見えない記号が入っています。消して、入力し直してください。',
    en: 'There are invisible marks that change the direction of text. Delete them and type the text again.',
  },
  'one-line': { ja: '改行を入れずに1行で入力してください。', en: 'Write this on one line, without line breaks.' },
  'not-a-number': { ja: '数字で入力してください（例：1200）。', en: 'Enter a number, for example 1200.' },
  'not-a-figure': {
    ja: '数字か、幅で入力してください（例：99.9、24～72）。',
    en: 'Enter a number or a range, for example 99.9 or 24-72.',
  },
  'no-figure': {
    ja: '数値が書かれていないときは空けておき、「記載なし」を選んでください。',
    en: 'Where no figure is given, leave this empty and choose “Not stated”.',
  },
  'not-negative': { ja: '0以上の数を入力してください。', en: 'Enter a number of 0 or more.' },
  'other-unit': {
    ja: '数値と一緒に書かれた単位が、選んだ単位と違います。どちらかに合わせてください。',
    en: 'The unit written with the figure is not the one chosen. Make them agree.',
  },
  'range-order': {
    ja: '幅は、小さいほうから大きいほうへ書いてください（例：24～72）。',
    en: 'Write a range from the smaller to the larger figure, for example 24-72.',
  },
  'not-a-time': {
    ja: '時刻は、9:00 や 17:30 の形で、24:00までで入力してください。',
    en: 'Enter a time as in 9:00 or 17:30, up to 24:00.',
  },
  'not-whole': { ja: '小数を使わず、整数で入力してください。', en: 'Enter a whole number, without decimals.' },
  'number-range': (min, max) => ({
    ja: `${grouped(min)}から${grouped(max)}までの数を入力してください。`,
    en: `Enter a number from ${grouped(min)} to ${grouped(max)}.`,
  }),
  'too-many-decimals': (max) => ({
    ja: `小数は${max}桁までで入力してください。`,
    en: `Use at most ${max} decimal places.`,
  }),
  'not-a-date': {
    ja: '実在する日付を、2026-04-01 の形で入力してください。',
    en: 'Enter a date that exists, as in 2026-04-01.',
  },
  'date-range': {
    ja: '1989年から2199年までの日付を入力してください。',
    en: 'Enter a date between 1989 and 2199.',
  },
  'end-before-start': {
    ja: '終わりの日は、始まりの日と同じか、それより後の日にしてください。',
    en: 'The last day must be the same as or later than the first day.',
  },
  'disclosed-before-signed': {
    ja: '最初に渡す日が、約束を結ぶ日より前になっています。日付か、上の答えを直してください。',
    en: 'The first disclosure lies before the day of signing. Correct the dates, or the answer above.',
  },
  'not-a-url': {
    ja: 'https:// または http:// で始まるアドレスを入力してください。',
    en: 'Enter an address that begins with https:// or http://.',
  },
  'corporate-number': {
    ja: '法人番号は13桁の数字です。ハイフンを除いて入力してください。',
    en: 'A corporate number has 13 digits. Enter it without hyphens.',
  },
  'corporate-number-check': {
    ja: '法人番号の検査用数字が合いません。13桁を見直してください。',
    en: 'The check digit of the corporate number does not fit. Look at the 13 digits again.',
  },
  'not-an-email': {
    ja: 'メールアドレスを、name@city.example.jp の形で入力してください。',
    en: 'Enter an e-mail address, as in name@city.example.jp.',
  },
  'not-an-id': {
    ja: '選んだものが見つかりません。もう一度選んでください。',
    en: 'What was chosen cannot be found. Choose again.',
  },
  'looks-like-credential': {
    ja: 'パスワードや鍵、復旧コードのように見える文字が入っています。この台帳には保存しません。その部分を消し、管理者だけが開ける場所に保管してください。',
    en: 'This looks like a password, key or recovery code. None of them is stored here: delete that part and keep it where only its custodian can open it.',
  },
  'account-url-not-an-address': {
    ja: 'アカウントのページのアドレスを、https:// から入力してください。',
    en: 'Enter the address of the account’s page, beginning with https://.',
  },
  'account-url-not-https': {
    ja: 'http:// ではなく https:// で始まるアドレスを入力してください。',
    en: 'Enter the address with https:// instead of http://.',
  },
  'account-url-hidden-characters': {
    ja: '目に見えない文字が混ざっています。アカウントのページを自分で開き、アドレス欄からコピーし直してください。',
    en: 'There are invisible characters in it. Open the account’s page yourself and copy the address again.',
  },
  'account-url-user-in-address': {
    ja: '@ の前に別の名前が入ったアドレスです。本物に見せかける手口のため、受け付けていません。',
    en: 'There is a user name before an @ in this address, which is a way to disguise it. It is not accepted.',
  },
  'account-url-port': {
    ja: 'ポート番号（:8443 など）の付いたアドレスは受け付けていません。',
    en: 'Addresses with a port number, such as :8443, are not accepted.',
  },
  'account-url-no-host-name': {
    ja: '番号や内部の名前ではなく、公開されているサイトのアドレスを入力してください。',
    en: 'Enter the address of a public site, not a number or an internal name.',
  },
  'account-url-imitates-platform': {
    ja: 'サービスの本物のアドレスによく似た、別のサイトです。偽のページのおそれがあります。本物のアドレスを確かめてください。',
    en: 'This is another site that looks just like the real one, possibly a forgery. Check the real address.',
  },
  'account-url-mixed-scripts': {
    ja: '英字によく似た別の文字（キリル文字など）が混ざっています。半角の英字で入力し直してください。',
    en: 'There are letters of another script, such as Cyrillic, among Latin ones. Type it again in plain Latin letters.',
  },
  'account-url-other-platform': {
    ja: '選んだサービスとは別のサービスのアドレスです。どちらかを直してください。',
    en: 'This address belongs to another platform than the one chosen. Correct one of them.',
  },
  'account-url-not-the-platform': {
    ja: '選んだサービスのアドレスではありません。ほかのサービスであれば「その他」を選んでください。',
    en: 'This is not an address of the platform chosen. For another platform, choose “Other”.',
  },
  'account-url-not-an-account': {
    ja: '投稿や検索などのページです。アカウントの最初のページのアドレスを入力してください。',
    en: 'This is the page of a post, a search or the like. Enter the address of the account’s own page.',
  },
  'account-url-handle-form': {
    ja: 'このサービスで使えない文字や長さのアカウントIDです。アドレスを見直してください。',
    en: 'This platform has no such account name. Look at the address again.',
  },
  'account-url-handle-differs': {
    ja: 'アカウントID（@…）とアドレスが合いません。どちらかを直してください。',
    en: 'The handle and the address do not agree. Correct one of them.',
  },
  'account-url-too-long': {
    ja: 'アドレスが長すぎます。アカウントの最初のページのアドレスを入力してください。',
    en: 'The address is too long. Enter the address of the account’s own page.',
  },
  'chosen-twice': { ja: '同じものが二度選ばれています。', en: 'The same one is chosen twice.' },
} as const satisfies Record<string, Sentence>;

export type InputMessage = keyof typeof inputWords;

/** The message as a zod issue carries it. */
export const messageKey = (key: InputMessage, ...values: number[]): string => [key, ...values].join(':');

/** The sentence for the message of a zod issue; one that is not ours gets a plain request to look again. */
export function messageText(message: string): Text {
  const [key = '', ...values] = message.split(':');
  const sentence: Sentence | undefined = Object.hasOwn(inputWords, key) ? inputWords[key as InputMessage] : undefined;
  if (!sentence) {
    return { ja: 'この欄の内容を見直してください。', en: 'Look at what is entered here again.' };
  }
  return typeof sentence === 'function' ? sentence(...values) : sentence;
}
