/** From what a loader or an action threw to the page that tells about it. */
import { isRouteErrorResponse } from '@remix-run/react';
import type { ReactNode } from 'react';
import { isRefusedRequest, type PostedField, type RefusedRequest } from '~/people/refused-request';
import type { UnsentForm } from '~/people/unsent-form';
import { Button, LinkButton } from '~/ui/button';
import { ErrorPage } from '~/ui/error-page';
import { formatFileSize } from '~/ui/format';
import { useText } from '~/ui/locale';
import { SummaryList } from '~/ui/summary-list';
import type { Text } from './text';

const words = {
  typed: { ja: '送られた内容（保存していません）', en: 'What you sent (not saved)' },
  typedHint: {
    ja: '必要なところを写してから、次へ進んでください。',
    en: 'Copy what you need before you go on.',
  },
  kept: {
    ja: 'サインインすると、この内容をもう一度送れます。',
    en: 'After signing in you can send this again.',
  },
  incomplete: { ja: '内容が大きく、一部しか示せません。', en: 'It was too large to show all of it.' },
  signIn: { ja: 'もう一度サインインする', en: 'Sign in again' },
  passwordFirst: {
    title: { ja: '先にパスワードを変更してください', en: 'Change your password first' },
    text: {
      ja: '渡された初期パスワードのままでは、ほかの操作はできません。何も保存していません。',
      en: 'With the password you were given, nothing else can be done. Nothing was saved.',
    },
    advice: { ja: 'ご自分のパスワードを決めてください。', en: 'Choose a password of your own.' },
  },
  changePassword: { ja: 'パスワードを変更する', en: 'Change the password' },
  foreignForm: {
    title: { ja: '送信元を確かめられませんでした', en: 'It is not certain where this came from' },
    text: {
      ja: 'この画面から送られたことを確かめられなかったため、保存していません。別のタブでサインインし直したときなどに起きます。',
      en: 'It could not be confirmed that one of our pages sent this, so nothing was saved. This happens, for example, after signing in again in another tab.',
    },
    advice: {
      ja: '前のページを開き直してから、もう一度送信してください。',
      en: 'Open the page again and send it once more.',
    },
  },
  tooLarge: (size: string): Text => ({
    ja: `一度に受け取れるのは${size}までです。`,
    en: `At most ${size} can be taken at once.`,
  }),
} as const;

/** A thrown response shows its status and the refusal it carries; anything else is a fault of ours: 500. */
export function RouteFailure({ error }: { error: unknown }) {
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} />;
  if (isRefusedRequest(error.data)) return <Refused status={error.status} problem={error.data} />;
  return <ErrorPage status={error.status} />;
}

function Refused({ status, problem }: { status: number; problem: RefusedRequest }) {
  const t = useText();
  switch (problem.refused) {
    case 'session-ended':
      return (
        <ErrorPage status={status} action={<SignInAgain next={problem.next} unsent={problem.unsent} />}>
          <Typed fields={problem.fields} hint={problem.unsent ? words.kept : words.typedHint}>
            {problem.complete ? null : <p>{t(words.incomplete)}</p>}
          </Typed>
        </ErrorPage>
      );
    case 'password-change-first':
      return (
        <ErrorPage
          status={status}
          words={words.passwordFirst}
          action={<LinkButton href="/account/password">{t(words.changePassword)}</LinkButton>}
        />
      );
    case 'foreign-form':
      return (
        <ErrorPage status={status} words={words.foreignForm}>
          <Typed fields={problem.fields} hint={words.typedHint} />
        </ErrorPage>
      );
    case 'too-large':
      return (
        <ErrorPage status={status}>
          <p>{t(words.tooLarge(formatFileSize(problem.limit)))}</p>
        </ErrorPage>
      );
    default:
      return <ErrorPage status={status} />;
  }
}

/** On to the sign-in page; a form that can be sent again goes along. */
function SignInAgain({ next, unsent }: { next: string; unsent: UnsentForm | null }) {
  const t = useText();
  if (!unsent) return <LinkButton href={`/sign-in?next=${encodeURIComponent(next)}`}>{t(words.signIn)}</LinkButton>;
  return (
    <form method="post" action="/sign-in">
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="unsent" value={JSON.stringify(unsent)} />
      <Button>{t(words.signIn)}</Button>
    </form>
  );
}

/** What was chosen from a list: nobody would copy it. */
const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** Shows again what was posted: the end of a session must not cost anybody his text. */
function Typed({ fields, hint, children }: { fields: readonly PostedField[]; hint: Text; children?: ReactNode }) {
  const t = useText();
  const typed = fields.filter(({ value }) => !ID.test(value));
  if (typed.length === 0) return children ?? null;
  return (
    <section className="typed-text">
      <h2>{t(words.typed)}</h2>
      <p>{t(hint)}</p>
      {children}
      <SummaryList
        rows={typed.map((field, index) => ({
          key: `${field.name}-${index}`,
          term: field.name,
          value: <span className="pre-wrap">{field.value}</span>,
        }))}
      />
    </section>
  );
}
