import type { SerializeFrom } from '@remix-run/node';
import { useKindsTaken } from '~/approval-requests/use-kinds-taken';
import { RequestStatus } from '~/approvals/status-label';
import { statusWords } from '~/approvals/words';
import { Can } from '~/authorization/can';
import type { Locale, Text } from '~/platform/text';
import { requestKindWords } from '~/policy/words';
import { Button, LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { NumberField, SelectField, TextField } from '~/ui/fields';
import { formatDate, officeTime } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import { STATUSES } from '~/workflow/model';
import type { RequestRow } from './request-list.query.server';
import { type Cursor, listHref, type RequestFilter, WAITING } from './request-list-query';
import type { UnitChoice } from './unit-choices.query.server';
import { requestWords as words } from './words';

type Props = {
  rows: SerializeFrom<RequestRow>[];
  next: Cursor | null;
  filter: RequestFilter;
  units: UnitChoice[];
  today: string;
};

/** Two thirds of the width of a full date; the day of the week stands on the request page. */
const shortDate = (date: string, locale: Locale): string => formatDate(date, locale, { weekday: false });

function waitingText([first, ...others]: string[], t: (text: Text) => string): string {
  if (!first) return '—';
  return others.length === 0 ? first : `${first} ${t(words.andOthers(others.length))}`;
}

/** Every request one may read; plain cells, because this is the page with the most of them. */
export function RequestList({ rows, next, filter, units, today }: Props) {
  const marks = useMarks();
  const t = useText();
  const locale = useLocale();
  return (
    <>
      <PageHeading
        title={t(words.requests)}
        action={
          <Can I="create" a="ApprovalRequest">
            <LinkButton href="/approval-requests/new">{t(words.file)}</LinkButton>
          </Can>
        }
      />
      <Filter filter={filter} units={units} />
      <DataTable
        caption={t(words.requests)}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        rowClassName={(row) => (row.dueOn && row.dueOn < today ? 'row-late' : undefined)}
        empty={<EmptyState title={t(words.none)} />}
        columns={[
          { key: 'number', header: t(words.number), nowrap: true, cell: (row) => row.number },
          {
            key: 'title',
            header: t(words.subject),
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={`/approval-requests/${row.id}`}>{row.title || t(words.untitled)}</a>
                <div className="cell-note">
                  {[t(requestKindWords[row.kind].name), row.vendorName].filter(Boolean).join(marks.gap)}
                </div>
              </>
            ),
          },
          { key: 'unit', header: t(words.section), cell: (row) => (locale === 'ja' ? row.unitNameJa : row.unitNameEn) },
          { key: 'track', header: t(words.track), nowrap: true, cell: (row) => row.track ?? '—' },
          {
            key: 'status',
            header: t(words.status),
            nowrap: true,
            cell: (row) => <RequestStatus status={row.status} />,
          },
          { key: 'with', header: t(words.waitingFor), cell: (row) => waitingText(row.waitingFor, t) },
          {
            key: 'due',
            header: t(words.due),
            nowrap: true,
            cell: (row) =>
              row.dueOn ? `${shortDate(row.dueOn, locale)}${row.dueOn < today ? `\n${t(words.overdue)}` : ''}` : '—',
          },
          {
            key: 'updated',
            header: t(words.updated),
            nowrap: true,
            cell: (row) => shortDate(officeTime(row.updatedAt).date, locale),
          },
        ]}
      />
      <Pagination nextHref={next ? listHref(filter, next) : null} firstHref={null} />
    </>
  );
}

function Filter({ filter, units }: { filter: RequestFilter; units: UnitChoice[] }) {
  const t = useText();
  const kindsTaken = useKindsTaken();
  const locale = useLocale();
  return (
    <form method="get" action="/approval-requests" className="filter-form">
      <TextField name="q" type="search" label={t(words.searchLabel)} defaultValue={filter.query} width="medium" />
      <SelectField
        name="status"
        label={t(words.status)}
        placeholder={t(words.all)}
        defaultValue={filter.status ?? ''}
        width="short"
        options={STATUSES.map((status) => ({ value: status, label: t(statusWords[status]) }))}
      />
      <SelectField
        name="kind"
        label={t(words.kind)}
        placeholder={t(words.all)}
        defaultValue={filter.kind ?? ''}
        width="medium"
        options={kindsTaken.map((kind) => ({ value: kind, label: t(requestKindWords[kind].name) }))}
      />
      <SelectField
        name="unit"
        label={t(words.section)}
        placeholder={t(words.all)}
        defaultValue={filter.unitId ?? ''}
        width="medium"
        options={units.map((unit) => ({ value: unit.id, label: unit[locale] }))}
      />
      <SelectField
        name="waiting"
        label={t(words.waitingDays)}
        placeholder={t(words.all)}
        defaultValue={filter.waiting?.days ?? ''}
        width="short"
        options={WAITING.map((value) => ({ value, label: t(words.waitedFor[value]) }))}
      />
      <NumberField
        name="decided"
        label={t(words.decidedIn)}
        inputMode="numeric"
        defaultValue={filter.decidedIn ?? ''}
        width="short"
      />
      <SelectField
        name="sort"
        label={t(words.sort)}
        defaultValue={filter.sort}
        width="medium"
        options={[
          { value: 'updated', label: t(words.sortUpdated) },
          { value: 'due', label: t(words.sortDue) },
        ]}
      />
      <Button kind="secondary">{t(words.search)}</Button>
    </form>
  );
}
