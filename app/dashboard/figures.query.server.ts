/**
 * 全体の状況: grouped counts over indexes, a fixed number of queries whatever there is. Each counts what its list shows
 * to the same reader: the same permission filter, the same conditions.
 */
import { type Expression, type SqlBool, sql } from 'kysely';
import { isDecidedIn, isOpenedFor, isWaiting } from '~/approval-requests/request-list.query.server';
import { WAITING, type WaitingDays } from '~/approval-requests/request-list-query';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy, readingBranches } from '~/authorization/accessible-by.server';
import { standingCondition } from '~/cloud-services/register-list.query.server';
import type { StandingFilter } from '~/cloud-services/register-query';
import { statusCondition } from '~/contracts/contract-list.query.server';
import type { StatusFilter as ContractStatusFilter } from '~/contracts/contract-query';
import { reportedIn } from '~/incidents/incident-list.query.server';
import type { IncidentKind, IncidentStatus } from '~/incidents/model';
import type { ObligationKind } from '~/obligations/model';
import type { PlainDate } from '~/platform/dates';
import { withoutOwner } from '~/social-media/account-list.query.server';
import { STATUSES, type Status } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';
import { INCIDENT_CLOCKS, LAPSES, monthsAhead } from './lapses';

type Reading = { ability: AppAbility; today: PlainDate };
type Where = Expression<SqlBool>;
export type Counted<Key> = { key: Key; count: number };

const all = (...parts: Where[]): Where => sql<SqlBool>`${sql.join(parts, sql` and `)}`;

async function grouped<Key extends string>(db: DbOrTx, query: ReturnType<typeof sql>): Promise<Counted<Key>[]> {
  const { rows } = await (query as ReturnType<typeof sql<{ key: Key; count: number | string }>>).execute(db);
  return rows.map(({ key, count }) => ({ key, count: Number(count) }));
}

/** Several conditions over one table in one pass. */
async function countedEach<Key extends string>(
  db: DbOrTx,
  keys: readonly Key[],
  conditionOf: (key: Key) => Where,
  from: ReturnType<typeof sql>,
): Promise<Counted<Key>[]> {
  const columns = keys.map((key, at) => sql`coalesce(sum(${conditionOf(key)}), 0) as ${sql.id(`k${at}`)}`);
  const { rows } = await sql<Record<string, number | string>>`select ${sql.join(columns)} ${from}`.execute(db);
  return keys.map((key, at) => ({ key, count: Number(rows[0]?.[`k${at}`] ?? 0) }));
}

/** Whoever reads everything submitted counts on the index of statuses; everybody else from the index of readers. */
const SUBMITTED = STATUSES.filter((status) => status !== 'draft');
function readable(ability: AppAbility): Where {
  const submitted = sql<SqlBool>`request.status in (${sql.join([...SUBMITTED])})`;
  const branches = readingBranches(ability);
  const whole = branches.filter(({ isWhole }) => isWhole).flatMap(({ statuses }) => statuses ?? STATUSES);
  if (SUBMITTED.every((status) => whole.includes(status))) return submitted;
  const readers = [...new Set(branches.flatMap((branch) => branch.readers ?? []))];
  if (readers.length === 0) return sql<SqlBool>`(1 = 0)`;
  return all(
    submitted,
    sql<SqlBool>`request.id in (select entry.request_id from request_readers as entry where entry.reader_id in (${sql.join(readers)}))`,
    accessibleBy(ability, 'read', 'ApprovalRequest'),
  );
}

export async function approvalFigures(db: DbOrTx, { ability, today }: Reading) {
  const mine = readable(ability);
  const [byStatus, byWaiting] = await Promise.all([
    grouped<Status>(
      db,
      sql`select request.status as ${sql.ref('key')}, count(*) as ${sql.ref('count')}
        from approval_requests as request where ${mine} group by request.status`,
    ),
    waitingFigures(db, mine, today),
  ]);
  const count = new Map(byStatus.map(({ key, count: n }) => [key, n]));
  return { byStatus: SUBMITTED.map((key) => ({ key, count: count.get(key) ?? 0 })), byWaiting };
}

