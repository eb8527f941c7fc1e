import type { SerializeFrom } from '@remix-run/node';
import { PeopleTabs } from '~/people/organisation-page';
import { registersWords } from '~/registers/words';
import { Button } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { OfficeDateTime } from '~/ui/dates';
import { EmptyState } from '~/ui/empty-state';
import { SelectField } from '~/ui/fields';
import { Form } from '~/ui/form';
import { useText } from '~/ui/locale';
import { useMarks } from '~/ui/marks';
import { Notice } from '~/ui/notice';
import { PageHeading } from '~/ui/page-heading';
import { Pagination } from '~/ui/pagination';
import { StatusTag, type StatusTone } from '~/ui/status-tag';
import { SummaryList } from '~/ui/summary-list';
import type { DeliveryList, DeliveryRow, DeliveryState } from './deliveries.query.server';
import { DELIVERIES_PATH, DELIVERY_FILTERS, type DeliveryFilter, deliveriesHref } from './deliveries-query';
import type { MailStatus } from './model';
import { mailStatusWords, deliveryWords as words } from './words';

type Props = SerializeFrom<DeliveryList & { state: DeliveryState }> & {
  filter: DeliveryFilter;
  isSet: boolean;
  retried: boolean;
};

/** For the administrator: whether mails get through, and what to do where they do not. */
export function DeliveriesPage({ rows, next, previous, count, filter, state, isSet, retried }: Props) {
  const t = useText();
  return (
    <>
      <PageHeading title={t(words.title)} lead={t(words.lead)} />
      <PeopleTabs current="mail" />
      {retried ? (
        <Notice kind="success" live>
          <p>{t(words.retried)}</p>
        </Notice>
      ) : null}
      <State state={state} isSet={isSet} />
      <form method="get" action={DELIVERIES_PATH} className="filter-form">
        <SelectField
          name="status"
          label={t(words.status)}
          defaultValue={filter}
          width="medium"
          options={DELIVERY_FILTERS.map((value) => ({ value, label: t(filterWords(value)) }))}
        />
        <Button kind="secondary">{t(registersWords.filter)}</Button>
      </form>
      <Mails rows={rows} />
      <Pagination
        firstHref={previous ? deliveriesHref(filter) : null}
        previousHref={previous ? deliveriesHref(filter, { before: previous }) : null}
        nextHref={next ? deliveriesHref(filter, { after: next }) : null}
        summary={t(count ? registersWords.count(count.number, count.orMore) : registersWords.shown(rows.length))}
      />
    </>
  );
}

const filterWords = (filter: DeliveryFilter) =>
  filter === 'troubled' || filter === 'all' ? words[filter] : mailStatusWords[filter];

function State({ state, isSet }: { state: Props['state']; isSet: boolean }) {
  const t = useText();
  return (
    <>
      {isSet ? null : (
        <Notice title={t(words.notSet)}>
          <p>{t(words.notSetHint)}</p>
        </Notice>
      )}
      {isSet && state.isFailing ? (
        <Notice kind="warning" title={t(words.failing)}>
          <p>{t(words.failingHint)}</p>
        </Notice>
      ) : null}
      {state.failed.number > 0 ? (
        <Notice kind="error" title={t(words.givenUp(state.failed.number, state.failed.orMore))}>
          <p>{t(words.givenUpHint)}</p>
          <Form action={`${DELIVERIES_PATH}/retries`} reloadDocument>
            <Button kind="secondary" size="small">
              {t(words.retryAll)}
            </Button>
          </Form>
        </Notice>
      ) : null}
      <SummaryList
        dense
        rows={[
          {
            term: t(words.lastSent),
            value: state.lastSentAt ? <OfficeDateTime at={state.lastSentAt} /> : t(words.never),
          },
        ]}
      />
    </>
  );
}

const TONES: Record<MailStatus, StatusTone> = {
  waiting: 'waiting',
  sending: 'info',
  sent: 'success',
  failed: 'error',
  empty: 'ended',
};

function Mails({ rows }: { rows: SerializeFrom<DeliveryRow>[] }) {
  const t = useText();
  return (
    <DataTable
      caption={t(words.title)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t(words.none)} />}
      columns={[
        {
          key: 'person',
          header: t(words.person),
          rowHeader: true,
          cell: (row) => (
            <>
              {row.personName}
              <div className="cell-note">{t(row.urgent ? words.urgent : words.digest)}</div>
            </>
          ),
        },
        { key: 'made', header: t(words.made), cell: (row) => <OfficeDateTime at={row.createdAt} /> },
        {
          key: 'status',
          header: t(words.status),
          nowrap: true,
          cell: (row) => (
            <>
              <StatusTag tone={TONES[row.status]}>{t(mailStatusWords[row.status])}</StatusTag>
              {row.attempts > 0 ? <div className="cell-note">{t(words.attempts(row.attempts))}</div> : null}
            </>
          ),
        },
        { key: 'how', header: t(words.how), cell: (row) => <HowItWent row={row} /> },
      ]}
    />
  );
}

function HowItWent({ row }: { row: SerializeFrom<DeliveryRow> }) {
  const t = useText();
  const marks = useMarks();
  const when = row.sentAt
    ? { name: words.sentAt, at: row.sentAt }
    : row.nextAt
      ? { name: words.next, at: row.nextAt }
      : null;
  return (
    <>
      {row.lastError}
      {when ? (
        <div className="cell-note">
          {t(when.name)}
          {marks.colon}
          <OfficeDateTime at={when.at} />
        </div>
      ) : null}
      {row.status === 'failed' ? <Retry id={row.id} name={row.personName} /> : null}
    </>
  );
}

function Retry({ id, name }: { id: string; name: string }) {
  const t = useText();
  return (
    <Form action={`${DELIVERIES_PATH}/retries`} reloadDocument>
      <input type="hidden" name="mailId" value={id} />
      <Button kind="secondary" size="small">
        {t(words.retry)}
        <span className="sr-only">: {name}</span>
      </Button>
    </Form>
  );
}
