/** The parts of the dashboard. Every figure is a link to the list that counts the same. */
import type { SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { listHref, type WaitingDays } from '~/approval-requests/request-list-query';
import { requestWords } from '~/approval-requests/words';
import { statusWords } from '~/approvals/words';
import { registerHref } from '~/cloud-services/register-query';
import { standingWords } from '~/cloud-services/words';
import { contractsHref } from '~/contracts/contract-query';
import { statusFilterWords as contractStatusWords } from '~/contracts/words';
import { incidentsHref } from '~/incidents/incident-query';
import { statusWords as incidentStatusWords } from '~/incidents/words';
import { kindName, type ObligationKind } from '~/obligations/model';
import { obligationsHref } from '~/obligations/obligations-query';
import type { Text } from '~/platform/text';
import { accountsHref } from '~/social-media/account-query';
import { BarDrawing, BarTable, type BarTableProps } from '~/ui/bar-table';
import { DataTable } from '~/ui/data-table';
import { formatNumber } from '~/ui/format';
import { useText } from '~/ui/locale';
import type { Status } from '~/workflow/model';
import type { DashboardData } from './dashboard-data.server';
import { INCIDENT_CLOCKS } from './lapses';
import { monthText, dashboardWords as words } from './words';

type Data = SerializeFrom<DashboardData>;

const requestsHref = (status: Status | null, days: WaitingDays | null = null) =>
  listHref(
    {
      status,
      kind: null,
      unitId: null,
      track: null,
      query: '',
      sort: 'updated',
      waiting: days === null ? null : { days, today: '' },
    },
    null,
  );
const due = (kind: ObligationKind, status: 'open' | 'missed' | 'standing', month: string | null = null) =>
  obligationsHref({ scope: 'all', kind, status, month });
const countOf = (states: Data['obligations']['states'], kinds: readonly ObligationKind[], status: 'open' | 'missed') =>
  states.filter((one) => kinds.includes(one.kind) && one.status === status).reduce((sum, { count }) => sum + count, 0);

/** The figures one looks for first. */
export function Lead({ takesAccounts, approvals, obligations, accounts, incidents }: Data) {
  const t = useText();
  const of = (status: Status) => approvals.byStatus.find(({ key }) => key === status)?.count ?? 0;
  const late = approvals.byWaiting.find(({ key }) => key === 'late')?.count ?? 0;
  const open = incidents.reduce((sum, { count }) => sum + count, 0);
  const figures = [
    { label: statusWords['in-review'], value: of('in-review'), href: requestsHref('in-review') },
    { label: requestWords.waitedFor.late, value: late, href: requestsHref(null, 'late') },
    {
      label: { ja: '条件の期限超過', en: 'Conditions overdue' },
      value: countOf(obligations.states, ['condition'], 'missed'),
      href: due('condition', 'missed'),
    },
    ...(takesAccounts
      ? [
          {
            label: words.withoutOwner,
            value: accounts.withoutOwner,
            href: accountsHref({ mark: 'without-owner', status: 'open' }),
          },
        ]
      : []),
    {
      label: words.incidents,
      value: open,
      href: incidentsHref({ status: 'open', kind: null, unitId: null, year: null }),
    },
  ];
  return (
    <ul className="figures">
      {figures.map(({ label, value, href }) => (
        <li key={href}>
          <a href={href}>
            <b>{formatNumber(value)}</b> {t(label)}
          </a>
        </li>
      ))}
    </ul>
  );
}

type CountsProps = { caption: Text; nameHeader: Text; bars: BarTableProps['bars']; hideCaption?: boolean };

/** How many of each, as bars. */
function Counts({ caption, nameHeader, bars, hideCaption }: CountsProps) {
  const t = useText();
  return (
    <BarTable
      caption={t(caption)}
      hideCaption={hideCaption}
      nameHeader={t(nameHeader)}
      valueHeader={t(words.count)}
      format={formatNumber}
      bars={bars}
    />
  );
}

type PartProps = { id: string; title: Text; children: ReactNode };

function Part({ id, title, children }: PartProps) {
  const t = useText();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(title)}</h2>
      {children}
    </section>
  );
}

