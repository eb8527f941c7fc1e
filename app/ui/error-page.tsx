/** What a page says when it cannot be shown: what happened, and what to do now. Never a code alone, never a trace. */
import type { ReactNode } from 'react';
import type { Text } from '~/platform/text';
import { LinkButton } from './button';
import { useText } from './locale';
import { PageHeading } from './page-heading';

export type ErrorWords = { title: Text; text: Text; advice: Text };

const WORDS: Record<number, ErrorWords> = {
  400: {
    title: { ja: '送られた内容を読み取れませんでした', en: 'What was sent could not be read' },
    text: {
      ja: '内容が途中で切れたか、形式が違っています。何も保存していません。',
      en: 'It was cut short or is in another format. Nothing was saved.',
    },
    advice: {
      ja: '前のページに戻り、もう一度送信してください。',
      en: 'Go back to the page before and send it again.',
    },
  },
  401: {
    title: { ja: 'サインインが切れています', en: 'Your session has ended' },
    text: {
      ja: '一定の時間が過ぎたため、サインインが切れました。何も保存していません。',
      en: 'You were signed out because time had passed. Nothing was saved.',
    },
    advice: { ja: 'もう一度サインインしてください。', en: 'Sign in again.' },
  },
  403: {
    title: { ja: 'この操作はできません', en: 'You cannot do this' },
    text: {
      ja: 'いまの職ではこの操作が認められていないか、ページを開いてから状況が変わりました。何も変更していません。',
      en: 'The posts you hold today do not allow it, or something changed since you opened the page. Nothing was changed.',
    },
    advice: {
      ja: '前のページを開き直してください。必要な操作であれば、所属の情報セキュリティ管理者か管理者に相談してください。',
      en: 'Open the page again. If your work requires this, ask the head of your section or the administrator.',
    },
  },
  404: {
    title: { ja: 'ページが見つかりません', en: 'Page not found' },
    text: {
      ja: 'アドレスが違うか、あなたには公開されていないページです。',
      en: 'The address is wrong, or the page is not open to you.',
    },
    advice: {
      ja: 'アドレスを確かめるか、「自分の仕事」や検索からたどってください。',
      en: 'Check the address, or find your way from “My work” or the search.',
    },
  },
  405: {
    title: { ja: 'この操作は受け付けていません', en: 'This is not accepted here' },
    text: {
      ja: 'このアドレスへは送信できません。何も変更していません。',
      en: 'Nothing can be sent to this address. Nothing was changed.',
    },
    advice: { ja: '前のページを開き直してください。', en: 'Open the page before again.' },
  },
  409: {
    title: { ja: 'ほかの人が先に更新しました', en: 'Somebody else was first' },
    text: {
      ja: 'ページを開いている間に内容が変わったため、保存していません。',
      en: 'The content changed while you had the page open, so nothing was saved.',
    },
    advice: {
      ja: 'ページを開き直して最新の内容を確かめ、必要ならもう一度操作してください。',
      en: 'Open the page again, look at what it says now, and repeat your action if it is still needed.',
    },
  },
  413: {
    title: { ja: '送られた内容が大きすぎます', en: 'Too much was sent' },
    text: {
      ja: '一度に受け取れる大きさを超えています。何も保存していません。',
      en: 'It is larger than what can be taken at once. Nothing was saved.',
    },
    advice: {
      ja: '文章を短くするか、ファイルを小さくするか分けてから、もう一度送信してください。',
      en: 'Shorten the text, or make the file smaller or split it, and send it again.',
    },
  },
  422: {
    title: { ja: '内容を受け付けられませんでした', en: 'This could not be accepted' },
    text: {
      ja: '送られた内容に、そのままでは受け付けられないところがあります。何も保存していません。',
      en: 'Something in what was sent cannot be taken as it is. Nothing was saved.',
    },
    advice: {
      ja: '前のページに戻り、内容を直してから送信してください。',
      en: 'Go back to the page before, correct it, and send it again.',
    },
  },
  429: {
    title: { ja: '操作が続いたため、少しお待ちください', en: 'Please wait a little' },
    text: { ja: '短い間に何度も送信されました。', en: 'There were too many attempts in a short time.' },
    advice: { ja: '数分おいてから、もう一度お試しください。', en: 'Try again in a few minutes.' },
  },
  500: {
    title: { ja: '申し訳ありません。処理できませんでした', en: 'Sorry, this did not work' },
    text: {
      ja: 'システムに不具合が起きました。起きたことは記録されています。',
      en: 'Something is wrong with the system. What happened has been logged.',
    },
    advice: {
      ja: '「自分の仕事」で操作が済んでいるかを確かめてから、もう一度お試しください。続くときは、時刻を添えて管理者に知らせてください。',
      en: 'Check in “My work” whether your action was taken, then try again. If it goes on, tell the administrator, with the time.',
    },
  },
  503: {
    title: { ja: 'ただいまご利用いただけません', en: 'Not available at the moment' },
    text: {
      ja: 'データベースに接続できません。応答を受け取れなかった操作は、行われたかどうか確かめが必要です。',
      en: 'The database cannot be reached. Whether an action without an answer was taken has to be checked.',
    },
    advice: {
      ja: '少し待ってからページを開き直してください。入力中だった方は、ブラウザーの「戻る」で入力した内容に戻れます。続くときは管理者に知らせてください。',
      en: 'Wait a little and open the page again. If you were typing, your browser’s Back button returns to what you typed. If it goes on, tell the administrator.',
    },
  },
};

const home = { ja: '「自分の仕事」へ', en: 'Go to My work' };
const problem = { ja: '表示できないページ', en: 'This page cannot be shown' };

/** Statuses without words of their own get those of their hundred. */
export const errorWords = (status: number): ErrorWords =>
  WORDS[status] ?? (status >= 500 ? WORDS[500] : WORDS[400]) ?? { title: problem, text: problem, advice: home };

export type ErrorPageProps = {
  status: number;
  /** What is better known here than the status tells. */
  words?: Partial<ErrorWords>;
  /** More about what happened; stands between what happened and what to do. */
  children?: ReactNode;
  /** In place of the link to my work. */
  action?: ReactNode;
};

export function ErrorPage({ status, words, children, action }: ErrorPageProps) {
  const t = useText();
  const { title, text, advice } = { ...errorWords(status), ...words };
  return (
    <div className="error-page">
      <PageHeading kicker={<span translate="no">{status}</span>} title={t(title)} lead={t(text)} />
      {children}
      <p>{t(advice)}</p>
      <div className="error-page-action">{action ?? <LinkButton href="/tasks">{t(home)}</LinkButton>}</div>
    </div>
  );
}
