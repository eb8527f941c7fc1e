import type { SerializeFrom } from '@remix-run/node';
import type { Text } from '~/platform/text';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDate, OfficeDateTime } from '~/ui/dates';
import { Disclosure } from '~/ui/disclosure';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { FileField } from '~/ui/fields';
import { Form, SubmissionKey } from '~/ui/form';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import { PeopleTabs } from '../organisation-page';
import { PeriodText } from '../period-text';
import { COLUMN_KEYS, columnNames } from './change-file';
import type { ChangeFileRow, FileStatus } from './change-files.repository.server';
import { columnMeanings, changeWords as words } from './words';

export const CHANGES_PATH = '/people/personnel-changes';

const tones: Record<FileStatus, StatusTone> = { waiting: 'waiting', applied: 'success', withdrawn: 'ended' };

export function FileStatusTag({ status }: { status: FileStatus }) {
  const t = useText();
  return <StatusTag tone={tones[status]}>{t(words.status[status])}</StatusTag>;
}

type Props = {
  files: SerializeFrom<ChangeFileRow>[];
  next: string | null;
  deep: boolean;
  submissionKey: string;
  /** Why the file that was just sent was not taken. */
  fault: Text | null;
};

/** How to write a file, the form that takes one in, and those that were. */
export function ChangesPage({ files, next, deep, submissionKey, fault }: Props) {
  const t = useText();
  return (
    <>
      <ErrorSummary title={t(words.notTaken)} errors={fault ? [{ id: 'file', message: t(fault) }] : []} />
      <PageHeading title={t(words.title)} lead={t(words.lead)} />
      <PeopleTabs current="changes" />
      <UploadForm submissionKey={submissionKey} fault={fault} />
      <Guide />
      <section aria-labelledby="history">
        <h2 id="history">{t(words.history)}</h2>
        <History files={files} />
        <Pagination nextHref={next ? `${CHANGES_PATH}?after=${next}` : null} firstHref={deep ? CHANGES_PATH : null} />
      </section>
    </>
  );
}

/** The token and the key stand before the file: they are checked before its first byte is stored. */
export function UploadForm({ submissionKey, fault }: { submissionKey: string; fault: Text | null }) {
  const t = useText();
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">{t(words.upload)}</h2>
      <Form action={CHANGES_PATH} encType="multipart/form-data" reloadDocument className="stack">
        <SubmissionKey value={submissionKey} />
        <FileField
          name="file"
          label={t(words.file)}
          hint={t(words.fileHint)}
          error={fault ? t(fault) : null}
          accept=".csv,text/csv"
          required
        />
        <div className="button-row">
          <Button>{t(words.check)}</Button>
          <a href={`${CHANGES_PATH}/template.csv`} download>
            {t(words.template)}
          </a>
        </div>
      </Form>
    </section>
  );
}

function Guide() {
  const t = useText();
  return (
    <Disclosure summary={t(words.guide)}>
      <ul className="list-disc ps-5">
        {words.guidePoints.map((point) => (
          <li key={point.en}>{t(point)}</li>
        ))}
      </ul>
      <DataTable
        caption={t(words.columnsCaption)}
        rows={COLUMN_KEYS}
        rowKey={(key) => key}
        columns={[
          { key: 'name', header: t(words.column), rowHeader: true, nowrap: true, cell: (key) => t(columnNames[key]) },
          { key: 'meaning', header: t(words.meaning), cell: (key) => t(columnMeanings[key]) },
        ]}
      />
    </Disclosure>
  );
}

function History({ files }: Pick<Props, 'files'>) {
  const t = useText();
  return (
    <DataTable
      caption={t(words.history)}
      hideCaption
      rows={files}
      rowKey={(file) => file.id}
      empty={<EmptyState title={t(words.noHistory)} />}
      columns={[
        {
          key: 'name',
          header: t(words.fileName),
          rowHeader: true,
          cell: (file) => <a href={`${CHANGES_PATH}/${file.id}`}>{file.name}</a>,
        },
        { key: 'state', header: t(words.state), nowrap: true, cell: (file) => <FileStatusTag status={file.status} /> },
        { key: 'lines', header: t(words.lineCount), align: 'end', nowrap: true, cell: (file) => file.lineCount },
        {
          key: 'effective',
          header: t(words.effective),
          cell: (file) => <Days first={file.firstDay} last={file.lastDay} />,
        },
        {
          key: 'uploaded',
          header: t(words.uploaded),
          cell: (file) => (
            <>
              <OfficeDateTime at={file.uploadedAt} />
              <div>{file.uploadedBy.name}</div>
            </>
          ),
        },
        {
          key: 'closed',
          header: t(words.closed),
          cell: (file) => (
            <>
              <OfficeDateTime at={file.closedAt} />
              <div>{file.closedBy?.name}</div>
            </>
          ),
        },
      ]}
    />
  );
}

/** One day, or the first and the last of several. */
export function Days({ first, last }: { first: string | null; last: string | null }) {
  return first === null || first === last ? <OfficeDate date={first} /> : <PeriodText from={first} to={last} />;
}
