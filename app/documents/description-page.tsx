import type { Text } from '~/platform/text';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { DescriptionFields, type Versions } from './description-fields';
import type { DocumentKind } from './document-kind';
import { evidenceWords as words } from './words';

type Props = {
  request: { id: string; number: string; title: string };
  file: { id: string; name: string; kind: DocumentKind; replacesId: string | null };
  versions: Versions;
  error: Text | null;
};

/** What a file is, and which former version it replaces. */
export function DescriptionPage({ request, file, versions, error }: Props) {
  const t = useText();
  const base = `/approval-requests/${request.id}/evidence`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: request.title || request.number, href: `/approval-requests/${request.id}` },
          { label: t(words.title), href: base },
          { label: t(words.description) },
        ]}
      />
      <ErrorSummary title={t(words.descriptionError)} errors={error ? [{ id: 'replaces', message: t(error) }] : []} />
      <PageHeading kicker={request.number} title={t(words.description)} lead={file.name} />
      <Form action={`${base}/${file.id}/description`}>
        <DescriptionFields
          kind={file.kind}
          replacesId={file.replacesId}
          versions={versions.filter(({ id }) => id !== file.id)}
          error={error}
        />
        <div className="button-row">
          <Button>{t(words.descriptionSave)}</Button>
          <LinkButton kind="text" href={base}>
            {t(words.backToFiles)}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
