import type { SerializeFrom } from '@remix-run/node';
import type { UnitChoice } from '~/approval-requests/unit-choices.query.server';
import { Can } from '~/authorization/can';
import { SectionField } from '~/registers/list-frame';
import { registersWords } from '~/registers/words';
import { Button, LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { EmptyState } from '~/ui/empty-state';
import { NumberField, SelectField } from '~/ui/fields';
import { formatDate, formatDaysLeft } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import type { IncidentRow, listIncidents } from './incident-list.query.server';
import { type IncidentFilter, incidentsHref, STATUS_FILTERS } from './incident-query';
import { INCIDENT_KINDS } from './model';
import { INCIDENTS_PATH, incidentPath } from './paths';
import { IncidentStatusTag } from './status-tag';
import { kindWords, statusFilterWords, incidentWords as words } from './words';

export type IncidentListProps = SerializeFrom<Awaited<ReturnType<typeof listIncidents>>> & {
  filter: IncidentFilter;
  units: UnitChoice[];
};

/** インシデント: those that the reader has a part in, newest first. */
export function IncidentList({ rows, next, previous, count, filter, units }: IncidentListProps) {
  const t = useText();
  return (
    <>
      <PageHeading
        title={t(words.title)}
        lead={t(words.lead)}
        action={
          <Can I="create" a="Incident">
            <LinkButton href={`${INCIDENTS_PATH}/new`}>{t(words.report)}</LinkButton>
          </Can>
        }
      />
      <form method="get" action={INCIDENTS_PATH} className="filter-form">
        <SelectField
          name="status"
          label={t(words.status)}
          defaultValue={filter.status ?? 'all'}
          width="medium"
          options={[...STATUS_FILTERS, 'all' as const].map((value) => ({ value, label: t(statusFilterWords[value]) }))}
        />
        <SelectField
          name="kind"
          label={t(words.kind)}
          placeholder={t(registersWords.all)}
          defaultValue={filter.kind ?? ''}
          width="medium"
          options={INCIDENT_KINDS.map((value) => ({ value, label: t(kindWords[value]) }))}
        />
        <SectionField label={words.section} value={filter.unitId} units={units} />
        <NumberField
          name="year"
          label={t(words.reportedIn)}
          inputMode="numeric"
          defaultValue={filter.year ?? ''}
          width="short"
        />
        <Button kind="secondary">{t(registersWords.filter)}</Button>
        <a href={INCIDENTS_PATH}>{t(registersWords.clear)}</a>
      </form>
      <Rows rows={rows} />
      <Pagination
        firstHref={previous ? incidentsHref(filter) : null}
        previousHref={previous ? incidentsHref(filter, { before: previous }) : null}
        nextHref={next ? incidentsHref(filter, { after: next }) : null}
        summary={t(count ? registersWords.count(count.number, count.orMore) : registersWords.shown(rows.length))}
      />
    </>
  );
}

function Rows({ rows }: { rows: SerializeFrom<IncidentRow>[] }) {
  const t = useText();
  return (
    <DataTable
      caption={t(words.title)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      rowClassName={(row) => ((row.next?.daysLeft ?? 0) < 0 ? 'row-late' : undefined)}
      empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>}
      columns={[
        {
          key: 'title',
          header: t(words.name),
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={incidentPath(row.id)}>{row.title}</a>
              <span className="cell-note">{row.number}</span>
            </>
          ),
        },
        { key: 'kind', header: t(words.kind), cell: (row) => t(kindWords[row.kind]) },
        { key: 'unit', header: t(words.section), cell: (row) => t(row.unit) },
        {
          key: 'reported',
          header: t(words.reportedAt),
          cell: (row) => (
            <>
              <OfficeDateTime at={row.reportedAt} />
              <span className="cell-note">{row.reporterName}</span>
            </>
          ),
        },
        {
          key: 'status',
          header: t(words.status),
          nowrap: true,
          cell: (row) => <IncidentStatusTag status={row.status} />,
        },
        { key: 'duty', header: t(words.nextDuty), cell: (row) => <NextDuty next={row.next} /> },
      ]}
    />
  );
}

function NextDuty({ next }: { next: SerializeFrom<IncidentRow>['next'] }) {
  const t = useText();
  const locale = useLocale();
  if (!next?.until || next.daysLeft === null) return <>{t(words.noDuty)}</>;
  return (
    <>
      {formatDate(next.until, locale)}
      <span className="cell-note">{formatDaysLeft(next.daysLeft, locale)}</span>
    </>
  );
}
