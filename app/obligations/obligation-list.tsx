import { NarrowedTo } from '~/registers/narrowed-to';
import { registersWords } from '~/registers/words';
import { Button, LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { NumberField, SelectField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import { Tabs } from '~/ui/tabs';
import { kindName, OBLIGATION_KINDS } from './model';
import type { ObligationPage, ObligationRow } from './obligation-list.query.server';
import { ObligationDue, ObligationStatusTag } from './obligation-status';
import { OBLIGATIONS_PATH, type ObligationFilter, obligationsHref, SCOPES, STATUS_FILTERS } from './obligations-query';
import { statusWords, obligationWords as words } from './words';

export type ObligationListProps = ObligationPage & { filter: ObligationFilter };

/** 期限: everything that has to be done, in the order in which it is due. */
export function ObligationList(props: ObligationListProps) {
  const t = useText();
  const { filter, rows, next, previous, count } = props;
  return (
    <>
      <PageHeading
        title={t(words.title)}
        lead={t(words.lead)}
        action={
          <LinkButton kind="secondary" href="/calendar">
            {t(words.calendar)}
          </LinkButton>
        }
      />
      <Tabs
        label={t(words.scope)}
        items={SCOPES.map((scope) => ({
          href: obligationsHref({ ...filter, scope }),
          label: t(words[scope]),
          current: scope === filter.scope,
        }))}
      />
      <Filter filter={filter} />
      <DataTable
        caption={t(words.title)}
        hideCaption
        rows={rows}
        rowKey={(row) => row.id}
        rowClassName={(row) => (isLate(row) ? 'row-late' : undefined)}
        empty={<EmptyState title={t(words.none)}>{t(words.noneHint)}</EmptyState>}
        columns={[
          {
            key: 'what',
            header: t(words.what),
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={`${OBLIGATIONS_PATH}/${row.id}`}>{t(row.title)}</a>
                <div className="cell-note">{t(kindName(row.kind))}</div>
              </>
            ),
          },
          { key: 'subject', header: t(words.subject), cell: (row) => row.subject.name },
          { key: 'owner', header: t(words.owner), cell: (row) => <Owner of={row} /> },
          { key: 'due', header: t(words.due), nowrap: true, cell: (row) => <ObligationDue of={row} /> },
          {
            key: 'status',
            header: t(words.status),
            nowrap: true,
            cell: (row) => <ObligationStatusTag of={row} />,
          },
        ]}
      />
      <Pagination
        firstHref={previous ? obligationsHref(filter) : null}
        previousHref={previous ? obligationsHref(filter, { before: previous }) : null}
        nextHref={next ? obligationsHref(filter, { after: next }) : null}
        summary={t(count ? registersWords.count(count.number, count.orMore) : registersWords.shown(rows.length))}
      />
    </>
  );
}

const isLate = ({ status, daysLeft }: ObligationRow): boolean =>
  status === 'missed' || (status === 'open' && daysLeft < 0);

function Filter({ filter }: { filter: ObligationFilter }) {
  const t = useText();
  return (
    <form method="get" action={OBLIGATIONS_PATH} className="filter-form">
      {filter.scope === 'mine' ? null : <input type="hidden" name="scope" value={filter.scope} />}
      <SelectField
        name="status"
        label={t(words.status)}
        defaultValue={filter.status}
        width="medium"
        options={STATUS_FILTERS.map((value) => ({
          value,
          label: t(value === 'standing' ? words.standing : statusWords[value]),
        }))}
      />
      <SelectField
        name="kind"
        label={t(words.kind)}
        placeholder={t(registersWords.all)}
        defaultValue={filter.kind ?? ''}
        width="medium"
        options={OBLIGATION_KINDS.map((value) => ({ value, label: t(kindName(value)) }))}
      />
      <NarrowedTo name="month" label={words.dueMonth} value={filter.month} shown={filter.month} />
      <NumberField name="days" label={t(words.within)} inputMode="numeric" defaultValue={filter.within ?? ''} />
      <Button kind="secondary">{t(registersWords.filter)}</Button>
      <a href={obligationsHref({ scope: filter.scope })}>{t(registersWords.clear)}</a>
    </form>
  );
}

/** The post, and under it who holds it today. */
export function Owner({ of: { owner, unit } }: { of: Pick<ObligationRow, 'owner' | 'unit'> }) {
  const t = useText();
  const marks = useMarks();
  if (!owner) {
    return (
      <>
        {t(unit)}
        <div className="cell-note">{t(words.noOwner)}</div>
      </>
    );
  }
  return (
    <>
      {t(owner.post)}
      <div className="cell-note">{owner.holders.join(marks.comma) || t(words.vacant)}</div>
    </>
  );
}