/** From the open steps, of which there are few, whatever there is of requests. */
async function waitingFigures(db: DbOrTx, mine: Where, today: PlainDate): Promise<Counted<WaitingDays>[]> {
  const opened = sql.ref('since.opened');
  const inReview = sql<SqlBool>`request.status = 'in-review'`;
  const [byDays, late] = await Promise.all([
    countedEach(
      db,
      WAITING,
      (days) => isOpenedFor({ days, today }, opened) ?? sql<SqlBool>`0`,
      sql`from (select s.request_id, min(s.opened_at) as opened from route_steps as s
        where s.status = 'open' group by s.request_id) as since
      inner join approval_requests as request on request.id = since.request_id where ${inReview} and ${mine}`,
    ),
    sql<{ count: number | string }>`select count(*) as count from approval_requests as request
      where ${isWaiting({ days: 'late', today })} and ${mine}`.execute(db),
  ]);
  return byDays.map((one) => (one.key === 'late' ? { ...one, count: Number(late.rows[0]?.count ?? 0) } : one));
}

export type ByClass = { scheme: string; level: string; rank: number; count: number };

const byClass = async (db: DbOrTx, alias: string, from: ReturnType<typeof sql>): Promise<ByClass[]> => {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const { rows } =
    await sql<ByClass>`select ${column('scheme_key')} as scheme, ${column('confidentiality_level')} as level,
      max(${column('confidentiality_rank')}) as ${sql.ref('rank')}, count(*) as count
    ${from} group by ${column('scheme_key')}, ${column('confidentiality_level')}
    order by scheme, ${sql.ref('rank')} desc`.execute(db);
  return rows.map((row) => ({ ...row, rank: Number(row.rank), count: Number(row.count) }));
};

const SERVICE_STANDINGS: readonly StandingFilter[] = ['approved', 'expired', 'corrective', 'suspended', 'ending'];
const CONTRACT_STANDINGS: readonly ContractStatusFilter[] = [
  'approved',
  'concluded',
  'run-out',
  'corrective',
  'suspended',
  'ending',
];

export async function serviceFigures(db: DbOrTx, { ability, today }: Reading) {
  const from = sql`from cloud_services as service where ${accessibleBy(ability, 'read', 'CloudService')} and service.status <> 'ended'`;
  const [classes, standings] = await Promise.all([
    byClass(db, 'service', from),
    countedEach(db, SERVICE_STANDINGS, (key) => standingCondition(key, today), from),
  ]);
  return { classes, standings };
}

export async function contractFigures(db: DbOrTx, { ability, today }: Reading) {
  const from = sql`from contracts as contract where ${accessibleBy(ability, 'read', 'Contract')} and contract.is_open = 1`;
  const [classes, standings] = await Promise.all([
    byClass(db, 'contract', from),
    countedEach(db, CONTRACT_STANDINGS, (key) => statusCondition(key, today), from),
  ]);
  return { classes, standings };
}

/** What is due, by kind: open and overdue; and what lapses in the months ahead. One pass over what is open. */
export async function obligationFigures(db: DbOrTx, { ability, today }: Reading) {
  const mine = accessibleBy(ability, 'read', 'Obligation');
  const months = monthsAhead(today);
  const kinds: ObligationKind[] = ['condition', 'sla-breach', 'after-reading', ...INCIDENT_CLOCKS];
  const [states, lapses] = await Promise.all([
    sql<{ kind: ObligationKind; status: string; count: number | string }>`
      select obligation.kind, obligation.status, count(*) as count from obligations as obligation
      where obligation.is_open = 1 and obligation.kind in (${sql.join(kinds)}) and ${mine}
      group by obligation.kind, obligation.status`.execute(db),
    sql<{ kind: ObligationKind; month: string; count: number | string }>`
      select obligation.kind, date_format(obligation.due_on, '%Y-%m') as month, count(*) as count
      from obligations as obligation
      where obligation.is_open = 1 and obligation.kind in (${sql.join([...LAPSES])})
      and obligation.due_on >= ${months.from} and obligation.due_on < ${months.before} and ${mine}
      group by obligation.kind, month`.execute(db),
  ]);
  return {
    months: months.months,
    states: kinds.flatMap((kind) =>
      (['open', 'missed'] as const).map((status) => ({
        kind,
        status,
        count: Number(states.rows.find((row) => row.kind === kind && row.status === status)?.count ?? 0),
      })),
    ),
    lapses: LAPSES.map((kind) => ({
      kind,
      counts: months.months.map((month) =>
        Number(lapses.rows.find((row) => row.kind === kind && row.month === month)?.count ?? 0),
      ),
    })),
  };
}

