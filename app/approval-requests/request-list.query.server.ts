/** Lists of requests: filtered by the ability in SQL, paged by key, each branch on an index of its own. */
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy, type ReadingBranch, readingBranches } from '~/authorization/accessible-by.server';
import { addDays, type PlainDate } from '~/platform/dates';
import type { RequestKind } from '~/policy/model';
import { searchCondition } from '~/search/index.server';
import { STATUSES, type Status } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';
import { type Cursor, openedOn, type RequestFilter, type RequestSort, type Waiting } from './request-list-query';

export const REQUESTS_PER_PAGE = 50;

export type RequestRow = {
  id: string;
  number: string;
  kind: RequestKind;
  title: string;
  vendorName: string;
  purpose: string;
  status: Status;
  track: string | null;
  unitNameJa: string;
  unitNameEn: string;
  applicantName: string;
  updatedAt: Date;
  dueOn: string | null;
  /** Names of those the open steps wait for; empty where nothing is open. */
  waitingFor: string[];
};

/** One page of the requests that `ability` lets its actor read, and the cursor of the next page or null. */
export async function listRequests(
  db: DbOrTx,
  ability: AppAbility,
  filter: RequestFilter,
  after: Cursor | null,
): Promise<{ rows: RequestRow[]; next: Cursor | null }> {
  const ids = await pageOfIds(db, ability, filter, after);
  const page = ids.slice(0, REQUESTS_PER_PAGE);
  const last = page.at(-1);
  return {
    rows: await loadRows(
      db,
      ability,
      page.map((row) => row.id),
    ),
    next: ids.length > REQUESTS_PER_PAGE && last ? { key: keyText(last.key), id: last.id } : null,
  };
}

type Key = { id: string; key: Date | string };
const keyText = (key: Date | string): string => (key instanceof Date ? key.toISOString() : key);

/** What every part of a page is asked with. */
type Asked = { filter: RequestFilter; after: Cursor | null; narrow: Expression<SqlBool> | null };

/** Merges the first page of everything that may be read. */
async function pageOfIds(db: DbOrTx, ability: AppAbility, filter: RequestFilter, after: Cursor | null): Promise<Key[]> {
  const branches = readingBranches(ability);
  if (branches.length === 0) return [];
  const asked: Asked = { filter, after, narrow: await narrowBy(db, filter.query) };
  const pages = await Promise.all([
    ...branches.filter(({ readers }) => readers === null).map(({ where }) => branchPage(db, where, asked)),
    readersPage(db, readersIn(branches, filter), asked),
  ]);
  const seen = new Set<string>();
  return pages
    .flat()
    .sort((a, b) => compare(a, b, filter.sort))
    .filter((row) => !seen.has(row.id) && seen.add(row.id))
    .slice(0, REQUESTS_PER_PAGE + 1);
}

/** A whole number names one request: its unique key answers at once, however old the request is. */
async function narrowBy(db: DbOrTx, query: string): Promise<Expression<SqlBool> | null> {
  const number = query.normalize('NFKC').trim();
  const numbered =
    number === ''
      ? undefined
      : await db.selectFrom('approval_requests').select('id').where('number', '=', number).executeTakeFirst();
  if (numbered) return sql<SqlBool>`request.id = ${numbered.id}`;
  return (await searchCondition(db, 'approval-request', query, 'request.id'))?.where ?? null;
}

const compare = (a: Key, b: Key, sort: RequestSort): number => {
  const order = keyText(a.key) < keyText(b.key) ? -1 : keyText(a.key) > keyText(b.key) ? 1 : a.id < b.id ? -1 : 1;
  return sort === 'updated' ? -order : order;
};

/** A person or section and one status: one range of the index of readers. */
type Range = { reader: string; status: Status };
/** Only what is with somebody has a day on which it is due. */
const WITH_SOMEBODY: readonly Status[] = ['in-review', 'on-hold'];

