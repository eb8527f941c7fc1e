import type { Text } from '~/platform/text';
import { LinkButton } from '~/ui/button';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { peopleWords as words } from './words';

/** Shown once: the password is in no address and in no database. */
export function InitialPasswordPage(props: { title: Text; personId: string; password: string | null }) {
  const t = useText();
  const { title, personId, password } = props;
  return (
    <>
      <PageHeading title={t(title)} />
      {password === null ? (
        <Notice kind="warning">
          <p>{t(words.addedBefore)}</p>
        </Notice>
      ) : (
        <Notice kind="success" title={t(words.initialPassword)}>
          <p>
            <strong translate="no">
              <code>{password}</code>
            </strong>
          </p>
          <p>{t(words.initialPasswordHint)}</p>
        </Notice>
      )}
      <p>
        <LinkButton href={`/people/${personId}`}>{t(words.toPerson)}</LinkButton>
      </p>
    </>
  );
}
