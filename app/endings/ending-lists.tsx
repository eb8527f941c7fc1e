import { movementsHref } from '~/information-movements/movement-query';
import { movementWords } from '~/information-movements/words';
import type { Text } from '~/platform/text';
import { ListFrame, type NamedUnit, SectionField } from '~/registers/list-frame';
import { LinkButton } from '~/ui/button';
import { type Column, DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { DateField, SelectField } from '~/ui/fields';
import { formatDate, formatDaysLeft } from '~/ui/format';
import { useLocale, useText } from '~/ui/locale';
import type { DisposalPage, DisposalRow, EndingPage, EndingRow } from './ending-list.query.server';
import { EndingStatusTag } from './ending-page';
import {
  type DisposalFilter,
  disposalsHref,
  type EndingFilter,
  endingsHref,
  STATUS_FILTERS,
  type StatusFilter,
} from './ending-query';
import { DISPOSALS_PATH, ENDINGS_PATH, endingPath } from './paths';
import { endingStatusWords, methodWords, endingWords as words } from './words';

const FILTER_WORDS: Record<StatusFilter, { ja: string; en: string }> = {
  ...endingStatusWords,
  late: words.late,
  all: words.all,
};

type OfEnding = { name: string; vendorName: string; unit: Text };

/** What both lists say of an ending: its section, and a day of it. */
function useShared<Row extends OfEnding>() {
  const t = useText();
  const locale = useLocale();
  const day = (date: string | null): string => (date === null ? '—' : formatDate(date, locale, { weekday: false }));
  const unit: Column<Row> = { key: 'unit', header: t(words.section), cell: (row) => t(row.unit) };
  const days = (key: string, header: Text, of: (row: Row) => string | null): Column<Row> => ({
    key,
    header: t(header),
    nowrap: true,
    cell: (row) => day(of(row)),
  });
  return { t, locale, day, unit, days };
}

/** 終了の手続 as a list, by the day on which everything has to be proved. */
export function EndingList(props: EndingPage & { filter: EndingFilter; units: NamedUnit[] }) {
  const { t, locale, day, unit, days } = useShared<EndingRow>();
  const { filter, units, rows } = props;
  return (
    <ListFrame
      register="endings"
      title={words.listTitle}
      lead={words.listLead}
      path={ENDINGS_PATH}
      filter={
        <>
          <SelectField
            name="status"
            label={t(words.filterStatus)}
            defaultValue={filter.status}
            width="medium"
            options={STATUS_FILTERS.map((value) => ({ value, label: t(FILTER_WORDS[value]) }))}
          />
          <SectionField label={words.section} value={filter.unitId} units={units} />
        </>
      }
      action={
        <LinkButton href={DISPOSALS_PATH} kind="secondary">
          {t(words.toDisposals)}
        </LinkButton>
      }
      href={(from, path) => endingsHref(filter, from, path)}
      page={props}
    >
      <DataTable
        caption={t(words.listTitle)}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>}
        rowClassName={(row) => (row.status === 'open' && row.daysLeft < 0 ? 'row-late' : undefined)}
        columns={[
          {
            key: 'name',
            header: t(words.of),
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={endingPath(row.id)}>{row.name}</a>
                {row.whole ? null : <div className="cell-note">{t(words.scopeSection)}</div>}
              </>
            ),
          },
          { key: 'vendor', header: t(words.vendor), cell: (row) => row.vendorName },
          unit,
          days('last', words.lastDay, (row) => row.lastDay),
          {
            key: 'due',
            header: t(words.due),
            nowrap: true,
            cell: (row) => (
              <>
                {day(row.dueOn)}
                {row.status === 'open' ? <div className="cell-note">{formatDaysLeft(row.daysLeft, locale)}</div> : null}
              </>
            ),
          },
          {
            key: 'proofs',
            header: t(words.proofs),
            nowrap: true,
            cell: (row) => t(words.missingShort(row.missing, row.proofs)),
          },
          {
            key: 'status',
            header: t(words.status),
            nowrap: true,
            cell: (row) => <EndingStatusTag status={row.status} />,
          },
        ]}
      />
    </ListFrame>
  );
}

/** 廃棄記録簿. */
export function DisposalList(props: DisposalPage & { filter: DisposalFilter; units: NamedUnit[] }) {
  const { t, day, unit, days } = useShared<DisposalRow>();
  const { filter, units, rows } = props;
  return (
    <ListFrame
      register="disposal-records"
      title={words.disposalsTitle}
      lead={words.disposalsLead}
      path={DISPOSALS_PATH}
      filter={
        <>
          <DateField name="since" label={t(words.from)} defaultValue={filter.since ?? ''} />
          <DateField name="until" label={t(words.until)} defaultValue={filter.until ?? ''} />
          <SectionField label={words.section} value={filter.unitId} units={units} />
        </>
      }
      action={
        <LinkButton href={movementsHref({ kind: 'disposal' })} kind="secondary">
          {t(movementWords.toOwnDisposals)}
        </LinkButton>
      }
      href={(from, path) => disposalsHref(filter, from, path)}
      page={props}
    >
      <DataTable
        caption={t(words.disposalsTitle)}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t(words.disposalsNone)}>{t(words.disposalsHint)}</EmptyState>}
        columns={[
          {
            key: 'on',
            header: t(words.disposedOn),
            rowHeader: true,
            nowrap: true,
            cell: (row) => <a href={endingPath(row.endingId)}>{day(row.disposedOn)}</a>,
          },
          { key: 'by', header: t(words.doneByShort), cell: (row) => row.disposedBy },
          {
            key: 'what',
            header: t(words.whatDisposed),
            cell: (row) => <span className="keep-lines">{row.what}</span>,
          },
          { key: 'how', header: t(words.method), cell: (row) => (row.method ? t(methodWords[row.method]) : '—') },
          {
            key: 'of',
            header: t(words.of),
            cell: (row) => (
              <>
                {row.name}
                <div className="cell-note">{row.vendorName}</div>
              </>
            ),
          },
          unit,
          days('until', words.keepUntil, (row) => row.keepUntil),
        ]}
      />
    </ListFrame>
  );
}