/**
 * Where the branches that start from people or sections look. What another branch shows anyway is left out: who may
 * read everything that was submitted has perhaps decided most of it, and only drafts are left to look for.
 */
function readersIn(branches: ReadingBranch[], filter: RequestFilter): Range[] {
  const shown = branches.filter(({ isWhole }) => isWhole).flatMap(({ statuses }) => statuses ?? STATUSES);
  const wanted = (filter.status ? [filter.status] : STATUSES)
    .filter((status) => !shown.includes(status))
    .filter((status) => filter.sort !== 'due' || WITH_SOMEBODY.includes(status));
  const ranges = new Map<string, Range>();
  for (const { readers, statuses } of branches) {
    for (const reader of readers ?? []) {
      for (const status of wanted) {
        if (statuses === null || statuses.includes(status)) ranges.set(`${reader} ${status}`, { reader, status });
      }
    }
  }
  return [...ranges.values()];
}

/** One statement has at most this many parts. */
const RANGES_AT_ONCE = 64;

/** The first page of all ranges together; each is read from the end of the index. */
async function readersPage(db: DbOrTx, ranges: Range[], asked: Asked): Promise<Key[]> {
  const statements: Promise<Key[]>[] = [];
  for (let at = 0; at < ranges.length; at += RANGES_AT_ONCE) {
    const parts = ranges.slice(at, at + RANGES_AT_ONCE).map((range) => sql`(${rangePage(range, asked)})`);
    statements.push(sql<Key>`${sql.join(parts, sql` union all `)}`.execute(db).then(({ rows }) => rows));
  }
  return (await Promise.all(statements)).flat();
}

function rangePage({ reader, status }: Range, asked: Asked): RawBuilder<Key> {
  const { filter, narrow } = asked;
  const byDue = filter.sort === 'due';
  const columns = byDue
    ? { key: sql.ref('request.due_on'), id: sql.ref('request.id') }
    : { key: sql.ref('entry.updated_at'), id: sql.ref('entry.request_id') };
  const needsRow =
    byDue || narrow || filter.kind || filter.unitId || filter.track || filter.waiting || filter.decidedIn;
  const row = needsRow ? sql`inner join approval_requests as request on request.id = entry.request_id` : sql``;
  const direction = byDue ? sql`asc` : sql`desc`;
  return sql<Key>`select ${columns.id} as id, ${columns.key} as ${sql.ref('key')}
    from request_readers as entry ${row}
    where entry.reader_id = ${reader} and entry.status = ${status} and ${conditions(columns, asked)}
    order by ${columns.key} ${direction}, ${columns.id} ${direction} limit ${sql.lit(REQUESTS_PER_PAGE + 1)}`;
}

async function branchPage(db: DbOrTx, branch: Expression<SqlBool>, asked: Asked): Promise<Key[]> {
  const { filter } = asked;
  const columns = {
    key: sql.ref(filter.sort === 'updated' ? 'request.updated_at' : 'request.due_on'),
    id: sql.ref('request.id'),
  };
  const direction = filter.sort === 'updated' ? sql`desc` : sql`asc`;
  const status = filter.status ? sql`and request.status = ${filter.status}` : sql``;
  const { rows } = await sql<Key>`select ${columns.id} as id, ${columns.key} as ${sql.ref('key')}
    from approval_requests as request
    where ${branch} ${status} and ${conditions(columns, asked)}
    order by ${columns.key} ${direction}, ${columns.id} ${direction} limit ${sql.lit(REQUESTS_PER_PAGE + 1)}`.execute(
    db,
  );
  return rows;
}

