import { BarePage } from '~/ui/bare-page';
import { Button, LinkButton } from '~/ui/button';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { KindList } from './mail-choices';
import { MANDATORY_KINDS, OPTIONAL_KINDS } from './model';
import { unsubscribeWords as words } from './words';

/** Opened from a mail, without signing in. The form has no other authority than the link. */
export function StopPage({ token, stopped }: { token: string; stopped: boolean }) {
  const t = useText();
  return (
    <BarePage>
      <PageHeading title={t(stopped ? words.stoppedTitle : words.title)} />
      {stopped ? (
        <p role="status">{t(words.stopped)}</p>
      ) : (
        <>
          <p>{t(words.ask)}</p>
          <KindList kinds={OPTIONAL_KINDS} />
          <form method="post" action={`/unsubscribe?token=${encodeURIComponent(token)}`}>
            <Button>{t(words.stop)}</Button>
          </form>
        </>
      )}
      <h2>{t(words.stays)}</h2>
      <KindList kinds={MANDATORY_KINDS} />
      <p>
        <LinkButton kind="secondary" href="/account">
          {t(words.toAccount)}
        </LinkButton>
      </p>
    </BarePage>
  );
}
