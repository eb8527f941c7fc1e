import type { SerializeFrom } from '@remix-run/node';
import type { Text } from '~/platform/text';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { FileField } from '~/ui/fields';
import { Form, SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { DescriptionFields, type Versions } from './description-fields';
import type { ReadingState } from './document-text';
import type { EvidenceFile } from './evidence.repository.server';
import { EvidenceList } from './evidence-list';
import { ACCEPT } from './file-type';
import type { Chosen } from './upload-evidence.server';
import { evidenceWords as words } from './words';

export type EvidencePageData = {
  request: { id: string; number: string; title: string };
  files: (SerializeFrom<EvidenceFile> & { reading: ReadingState })[];
  versions: Versions;
  mayEdit: boolean;
  requirement: { key: string; title: Text } | null;
  submissionKey: string;
};

type Props = { page: EvidencePageData; error: Text | null; chosen?: Chosen | null };

/** The files of a request and the form that adds to them; a page of its own, so that it works without scripts. */
export function EvidencePage({ page, error, chosen }: Props) {
  const t = useText();
  const { request, files, mayEdit, requirement } = page;
  const back = requirement
    ? { href: `/approval-requests/${request.id}/checklist/${requirement.key}`, label: words.backToItem }
    : { href: `/approval-requests/${request.id}`, label: words.backToRequest };
  return (
    <>
      <Breadcrumbs
        items={[
          { label: request.title || request.number, href: `/approval-requests/${request.id}` },
          { label: t(words.title) },
        ]}
      />
      <ErrorSummary title={t(words.errorTitle)} errors={error ? [{ id: 'file', message: t(error) }] : []} />
      <PageHeading
        kicker={request.number}
        title={t(words.title)}
        lead={t(words.lead)}
        action={
          <LinkButton kind="secondary" href={back.href}>
            {t(back.label)}
          </LinkButton>
        }
      />
      <section aria-labelledby="evidence-list">
        <h2 id="evidence-list">{t(words.list)}</h2>
        <EvidenceList requestId={request.id} files={files} removable={mayEdit} />
      </section>
      {mayEdit ? <UploadForm page={page} error={error} chosen={chosen} /> : <Notice>{t(words.readOnly)}</Notice>}
    </>
  );
}

/** The token and the key stand before the files: they are checked before the first byte is stored. */
function UploadForm({ page: { request, requirement, submissionKey, versions }, error, chosen }: Props) {
  const t = useText();
  const query = requirement ? `?requirement=${encodeURIComponent(requirement.key)}` : '';
  return (
    <section aria-labelledby="evidence-add">
      <h2 id="evidence-add">{t(words.add)}</h2>
      {requirement ? <p>{t(words.forRequirement(requirement.title))}</p> : null}
      <Form action={`/approval-requests/${request.id}/evidence${query}`} encType="multipart/form-data" reloadDocument>
        <SubmissionKey value={submissionKey} />
        <DescriptionFields kind={chosen?.kind ?? 'other'} replacesId={chosen?.replacesId ?? null} versions={versions} />
        <FileField
          name="file"
          label={t(words.choose)}
          hint={t(words.hint)}
          error={error ? t(error) : null}
          accept={ACCEPT}
          multiple
          required
        />
        <Button>{t(words.send)}</Button>
      </Form>
    </section>
  );
}
