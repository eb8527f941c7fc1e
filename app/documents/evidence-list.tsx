import type { SerializeFrom } from '@remix-run/node';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { formatFileSize } from '~/ui/format';
import { useText } from '~/ui/locale';
import type { EvidenceFile } from './evidence.repository.server';
import { typeOfMedia } from './file-type';
import { typeWords, evidenceWords as words } from './words';

type Props = {
  requestId: string;
  files: readonly SerializeFrom<EvidenceFile>[];
  /** Shows a link to take each file out. */
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
          cell: (file) => (
            <a href={`${base}/${file.id}`} download={file.name}>
              {file.name}
            </a>
          ),
        },
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
                cell: (file: Props['files'][number]) => (
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