/** A part that is one table under its heading. */
function CountsPart({ id, ...table }: { id: string } & Omit<CountsProps, 'hideCaption'>) {
  return (
    <Part id={id} title={table.caption}>
      <Counts {...table} hideCaption />
    </Part>
  );
}

export function Approvals({ byStatus, byWaiting }: Data['approvals']) {
  const t = useText();
  return (
    <>
      <CountsPart
        id="approvals"
        caption={words.approvals}
        nameHeader={words.state}
        bars={byStatus.map(({ key, count }) => ({
          key,
          name: t(statusWords[key]),
          value: count,
          href: requestsHref(key),
        }))}
      />
      <CountsPart
        id="waiting"
        caption={words.waiting}
        nameHeader={words.waitingFor}
        bars={byWaiting.map(({ key, count }) => ({
          key,
          name: t(requestWords.waitedFor[key]),
          value: count,
          href: requestsHref(null, key),
          tone: key === 'late' ? 'warning' : 'usual',
        }))}
      />
    </>
  );
}

const exact = ({ scheme, level }: { scheme: string; level: string }) => `${scheme}:${level}`;

export function Classes({ services, contracts }: Pick<Data, 'services' | 'contracts'>) {
  const t = useText();
  return (
    <>
      <Part id="services" title={words.services}>
        <Counts
          caption={words.byClass}
          nameHeader={words.class}
          bars={services.classes.map((one) => ({
            key: exact(one),
            name: t(one.name),
            value: one.count,
            href: registerHref({ exactLevel: exact(one), standing: 'open' }),
          }))}
        />
        <Counts
          caption={words.byState}
          nameHeader={words.state}
          bars={services.standings.map(({ key, count }) => ({
            key,
            name: key === 'open' ? '' : t(standingWords[key]),
            value: count,
            href: registerHref({ standing: key }),
            tone: key === 'approved' ? 'usual' : 'warning',
          }))}
        />
      </Part>
      <Part id="contracts" title={words.contracts}>
        <Counts
          caption={words.byClass}
          nameHeader={words.class}
          bars={contracts.classes.map((one) => ({
            key: exact(one),
            name: t(one.name),
            value: one.count,
            href: contractsHref({ exactLevel: exact(one), status: 'open' }),
          }))}
        />
        <Counts
          caption={words.byState}
          nameHeader={words.state}
          bars={contracts.standings.map(({ key, count }) => ({
            key,
            name: t(contractStatusWords[key]),
            value: count,
            href: contractsHref({ status: key }),
            tone: key === 'approved' || key === 'concluded' ? 'usual' : 'warning',
          }))}
        />
      </Part>
    </>
  );
}

const WATCHED: readonly ObligationKind[] = ['condition', 'sla-breach', 'after-reading'];

type DueProps = { states: Data['obligations']['states'] } & Pick<Data, 'accounts' | 'takesAccounts'>;

/** Conditions, SLA breaches and 後閲: in time and overdue. And accounts for which nobody answers. */
export function Due({ states, accounts, takesAccounts }: DueProps) {
  const t = useText();
  return (
    <>
      <DuePart id="due" caption={words.due} kinds={WATCHED} states={states} />
      {takesAccounts ? (
        <CountsPart
          id="accounts"
          caption={words.accounts}
          nameHeader={words.state}
          bars={[
            { key: 'open', name: t(words.accountsOpen), value: accounts.open, href: accountsHref({ status: 'open' }) },
            {
              key: 'without',
              name: t(words.withoutOwner),
              value: accounts.withoutOwner,
              href: accountsHref({ mark: 'without-owner', status: 'open' }),
              tone: 'warning',
            },
          ]}
        />
      ) : null}
    </>
  );
}

type DuePartProps = {
  id: string;
  caption: Text;
  kinds: readonly ObligationKind[];
  states: Data['obligations']['states'];
};

