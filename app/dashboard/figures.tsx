/** The parts of the dashboard. Every figure is a link to the list that counts the same. */
import type { SerializeFrom } from '@remix-run/node';
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
import { accountsHref } from '~/social-media/account-query';
import { BarDrawing, BarTable } from '~/ui/bar-table';
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
export function Lead({ approvals, obligations, accounts, incidents }: Data) {
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
    {
      label: words.withoutOwner,
      value: accounts.withoutOwner,
      href: accountsHref({ mark: 'without-owner', status: 'open' }),
    },
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

export function Approvals({ byStatus, byWaiting }: Data['approvals']) {
  const t = useText();
  return (
    <>
      <section aria-labelledby="approvals">
        <h2 id="approvals">{t(words.approvals)}</h2>
        <BarTable
          caption={t(words.approvals)}
          hideCaption
          nameHeader={t(words.state)}
          valueHeader={t(words.count)}
          format={formatNumber}
          bars={byStatus.map(({ key, count }) => ({
            key,
            name: t(statusWords[key]),
            value: count,
            href: requestsHref(key),
          }))}
        />
      </section>
      <section aria-labelledby="waiting">
        <h2 id="waiting">{t(words.waiting)}</h2>
        <BarTable
          caption={t(words.waiting)}
          hideCaption
          nameHeader={t(words.waitingFor)}
          valueHeader={t(words.count)}
          format={formatNumber}
          bars={byWaiting.map(({ key, count }) => ({
            key,
            name: t(requestWords.waitedFor[key]),
            value: count,
            href: requestsHref(null, key),
            tone: key === 'late' ? 'warning' : 'usual',
          }))}
        />
      </section>
    </>
  );
}

export function Classes({ services, contracts }: Pick<Data, 'services' | 'contracts'>) {
  const t = useText();
  const table = { valueHeader: t(words.count), format: formatNumber };
  const exact = ({ scheme, level }: { scheme: string; level: string }) => `${scheme}:${level}`;
  return (
    <>
      <section aria-labelledby="services">
        <h2 id="services">{t(words.services)}</h2>
        <BarTable
          {...table}
          caption={t(words.byClass)}
          nameHeader={t(words.class)}
          bars={services.classes.map((one) => ({
            key: exact(one),
            name: t(one.name),
            value: one.count,
            href: registerHref({ exactLevel: exact(one), standing: 'open' }),
          }))}
        />
        <BarTable
          {...table}
          caption={t(words.byState)}
          nameHeader={t(words.state)}
          bars={services.standings.map(({ key, count }) => ({
            key,
            name: key === 'open' ? '' : t(standingWords[key]),
            value: count,
            href: registerHref({ standing: key }),
            tone: key === 'approved' ? 'usual' : 'warning',
          }))}
        />
      </section>
      <section aria-labelledby="contracts">
        <h2 id="contracts">{t(words.contracts)}</h2>
        <BarTable
          {...table}
          caption={t(words.byClass)}
          nameHeader={t(words.class)}
          bars={contracts.classes.map((one) => ({
            key: exact(one),
            name: t(one.name),
            value: one.count,
            href: contractsHref({ exactLevel: exact(one), status: 'open' }),
          }))}
        />
        <BarTable
          {...table}
          caption={t(words.byState)}
          nameHeader={t(words.state)}
          bars={contracts.standings.map(({ key, count }) => ({
            key,
            name: t(contractStatusWords[key]),
            value: count,
            href: contractsHref({ status: key }),
            tone: key === 'approved' || key === 'concluded' ? 'usual' : 'warning',
          }))}
        />
      </section>
    </>
  );
}

const WATCHED: readonly ObligationKind[] = ['condition', 'sla-breach', 'after-reading'];

/** Conditions, SLA breaches and 後閲: in time and overdue. And accounts for which nobody answers. */
export function Due({ states, accounts }: { states: Data['obligations']['states']; accounts: Data['accounts'] }) {
  const t = useText();
  return (
    <>
      <section aria-labelledby="due">
        <h2 id="due">{t(words.due)}</h2>
        <DueTable caption={t(words.due)} kinds={WATCHED} states={states} />
      </section>
      <section aria-labelledby="accounts">
        <h2 id="accounts">{t(words.accounts)}</h2>
        <BarTable
          caption={t(words.accounts)}
          hideCaption
          nameHeader={t(words.state)}
          valueHeader={t(words.count)}
          format={formatNumber}
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
      </section>
    </>
  );
}

function DueTable(props: { caption: string; kinds: readonly ObligationKind[]; states: Data['obligations']['states'] }) {
  const t = useText();
  const { caption, kinds, states } = props;
  return (
    <BarTable
      caption={caption}
      hideCaption
      nameHeader={t(words.kind)}
      valueHeader={t(words.count)}
      format={formatNumber}
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

export function Incidents({
  incidents,
  states,
}: {
  incidents: Data['incidents'];
  states: Data['obligations']['states'];
}) {
  const t = useText();
  const stages = ['reported', 'confirmed', 'contained'] as const;
  return (
    <>
      <section aria-labelledby="incidents">
        <h2 id="incidents">{t(words.incidents)}</h2>
        <BarTable
          caption={t(words.incidents)}
          hideCaption
          nameHeader={t(words.stage)}
          valueHeader={t(words.count)}
          format={formatNumber}
          bars={stages.map((status) => ({
            key: status,
            name: t(incidentStatusWords[status]),
            value: incidents.find(({ key }) => key === status)?.count ?? 0,
            href: incidentsHref({ status, kind: null, unitId: null, year: null }),
          }))}
        />
      </section>
      <section aria-labelledby="clocks">
        <h2 id="clocks">{t(words.clocks)}</h2>
        <DueTable caption={t(words.clocks)} kinds={INCIDENT_CLOCKS} states={states} />
      </section>
    </>
  );
}

/** What lapses, by month: each cell is a list of its own. */
export function Lapses({ months, lapses }: Pick<Data['obligations'], 'months' | 'lapses'>) {
  const t = useText();
  return (
    <section aria-labelledby="lapses">
      <h2 id="lapses">{t(words.lapses)}</h2>
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
      <BarTable
        caption={t(words.total)}
        nameHeader={t(words.month)}
        valueHeader={t(words.count)}
        format={formatNumber}
        bars={months.map((month, at) => ({
          key: month,
          name: t(monthText(month)),
          value: lapses.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
          href: null,
        }))}
      />
    </section>
  );
}

export function Concentration({ vendors }: { vendors: Data['vendors'] }) {
  const t = useText();
  const { top, entries } = vendors;
  const percent = (value: number): string => `${entries === 0 ? 0 : Math.round((value / entries) * 1000) / 10}%`;
  const sum = top.reduce((total, { services, contracts }) => total + services + contracts, 0);
  return (
    <section aria-labelledby="concentration">
      <h2 id="concentration">{t(words.concentration)}</h2>
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
    </section>
  );
}
