/** The form that attaches a paper to something in a register, and the list of those that are attached. */
import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { ACCEPT } from '~/documents/file-type';
import type { Text } from '~/platform/text';
import { Breadcrumbs, type Crumb } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { OfficeDateTime } from '~/ui/dates';
import { ErrorSummary } from '~/ui/error-summary';
import { FileField } from '~/ui/fields';
import { Form, SubmissionKey } from '~/ui/form';
import { formatFileSize } from '~/ui/format';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import type { AttachedFile } from './attached-files.server';
import { attachWords as words } from './words';

type Props = {
  crumbs: readonly Crumb[];
  title?: Text;
  /** What is usually attached here. */
  lead: Text;
  /** The page of what it is attached to; the form is sent to `files` below it, or to `action`. */
  back: string;
  action?: string;
  submissionKey: string;
  error: Text | null;
  /** What it is attached to, where the crumbs do not say so. */
  children?: ReactNode;
};

/** The token stands before the file: it is checked before a byte is stored. */
export function AttachPage({ crumbs, title = words.title, lead, back, action, submissionKey, error, children }: Props) {
  const t = useText();
  return (
    <>
      <Breadcrumbs items={[...crumbs, { label: t(title) }]} />
      <PageHeading title={t(title)} lead={t(lead)} />
      <ErrorSummary errors={error ? [{ id: 'file', message: t(error) }] : []} />
      {children}
      <Form action={action ?? `${back}/files`} encType="multipart/form-data" reloadDocument className="stack">
        <SubmissionKey value={submissionKey} />
        <FileField
          name="file"
          label={t(words.file)}
          hint={t(words.fileHint)}
          error={error ? t(error) : null}
          accept={ACCEPT}
          required
        />
        <div className="button-row">
          <Button>{t(words.send)}</Button>
          <LinkButton kind="text" href={back}>
            {t(words.back)}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}

/** `base`: below it each file is under its id. */
export function FileList({ files, base }: { files: readonly SerializeFrom<AttachedFile>[]; base: string }) {
  if (files.length === 0) return null;
  return (
    <ul>
      {files.map((file) => (
        <li key={file.id}>
          <a href={`${base}/${file.id}`} className="break-anywhere">
            {file.name}
          </a>{' '}
          <span className="cell-note">
            {formatFileSize(file.size)} {file.uploadedByName} <OfficeDateTime at={file.uploadedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
