import type { Text } from '~/platform/text';
import { BarePage } from '~/ui/bare-page';
import { Button, LinkButton } from '~/ui/button';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { signInWords } from './sign-in-words';
import type { UnsentForm } from './unsent-form';

type ResendPageProps = UnsentForm & { csrfToken: string; next: string; body: Text; profile: Text };

/** After signing in again: the form as it was, with the token of the new session, sent by one button. */
export function ResendPage({ action, fields, csrfToken, next, body, profile }: ResendPageProps) {
  const t = useText();
  const texts = fields.filter(([name, value]) => /\s|[^\x20-\x7e]/.test(value) && !/version$|digest$/i.test(name));
  const keyed = fields.map(([name, value], index) => ({ key: `${index}-${name}`, name, value }));
  return (
    <BarePage body={t(body)} profile={t(profile)}>
      <PageHeading title={t(signInWords.resendTitle)} />
      <Notice kind="info">
        <p>{t(signInWords.resendText)}</p>
      </Notice>
      {texts.map(([name, value]) => (
        <blockquote key={`${name} ${value}`} className="pre-wrap">
          {value}
        </blockquote>
      ))}
      <form method="post" action={action}>
        <input type="hidden" name="csrf" value={csrfToken} />
        {keyed.map(({ key, name, value }) => (
          <input key={key} type="hidden" name={name} value={value} />
        ))}
        <p className="button-row">
          <Button size="large">{t(signInWords.resend)}</Button>
          <LinkButton href={next} kind="secondary">
            {t(signInWords.backToPage)}
          </LinkButton>
        </p>
      </form>
    </BarePage>
  );
}
