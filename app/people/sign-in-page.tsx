import type { Text } from '~/platform/text';
import { BarePage } from '~/ui/bare-page';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/fields';
import { Form } from '~/ui/form';
import { formatDateTime } from '~/ui/format';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { signInWords } from './sign-in-words';

/** What came of an attempt; null before the first. */
export type SignInFailure =
  | { reason: 'missing'; email: boolean; password: boolean }
  | { reason: 'wrong' }
  | { reason: 'busy' }
  | { reason: 'locked'; until: string };

export type SignInPageProps = {
  body: Text;
  profile: Text;
  next: string;
  email: string;
  failure: SignInFailure | null;
  farewell: 'one' | 'all' | null;
  /** What a session's end kept from being sent, as the page before handed it over. */
  unsent: string;
};

export function SignInPage({ body, profile, next, email, failure, farewell, unsent }: SignInPageProps) {
  const t = useText();
  const here = `/sign-in?next=${encodeURIComponent(next)}`;
  const missing = failure?.reason === 'missing' ? failure : null;
  return (
    <BarePage body={t(body)} profile={t(profile)} here={here}>
      <PageHeading title={t(signInWords.title)} lead={t(signInWords.lead)} />
      {farewell && !failure ? (
        <Notice kind="success">
          <p>{t(farewell === 'all' ? signInWords.signedOutEverywhere : signInWords.signedOut)}</p>
        </Notice>
      ) : null}
      {unsent !== '' ? (
        <Notice kind="info">
          <p>{t(signInWords.unsentKept)}</p>
        </Notice>
      ) : null}
      <ErrorSummary errors={messages(failure).map(({ id, message }) => ({ id, message: t(message) }))} />
      <Form action="/sign-in" reloadDocument>
        <input type="hidden" name="next" value={next} />
        {unsent !== '' ? <input type="hidden" name="unsent" value={unsent} /> : null}
        <TextField
          name="email"
          type="email"
          label={t(signInWords.email)}
          defaultValue={email}
          autoComplete="username"
          spellCheck={false}
          error={missing?.email ? t(signInWords.missingEmail) : null}
          required
        />
        <TextField
          name="password"
          type="password"
          label={t(signInWords.password)}
          autoComplete="current-password"
          error={missing?.password ? t(signInWords.missingPassword) : null}
          required
        />
        <p>
          <Button size="large">{t(signInWords.submit)}</Button>
        </p>
      </Form>
      <p>{t(signInWords.forgotten)}</p>
    </BarePage>
  );
}

function messages(failure: SignInFailure | null): { id?: string; message: Text }[] {
  switch (failure?.reason) {
    case undefined:
      return [];
    case 'missing':
      return [
        ...(failure.email ? [{ id: 'email', message: signInWords.missingEmail }] : []),
        ...(failure.password ? [{ id: 'password', message: signInWords.missingPassword }] : []),
      ];
    case 'wrong':
      return [{ id: 'email', message: signInWords.wrong }];
    case 'busy':
      return [{ message: signInWords.busy }];
    case 'locked': {
      const options = { seconds: true, weekday: false };
      const time = {
        ja: formatDateTime(failure.until, 'ja', options),
        en: formatDateTime(failure.until, 'en', options),
      };
      return [{ message: signInWords.locked(time) }];
    }
  }
}
