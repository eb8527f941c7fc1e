import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { RestrictionReasons } from '~/restrictions/restricted-notice';
import { DataTable } from '~/ui/data-table';
import { formatDate, formatDaysLeft, formatYen } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import type { ContractRow } from './contract-list.query.server';
import { CONTRACTS_PATH, type ContractSort } from './contract-query';
import { ContractStanding, useContractDays } from './standing';
import { markWords, contractWords as words, workWords } from './words';

type Sort = { href: string; current?: 'ascending' | 'descending' };
type Props = {
  caption: string;
  rows: readonly SerializeFrom<ContractRow>[];
  sort?: (by: ContractSort) => Sort;
  empty?: ReactNode;
};

/** Contracts as a table people can work in. Plain cells: it may be long. */
export function ContractTable({ caption, rows, sort, empty }: Props) {
  const t = useText();
  const locale = useLocale();
  const marks = useMarks();
  const daysLeft = useContractDays();
  const by = (key: ContractSort) => (sort ? { sort: sort(key) } : {});
  const marksOf = (row: SerializeFrom<ContractRow>): string =>
    [
      row.autoRenews && markWords['auto-renews'],
      row.longTerm && markWords['long-term'],
      row.transitional && markWords.transitional,
      row.specificPersonalInformation ? markWords['specific-personal'] : row.personalInformation && markWords.personal,
      row.ndaViolation && markWords['nda-violated'],
    ]
      .flatMap((word) => (word ? [t(word)] : []))
      .join(marks.comma);
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      rowClassName={(row) => (row.standing.standing === 'run-out' || row.ndaViolation ? 'row-late' : undefined)}
      columns={[
        {
          key: 'title',
          header: t(words.name),
          rowHeader: true,
          ...by('title'),
          cell: (row) => (
            <>
              <a href={`${CONTRACTS_PATH}/${row.id}`}>{row.title}</a>
              <span className="cell-note">{t(workWords[row.work])}</span>
            </>
          ),
        },
        { key: 'number', header: t(words.number), ...by('number'), cell: (row) => row.number },
        { key: 'vendor', header: t(words.vendor), cell: (row) => row.vendorName },
        { key: 'section', header: t(words.section), cell: (row) => t(row.unit) },
        {
          key: 'ends',
          header: t(words.endsShort),
          nowrap: true,
          ...by('ends'),
          cell: (row) => (
            <>
              {formatDate(row.endsOn, locale, { weekday: false })}
              <div>{daysLeft(row.standing)}</div>
            </>
          ),
        },
        {
          key: 'notice',
          header: t(words.notice),
          nowrap: true,
          ...by('notice'),
          cell: (row) =>
            row.noticeDeadline === null ? (
              '—'
            ) : (
              <>
                {formatDate(row.noticeDeadline, locale, { weekday: false })}
                <div>{row.noticeDays === null ? '' : formatDaysLeft(row.noticeDays, locale)}</div>
              </>
            ),
        },
        {
          key: 'value',
          header: t(words.value),
          align: 'end',
          nowrap: true,
          cell: (row) =>
            row.valueYen === null
              ? '—'
              : formatYen(row.valueYen, locale) +
                (row.valueBasis === 'yearly' ? `\n${marks.brackets(t(words.yearly))}` : ''),
        },
        {
          key: 'status',
          header: t({ ja: '状態', en: 'Status' }),
          cell: (row) => (
            <>
              <ContractStanding standing={row.standing} />
              <RestrictionReasons of={row.restrictions} />
              <span className="cell-note">{marksOf(row)}</span>
            </>
          ),
        },
      ]}
    />
  );
}
