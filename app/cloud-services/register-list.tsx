import type { Text } from '~/platform/text';
import { RegisterTabs } from '~/registers/register-tabs';
import { REGISTERS_PATH } from '~/registers/registers';
import { registersWords } from '~/registers/words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { NumberField, SelectField, TextField } from '~/ui/fields';
import { formatDate } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
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

type Choices = { units: { id: string; ja: string; en: string }[]; levels: { key: string; name: Text }[] };
export type RegisterListProps = RegisterPage & Choices & { filter: RegisterFilter };

/** The register as a table people can work in. Plain cells: it may be long. */
export function RegisterList(props: RegisterListProps) {
  const t = useText();
  const { filter, rows, next, previous, count, complete } = props;
  return (
    <>
      <Breadcrumbs items={[{ label: t(registersWords.title), href: REGISTERS_PATH }, { label: t(words.title) }]} />
      <PageHeading
        title={t(words.title)}
        lead={t(words.lead)}
        action={<LinkButton href="/approval-requests/new">{t(words.file)}</LinkButton>}
      />
      <RegisterTabs current="cloud-services" />
      <Filter {...props} />
      {complete ? null : <Notice>{t(words.incomplete)}</Notice>}
      <Table filter={filter} rows={rows} />
      <Pagination
        firstHref={previous ? registerHref(filter) : null}
        previousHref={previous ? registerHref(filter, { before: previous }) : null}
        nextHref={next ? registerHref(filter, { after: next }) : null}
        summary={t(count ? words.count(count.number, count.orMore) : words.shown(rows.length))}
      />
      {rows.length > 0 ? (
        <p>
          <a href={registerHref(filter, null, `${REGISTER_PATH}.csv`)}>{t(words.export)}</a>
        </p>
      ) : null}
    </>
  );
}

function Table({ filter, rows }: { filter: RegisterFilter; rows: RegisterRow[] }) {
  const t = useText();
  const locale = useLocale();
  const daysLeft = useDaysLeft();
  const sort = (by: RegisterSort) => ({
    href: sortHref(filter, by),
    ...(filter.sort === by ? { current: filter.descending ? ('descending' as const) : ('ascending' as const) } : {}),
  });
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
          nowrap: true,
          cell: (row) => <StandingTag standing={row.standing} />,
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

function Filter({ filter, units, levels }: RegisterListProps) {
  const t = useText();
  return (
    <form method="get" action={REGISTER_PATH} className="filter-form">
      <TextField name="q" type="search" label={t(words.searchLabel)} defaultValue={filter.query} width="medium" />
      <SelectField
        name="status"
        label={t(words.status)}
        placeholder={t(words.all)}
        defaultValue={filter.standing ?? ''}
        width="short"
        options={STANDING_FILTERS.map((value) => ({ value, label: t(standingWords[value]) }))}
      />
      <SelectField
        name="class"
        label={t(words.classFrom)}
        placeholder={t(words.all)}
        defaultValue={filter.minimumLevel ?? ''}
        width="medium"
        options={levels.map((level) => ({ value: level.key, label: t(level.name) }))}
      />
      <SelectField
        name="unit"
        label={t(words.section)}
        placeholder={t(words.all)}
        defaultValue={filter.unitId ?? ''}
        width="medium"
        options={units.map((unit) => ({ value: unit.id, label: t(unit) }))}
      />
      <TextField name="manager" label={t(words.managerPart)} defaultValue={filter.manager} width="short" />
      <NumberField name="days" label={t(words.endsWithin)} inputMode="numeric" defaultValue={filter.endsWithin ?? ''} />
      {filter.sort === 'name' ? null : <input type="hidden" name="sort" value={filter.sort} />}
      {filter.descending ? <input type="hidden" name="order" value="desc" /> : null}
      <Button kind="secondary">{t(words.filter)}</Button>
      <a href={REGISTER_PATH}>{t(words.clear)}</a>
    </form>
  );
}