export async function accountFigures(db: DbOrTx, { ability, today }: Reading) {
  const { rows } = await sql<{ open: number | string; orphaned: number | string }>`
    select count(*) as ${sql.ref('open')}, coalesce(sum(${withoutOwner(today)}), 0) as orphaned
    from social_media_accounts as account
    where account.is_open = 1 and ${accessibleBy(ability, 'read', 'SocialMediaAccount')}`.execute(db);
  return { open: Number(rows[0]?.open ?? 0), withoutOwner: Number(rows[0]?.orphaned ?? 0) };
}

export const incidentFigures = (db: DbOrTx, { ability }: Reading) =>
  grouped<IncidentStatus>(
    db,
    sql`select incident.status as ${sql.ref('key')}, count(*) as ${sql.ref('count')} from incidents as incident
      where incident.is_open = 1 and ${accessibleBy(ability, 'read', 'Incident')} group by incident.status`,
  );

const MOST_VENDORS = 10;

export type VendorShare = { id: string; name: string; services: number; contracts: number; highest: number };

/** 事業者への集中: who has most of what is in use, with the number of entries of the highest class in use. */
export async function concentration(
  db: DbOrTx,
  { ability }: Reading,
): Promise<{ top: VendorShare[]; entries: number; vendors: number }> {
  const services = sql`select service.vendor_id, 1 as is_service, service.scheme_key, service.confidentiality_rank
    from cloud_services as service where service.status <> 'ended' and ${accessibleBy(ability, 'read', 'CloudService')}`;
  const contracts = sql`select contract.vendor_id, 0 as is_service, contract.scheme_key, contract.confidentiality_rank
    from contracts as contract where contract.is_open = 1 and ${accessibleBy(ability, 'read', 'Contract')}`;
  const { rows } = await sql<{
    id: string;
    name: string;
    services: number | string;
    contracts: number | string;
    highest: number | string;
    entries: number | string;
    vendors: number | string;
  }>`
    select counted.*, vendor.name, vendor.id from (
      select entry.vendor_id, sum(entry.is_service) as services, sum(1 - entry.is_service) as contracts,
        sum(entry.confidentiality_rank = top.rank_no) as highest,
        sum(count(*)) over () as entries, count(*) over () as vendors
      from (${services} union all ${contracts}) as entry
      left join (select scheme_key, max(confidentiality_rank) as rank_no
        from (${services} union all ${contracts}) as ranked group by scheme_key) as top on top.scheme_key = entry.scheme_key
      group by entry.vendor_id order by count(*) desc, entry.vendor_id limit ${sql.lit(MOST_VENDORS)}
    ) as counted inner join vendors as vendor on vendor.id = counted.vendor_id
    order by counted.services + counted.contracts desc, vendor.id`.execute(db);
  return {
    top: rows.map((row) => ({
      id: row.id,
      name: row.name,
      services: Number(row.services),
      contracts: Number(row.contracts),
      highest: Number(row.highest),
    })),
    entries: Number(rows[0]?.entries ?? 0),
    vendors: Number(rows[0]?.vendors ?? 0),
  };
}

/** A fiscal year: what was decided, by what became of it, month by month, and the incidents reported. */
export async function yearFigures(db: DbOrTx, { ability }: Reading, year: number) {
  const decided = all(readable(ability), isDecidedIn(year));
  const [byStatus, byMonth, incidents] = await Promise.all([
    sql<{ key: Status; count: number | string; days: number | string | null }>`
      select request.status as ${sql.ref('key')}, count(*) as count,
        avg(timestampdiff(hour, request.submitted_at, request.decided_at)) / 24 as days
      from approval_requests as request where ${decided} group by request.status`.execute(db),
    grouped<string>(
      db,
      sql`select date_format(date_add(request.decided_at, interval 9 hour), '%Y-%m') as ${sql.ref('key')},
          count(*) as ${sql.ref('count')}
        from approval_requests as request where ${decided} group by ${sql.ref('key')}`,
    ),
    grouped<IncidentKind>(
      db,
      sql`select incident.kind as ${sql.ref('key')}, count(*) as ${sql.ref('count')} from incidents as incident
        where ${reportedIn(year)} and ${accessibleBy(ability, 'read', 'Incident')} group by incident.kind`,
    ),
  ]);
  return {
    byStatus: byStatus.rows.map(({ key, count, days }) => ({
      key,
      count: Number(count),
      days: days === null ? null : Math.round(Number(days) * 10) / 10,
    })),
    byMonth,
    incidents,
  };
}
