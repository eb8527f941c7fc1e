import { ContractStanding, useContractDays } from '~/contracts/standing';
import { ListFrame, type NamedUnit, OrderFields, SectionField, sortLink } from '~/registers/list-frame';
import { registersWords } from '~/registers/words';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { NumberField, SelectField, TextField } from '~/ui/fields';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import type { ManagerPage, ManagerRow } from './manager-list.query.server';
import {
  MANAGER_SHOWS,
  MANAGERS_PATH,
  type ManagerFilter,
  type ManagerShow,
  type ManagerSort,
  managerSortHref,
  managersHref,
} from './manager-query';
import { managerWords as words } from './words';

export type ManagerListProps = ManagerPage & {
  filter: ManagerFilter;
  units: NamedUnit[];
};

/** 指定管理者台帳 as a list. */
export function ManagerList(props: ManagerListProps) {
  const t = useText();
  const { filter } = props;
  return (
    <ListFrame
      register="designated-managers"
      title={words.title}
      lead={words.lead}
      path={MANAGERS_PATH}
      filter={<Filter {...props} />}
      href={(from, path) => managersHref(filter, from, path)}
      page={props}
    >
      <Table
        filter={filter}
        rows={props.rows}
        empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>}
      />
    </ListFrame>
  );
}

function Table({ filter, rows, empty }: { filter: ManagerFilter; rows: ManagerRow[]; empty: JSX.Element }) {
  const t = useText();
  const locale = useLocale();
  const daysLeft = useContractDays();
  const sort = (by: ManagerSort) => sortLink(filter, by, managerSortHref(filter, by));
  return (
    <DataTable
      caption={t(words.title)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      rowClassName={(row) => (row.missingReports > 0 ? 'row-late' : undefined)}
      columns={[
        {
          key: 'facility',
          header: t(words.facility),
          rowHeader: true,
          sort: sort('facility'),
          cell: (row) => <a href={`${MANAGERS_PATH}/${row.id}`}>{row.facility}</a>,
        },
        { key: 'manager', header: t(words.manager), cell: (row) => row.vendorName },
        { key: 'section', header: t(words.section), cell: (row) => t(row.unit) },
        {
          key: 'ends',
          header: t(words.endsOn),
          nowrap: true,
          sort: sort('ends'),
          cell: (row) => (
            <>
              {formatDate(row.endsOn, locale, { weekday: false })}
              <div>{daysLeft(row.standing)}</div>
            </>
          ),
        },
        {
          key: 'reports',
          header: t(words.reports),
          cell: (row) => (row.missingReports > 0 ? t(words.missingReports(row.missingReports)) : '—'),
        },
        {
          key: 'hand-over',
          header: t(words.handOver),
          nowrap: true,
          cell: (row) => (row.handedOverOn ? formatDate(row.handedOverOn, locale, { weekday: false }) : '—'),
        },
        {
          key: 'status',
          header: t(registersWords.status),
          nowrap: true,
          cell: (row) => <ContractStanding standing={row.standing} />,
        },
      ]}
    />
  );
}

const SHOW_WORDS: Record<ManagerShow, { ja: string; en: string }> = {
  running: words.running,
  'hand-over': words.handOverOpen,
  all: words.allOfThem,
};

function Filter({ filter, units }: ManagerListProps) {
  const t = useText();
  return (
    <>
      <TextField name="q" type="search" label={t(words.search)} defaultValue={filter.query} width="medium" />
      <SelectField
        name="show"
        label={t(words.shows)}
        defaultValue={filter.show}
        width="medium"
        options={MANAGER_SHOWS.map((value) => ({ value, label: t(SHOW_WORDS[value]) }))}
      />
      <SectionField label={words.section} value={filter.unitId} units={units} />
      <NumberField
        name="days"
        label={t({ ja: '満了まで（日以内）', en: 'Ends within (days)' })}
        inputMode="numeric"
        defaultValue={filter.endsWithin ?? ''}
      />
      <OrderFields filter={filter} usual="facility" />
    </>
  );
}
