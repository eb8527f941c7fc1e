import type { Text } from '~/platform/text';
import type { PasswordProblem } from './password-rules';
import { PASSWORD_LONGEST, PASSWORD_SHORTEST } from './password-rules';

export const signInWords = {
  title: { ja: 'サインイン', en: 'Sign in' },
  lead: {
    ja: '業務委託・クラウドサービスなどの申請と承認を行う、職員のための画面です。',
    en: 'For members of staff: file and approve outsourcing, cloud services and the like.',
  },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  password: { ja: 'パスワード', en: 'Password' },
  submit: { ja: 'サインインする', en: 'Sign in' },
  wrong: {
    ja: 'メールアドレスかパスワードが違います。入力し直してください。',
    en: 'The e-mail address or the password is wrong. Enter them again.',
  },
  missingEmail: { ja: 'メールアドレスを入力してください。', en: 'Enter your e-mail address.' },
  missingPassword: { ja: 'パスワードを入力してください。', en: 'Enter your password.' },
  lockedTitle: { ja: 'しばらくサインインできません', en: 'Signing in is paused' },
  locked: (time: Text): Text => ({
    ja: `誤った入力が続いたため、${time.ja}まで受け付けません。その後にもう一度お試しください。`,
    en: `There were too many wrong entries. Try again after ${time.en}.`,
  }),
  unsentKept: {
    ja: '送れなかった内容は残っています。サインインすると、もう一度送れます。',
    en: 'What could not be sent is kept. Sign in, and you can send it again.',
  },
  resendTitle: { ja: '送れなかった内容を送ります', en: 'Send what could not be sent' },
  resendText: {
    ja: 'サインインしました。下の内容はまだ送られていません。そのまま送るか、前のページに戻ってください。',
    en: 'You are signed in. What is shown below has not been sent yet. Send it as it is, or go back to the page.',
  },
  resend: { ja: 'この内容を送る', en: 'Send this' },
  backToPage: { ja: '送らずに前のページに戻る', en: 'Go back to the page without sending' },
  busy: {
    ja: 'サインインが集中しています。少し待ってから、もう一度お試しください。',
    en: 'Many people are signing in just now. Wait a little and try again.',
  },
  forgotten: {
    ja: 'パスワードを忘れたときは、管理者に初期パスワードの再発行を頼んでください。',
    en: 'If you have forgotten your password, ask the administrator to issue a new initial one.',
  },
  signedOut: { ja: 'サインアウトしました。', en: 'You are signed out.' },
  signedOutEverywhere: {
    ja: 'すべての端末からサインアウトしました。',
    en: 'You are signed out on every device.',
  },
} as const;

export const passwordProblemWords: Record<PasswordProblem | 'same-as-before', Text> = {
  'too-short': {
    ja: `パスワードは${PASSWORD_SHORTEST}文字以上にしてください。`,
    en: `Use at least ${PASSWORD_SHORTEST} characters.`,
  },
  'too-long': {
    ja: `パスワードは${PASSWORD_LONGEST}文字以内にしてください。`,
    en: `Use at most ${PASSWORD_LONGEST} characters.`,
  },
  common: {
    ja: '推測されやすいパスワードです。関係のない言葉をいくつかつなげるなど、別のものにしてください。',
    en: 'This password is easily guessed. Choose another, for example several unrelated words.',
  },
  'contains-own-data': {
    ja: '氏名やメールアドレスが主な部分になっています。別のものにしてください。',
    en: 'It consists mostly of your name or e-mail address. Choose another.',
  },
  unreadable: {
    ja: 'パスワードに使えない文字（制御文字など）が入っています。',
    en: 'It contains characters that cannot be used, such as control characters.',
  },
  'same-as-before': { ja: '今と同じパスワードです。別のものにしてください。', en: 'This is your present password.' },
};
