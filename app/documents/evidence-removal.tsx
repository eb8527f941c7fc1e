import type { Text } from '~/platform/text';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { evidenceWords as words } from './words';

type Props = {
  request: { id: string; number: string; title: string };
  file: { id: string; name: string };
  error: Text | null;
};

export function EvidenceRemoval({ request, file, error }: Props) {
  const t = useText();
  const base = `/approval-requests/${request.id}/evidence`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: request.title || request.number, href: `/approval-requests/${request.id}` },
          { label: t(words.title), href: base },
          { label: t(words.removal) },
        ]}
      />
      <ErrorSummary errors={error ? [{ message: t(error) }] : []} />
      <PageHeading kicker={request.number} title={t(words.removal)} lead={t(words.removalLead)} />
      <p>
        <strong>{file.name}</strong>
      </p>
      <Form action={`${base}/${file.id}/removal`} className="button-row">
        <Button kind="danger">{t(words.removeNamed(file.name))}</Button>
        <LinkButton kind="text" href={base}>
          {t(words.keep)}
        </LinkButton>
      </Form>
    </>
  );
}
