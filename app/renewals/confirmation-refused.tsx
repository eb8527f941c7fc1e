import type { Text } from '~/platform/text';
import { LinkButton } from '~/ui/button';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { renewalWords as words } from './words';

/** Nothing was typed, so nothing is lost: back to the page, as it is now. */
export function ConfirmationRefused({ sent, back }: { sent: { refusal: Text } | undefined; back: string }) {
  const t = useText();
  return (
    <>
      <PageHeading title={t(words.earlierAnswer)} />
      {sent ? (
        <Notice kind="error" title={t(words.cannotConfirm)} live>
          <p>{t(sent.refusal)}</p>
        </Notice>
      ) : null}
      <LinkButton href={back}>{t(words.openAgain)}</LinkButton>
    </>
  );
}