function DuePart({ id, caption, kinds, states }: DuePartProps) {
  const t = useText();
  return (
    <CountsPart
      id={id}
      caption={caption}
      nameHeader={words.kind}
      bars={kinds.flatMap((kind) =>
        (['open', 'missed'] as const).map((status) => ({
          key: `${kind} ${status}`,
          name: `${t(kindName(kind))} ${t(words[status])}`,
          value: countOf(states, [kind], status),
          href: due(kind, status),
          tone: status === 'missed' ? ('warning' as const) : ('usual' as const),
        })),
      )}
    />
  );
}

type IncidentsProps = { incidents: Data['incidents']; states: Data['obligations']['states'] };

export function Incidents({ incidents, states }: IncidentsProps) {
  const t = useText();
  const stages = ['reported', 'confirmed', 'contained'] as const;
  return (
    <>
      <CountsPart
        id="incidents"
        caption={words.incidents}
        nameHeader={words.stage}
        bars={stages.map((status) => ({
          key: status,
          name: t(incidentStatusWords[status]),
          value: incidents.find(({ key }) => key === status)?.count ?? 0,
          href: incidentsHref({ status, kind: null, unitId: null, year: null }),
        }))}
      />
      <DuePart id="clocks" caption={words.clocks} kinds={INCIDENT_CLOCKS} states={states} />
    </>
  );
}

/** What lapses, by month: each cell is a list of its own. */
export function Lapses({ months, lapses }: Pick<Data['obligations'], 'months' | 'lapses'>) {
  const t = useText();
  return (
    <Part id="lapses" title={words.lapses}>
      <DataTable
        caption={t(words.lapses)}
        hideCaption
        rows={lapses}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', header: t(words.kind), rowHeader: true, cell: ({ kind }) => t(kindName(kind)) },
          ...months.map((month, at) => ({
            key: month,
            header: t(monthText(month)),
            align: 'end' as const,
            nowrap: true,
            cell: ({ kind, counts }: Data['obligations']['lapses'][number]) => (
              <a href={due(kind, 'standing', month)}>{formatNumber(counts[at] ?? 0)}</a>
            ),
          })),
        ]}
      />
      <Counts
        caption={words.total}
        nameHeader={words.month}
        bars={months.map((month, at) => ({
          key: month,
          name: t(monthText(month)),
          value: lapses.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
          href: null,
        }))}
      />
    </Part>
  );
}

export function Concentration({ vendors }: { vendors: Data['vendors'] }) {
  const t = useText();
  const { top, entries } = vendors;
  const percent = (value: number): string => `${entries === 0 ? 0 : Math.round((value / entries) * 1000) / 10}%`;
  const sum = top.reduce((total, { services, contracts }) => total + services + contracts, 0);
  return (
    <Part id="concentration" title={words.concentration}>
      <p>
        {t(words.concentrationLead(top.length, entries, vendors.vendors))} <b>{percent(sum)}</b>
      </p>
      <DataTable
        caption={t(words.concentration)}
        hideCaption
        rows={top}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'vendor',
            header: t(words.vendor),
            rowHeader: true,
            cell: ({ id, name }) => <a href={`/registers/vendors/${id}`}>{name}</a>,
          },
          {
            key: 'services',
            header: t(words.serviceCount),
            align: 'end',
            cell: ({ id, services }) => (
              <a href={registerHref({ vendorId: id, standing: 'open' })}>{formatNumber(services)}</a>
            ),
          },
          {
            key: 'contracts',
            header: t(words.contractCount),
            align: 'end',
            cell: ({ id, contracts }) => (
              <a href={contractsHref({ vendorId: id, status: 'open' })}>{formatNumber(contracts)}</a>
            ),
          },
          { key: 'highest', header: t(words.highest), align: 'end', cell: ({ highest }) => formatNumber(highest) },
          {
            key: 'share',
            header: t(words.share),
            align: 'end',
            nowrap: true,
            cell: ({ services, contracts }) => percent(services + contracts),
          },
          {
            key: 'bar',
            header: '',
            narrowLabel: false,
            cell: ({ services, contracts }) => <BarDrawing share={(services + contracts) / Math.max(1, entries)} />,
          },
        ]}
      />
    </Part>
  );
}
