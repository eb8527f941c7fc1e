import { Breadcrumbs } from '~/ui/breadcrumbs';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { formatDateTime, formatNumber } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import { recordWords as words } from './words';

export type HeadRow = { treeSize: number; headHash: string; rootHash: string; keyId: string; signedAt: string };
type Props = { heads: HeadRow[]; next: number | null; isDeeper: boolean };

/** All signed heads, newest first, and how to keep a copy of them. */
export function HeadsPage({ heads, next, isDeeper }: Props) {
  const t = useText();
  const locale = useLocale();
  return (
    <>
      <Breadcrumbs items={[{ label: t(words.title), href: '/record' }, { label: t(words.heads) }]} />
      <PageHeading title={t(words.heads)} lead={t(words.headsLead)} />
      <ul>
        <li>
          <a href="/record/heads.jsonl">{t(words.downloadHeads)}</a>
        </li>
        <li>
          <a href="/record/public-key.pem">{t(words.downloadKey)}</a>
        </li>
      </ul>
      <p>{t(words.howToCompare)}</p>
      <DataTable
        caption={t(words.heads)}
        hideCaption
        rows={heads}
        rowKey={(head) => String(head.treeSize)}
        empty={<EmptyState title={t(words.noHeads)} />}
        columns={[
          {
            key: 'size',
            header: t(words.treeSize),
            rowHeader: true,
            align: 'end',
            cell: (head) => formatNumber(head.treeSize),
          },
          {
            key: 'signed',
            header: t(words.signedAt),
            nowrap: true,
            cell: (head) => formatDateTime(head.signedAt, locale, { seconds: true }),
          },
          { key: 'hash', header: t(words.headHash), cell: (head) => <code>{head.headHash}</code> },
          { key: 'key', header: t(words.keyId), nowrap: true, cell: (head) => <code>{head.keyId.slice(0, 16)}</code> },
        ]}
      />
      <Pagination
        nextHref={next === null ? null : `/record/heads?before=${next}`}
        firstHref={isDeeper ? '/record/heads' : null}
      />
    </>
  );
}
