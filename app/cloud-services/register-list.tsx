import { ListFrame, type NamedUnit, OrderFields, SectionField, sortLink } from '~/registers/list-frame';
import { exactly, NarrowedTo, type ShownLevel } from '~/registers/narrowed-to';
import { registersWords } from '~/registers/words';
import { RestrictionReasons } from '~/restrictions/restricted-notice';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { NumberField, SelectField, TextField } from '~/ui/fields';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import type { RegisterPage, RegisterRow } from './register-list.query.server';
import {
  REGISTER_PATH,
  type RegisterFilter,
  type RegisterSort,
  registerHref,
  STANDING_FILTERS,
  sortHref,
} from './register-query';
import { StandingTag, useDaysLeft } from './standing';
import { standingWords, registerWords as words } from './words';

type Choices = { units: NamedUnit[]; levels: ShownLevel[]; vendor: { id: string; name: string } | null };
export type RegisterListProps = RegisterPage & Choices & { filter: RegisterFilter };

/** The register as a table people can work in. Plain cells: it may be long. */
export function RegisterList(props: RegisterListProps) {
  const t = useText();
  const { filter, rows } = props;
  return (
    <ListFrame
      register="cloud-services"
      title={words.title}
      lead={words.lead}
      action={<LinkButton href="/approval-requests/new">{t(words.file)}</LinkButton>}
      path={REGISTER_PATH}
      filter={<Filter {...props} />}
      href={(from, path) => registerHref(filter, from, path)}
      page={props}
    >
      <Table filter={filter} rows={rows} />
    </ListFrame>
  );
}

function Table({ filter, rows }: { filter: RegisterFilter; rows: RegisterRow[] }) {
  const t = useText();
  const locale = useLocale();
  const daysLeft = useDaysLeft();
  const sort = (by: RegisterSort) => sortLink(filter, by, sortHref(filter, by));
  return (
    <DataTable
      caption={t(words.title)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      rowClassName={(row) => (row.standing.standing === 'expired' ? 'row-late' : undefined)}
      empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>}
      columns={[
        {
          key: 'name',
          header: t(words.service),
          rowHeader: true,
          sort: sort('name'),
          cell: (row) => <a href={`${REGISTER_PATH}/${row.id}`}>{row.name}</a>,
        },
        { key: 'vendor', header: t(words.vendor), cell: (row) => row.vendorName },
        { key: 'class', header: t(words.class), nowrap: true, sort: sort('class'), cell: (row) => t(row.level) },
        {
          key: 'units',
          header: t(words.section),
          cell: (row) =>
            row.otherUnits.length === 0
              ? t(row.leadUnit)
              : `${t(row.leadUnit)} ${t(words.others(row.otherUnits.length))}`,
        },
        { key: 'manager', header: t(words.managerShort), nowrap: true, cell: (row) => row.managerName },
        {
          key: 'until',
          header: t(words.validUntil),
          nowrap: true,
          sort: sort('valid-until'),
          cell: (row) => `${formatDate(row.validUntil, locale, { weekday: false })} ${daysLeft(row.standing)}`,
        },
        {
          key: 'status',
          header: t(words.status),
          cell: (row) => (
            <>
              <StandingTag standing={row.standing} />
              <RestrictionReasons of={row.restrictions} />
            </>
          ),
        },
        {
          key: 'conditions',
          header: t(words.conditions),
          nowrap: true,
          cell: (row) => (row.openConditions > 0 ? t(words.openConditions(row.openConditions)) : '—'),
        },
      ]}
    />
  );
}

function Filter({ filter, units, levels, vendor }: RegisterListProps) {
  const t = useText();
  return (
    <>
      <TextField name="q" type="search" label={t(words.searchLabel)} defaultValue={filter.query} width="medium" />
      <SelectField
        name="status"
        label={t(words.status)}
        placeholder={t(registersWords.all)}
        defaultValue={filter.standing ?? ''}
        width="short"
        options={STANDING_FILTERS.map((value) => ({
          value,
          label: t(value === 'open' ? words.notEnded : standingWords[value]),
        }))}
      />
      <SelectField
        name="class"
        label={t(words.classFrom)}
        placeholder={t(registersWords.all)}
        defaultValue={filter.minimumLevel ?? ''}
        width="medium"
        options={levels.map((level) => ({ value: level.key, label: t(level.name) }))}
      />
      <NarrowedTo
        name="exact"
        label={words.class}
        value={filter.exactLevel}
        shown={exactly(filter.exactLevel, levels)}
      />
      <NarrowedTo name="vendor" label={words.vendor} value={filter.vendorId} shown={vendor?.name ?? null} />
      <SectionField label={words.section} value={filter.unitId} units={units} />
      <TextField name="manager" label={t(words.managerPart)} defaultValue={filter.manager} width="short" />
      <NumberField name="days" label={t(words.endsWithin)} inputMode="numeric" defaultValue={filter.endsWithin ?? ''} />
      <OrderFields filter={filter} usual="name" />
    </>
  );
}
