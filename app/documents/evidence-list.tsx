import type { SerializeFrom } from '@remix-run/node';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { formatFileSize } from '~/ui/format';
import { useText } from '~/ui/locale';
import type { ReadingState } from './document-text';
import type { EvidenceFile } from './evidence.repository.server';
import { typeOfMedia } from './file-type';
import { ReadingStateCell } from './reading-state';
import { readingWords } from './reading-words';
import { documentKindWords, typeWords, evidenceWords as words } from './words';

type ListedFile = SerializeFrom<EvidenceFile> & { reading?: ReadingState };

type Props = {
  requestId: string;
  files: readonly ListedFile[];
  /** Shows links to say what each file is, and to take it out. */
  removable?: boolean;
};

/** The files of a request; each opens as a download. */
export function EvidenceList({ requestId, files, removable }: Props) {
  const t = useText();
  const base = `/approval-requests/${requestId}/evidence`;
  const kind = (mediaType: string) => {
    const type = typeOfMedia(mediaType);
    return type ? t(typeWords[type]) : mediaType;
  };
  const nameOf = (id: string) => files.find((file) => file.id === id)?.name;
  const showsReading = files.some((file) => file.reading && file.reading.status !== 'none');
  if (files.length === 0) return <p>{t(words.none)}</p>;
  return (
    <DataTable
      caption={t(words.list)}
      hideCaption
      rows={files}
      rowKey={(file) => file.id}
      columns={[
        {
          key: 'name',
          header: t(words.name),
          rowHeader: true,
          cell: (file) => {
            const former = file.replacesId === null ? undefined : nameOf(file.replacesId);
            return (
              <>
                <a href={`${base}/${file.id}`} download={file.name}>
                  {file.name}
                </a>
                {former ? <div>{t(words.replacesNamed(former))}</div> : null}
              </>
            );
          },
        },
        {
          key: 'document',
          header: t(words.documentKind),
          cell: (file) => (
            <>
              {t(documentKindWords[file.kind])}
              {removable ? (
                <div>
                  <a href={`${base}/${file.id}/description`}>
                    {t(words.change)}
                    <span className="sr-only">: {file.name}</span>
                  </a>
                </div>
              ) : null}
            </>
          ),
        },
        ...(showsReading
          ? [
              {
                key: 'reading',
                header: t(readingWords.reading),
                cell: (file: ListedFile) => (
                  <ReadingStateCell
                    page={base}
                    href={`${base}/${file.id}`}
                    name={file.name}
                    state={file.reading ?? { status: 'none' }}
                  />
                ),
              },
            ]
          : []),
        { key: 'kind', header: t(words.kind), nowrap: true, cell: (file) => kind(file.mediaType) },
        { key: 'size', header: t(words.size), align: 'end', nowrap: true, cell: (file) => formatFileSize(file.size) },
        { key: 'at', header: t(words.added), nowrap: true, cell: (file) => <OfficeDateTime at={file.uploadedAt} /> },
        { key: 'by', header: t(words.addedBy), nowrap: true, cell: (file) => file.uploadedBy },
        ...(removable
          ? [
              {
                key: 'remove',
                header: t(words.remove),
                nowrap: true,
                cell: (file: ListedFile) => (
                  <a href={`${base}/${file.id}/removal`}>
                    {t(words.remove)}
                    <span className="sr-only">: {file.name}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