/** The filter but for the status, and where the page begins. */
function conditions(
  { key, id }: { key: RawBuilder<unknown>; id: RawBuilder<unknown> },
  { filter, after, narrow }: Asked,
): RawBuilder<SqlBool> {
  const all: Expression<SqlBool>[] = [sql<SqlBool>`1 = 1`];
  if (narrow) all.push(narrow);
  if (filter.kind) all.push(sql<SqlBool>`request.kind = ${filter.kind}`);
  if (filter.unitId) all.push(sql<SqlBool>`request.owning_unit_id = ${filter.unitId}`);
  if (filter.track) all.push(sql<SqlBool>`request.track = ${filter.track}`);
  if (filter.waiting) all.push(isWaiting(filter.waiting));
  if (filter.decidedIn) all.push(isDecidedIn(filter.decidedIn));
  if (filter.sort === 'due') all.push(sql<SqlBool>`request.due_on is not null`);
  if (after) {
    const from = filter.sort === 'updated' ? new Date(after.key) : after.key;
    const past = filter.sort === 'updated' ? sql`<` : sql`>`;
    // Spelt out, because neither server uses an index for a row comparison with mixed directions.
    all.push(sql<SqlBool>`${key} ${past}= ${from} and (${key} ${past} ${from} or ${id} ${past} ${after.id})`);
  }
  return sql<SqlBool>`${sql.join(all, sql` and `)}`;
}

/** The first moment of a day in the office. */
const startOf = (day: PlainDate): Date => new Date(`${day}T00:00:00+09:00`);

/** Over the alias `request`. */
export function isWaiting(waiting: Waiting): Expression<SqlBool> {
  const since = isOpenedFor(waiting, sql`min(s.opened_at)`);
  if (since === null) return sql<SqlBool>`(request.status = 'in-review' and request.due_on < ${waiting.today})`;
  return sql<SqlBool>`(request.status = 'in-review' and request.id in (select s.request_id from route_steps s
    where s.status = 'open' group by s.request_id having ${since}))`;
}

/** Whether `opened`, the moment of the oldest open step, lies so many days back; null: it is not about days. */
export function isOpenedFor(waiting: Waiting, opened: RawBuilder<unknown>): Expression<SqlBool> | null {
  const days = openedOn(waiting);
  if (days === null) return null;
  const from = days.from === null ? sql`` : sql`and ${opened} >= ${startOf(days.from)}`;
  return sql<SqlBool>`(${opened} < ${startOf(addDays(days.to, 1))} ${from})`;
}

export const isDecidedIn = (year: number): Expression<SqlBool> =>
  sql<SqlBool>`(request.decided_at >= ${startOf(`${year}-04-01`)} and request.decided_at < ${startOf(`${year + 1}-04-01`)})`;

/** The rows of `ids` in that order; the permission rules have the last word, whatever an index said. */
async function loadRows(db: DbOrTx, ability: AppAbility, ids: string[]): Promise<RequestRow[]> {
  if (ids.length === 0) return [];
  const [rows, waiting] = await Promise.all([
    db
      .selectFrom('approval_requests as request')
      .innerJoin('organisation_units as unit', 'unit.id', 'request.owning_unit_id')
      .innerJoin('persons as applicant', 'applicant.id', 'request.applicant_id')
      .select([
        'request.id',
        'request.number',
        'request.kind',
        'request.title',
        'request.vendor_name as vendorName',
        'request.purpose',
        'request.status',
        'request.track',
        'unit.name_ja as unitNameJa',
        'unit.name_en as unitNameEn',
        'applicant.name as applicantName',
        'request.updated_at as updatedAt',
        'request.due_on as dueOn',
      ])
      .where('request.id', 'in', ids)
      .where(accessibleBy(ability, 'read', 'ApprovalRequest'))
      .execute(),
    db
      .selectFrom('step_assignees as assignee')
      .innerJoin('persons as person', 'person.id', 'assignee.person_id')
      .select(['assignee.request_id as id', 'person.name'])
      .where('assignee.request_id', 'in', ids)
      .where('assignee.is_open', '=', 1)
      .execute(),
  ]);
  const names = new Map<string, string[]>();
  for (const { id, name } of waiting) names.set(id, [...(names.get(id) ?? []), name]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row
      ? [{ ...row, kind: row.kind as RequestKind, status: row.status as Status, waitingFor: names.get(id) ?? [] }]
      : [];
  });
}
