/** Lists of requests: filtered by the ability in SQL, paged by key, each branch on an index of its own. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBranches } from '~/authorization/accessible-by.server';
import { searchCondition } from '~/search/index.server';
import type { Status } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';
import type { Cursor, RequestFilter, RequestSort } from './request-list-query';

export const REQUESTS_PER_PAGE = 50;

export type RequestRow = {
  id: string;
  number: string;
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
      page.map((row) => row.id),
    ),
    next: ids.length > REQUESTS_PER_PAGE && last ? { key: keyText(last.key), id: last.id } : null,
  };
}

type Key = { id: string; key: Date | string };
const keyText = (key: Date | string): string => (key instanceof Date ? key.toISOString() : key);

/** Merges the first page of every branch of the permission filter. */
async function pageOfIds(db: DbOrTx, ability: AppAbility, filter: RequestFilter, after: Cursor | null): Promise<Key[]> {
  const branches = accessibleBranches(ability, 'read', 'ApprovalRequest');
  if (branches.length === 0) return [];
  const found = await searchCondition(db, 'approval-request', filter.query, 'request.id');
  const narrow = found?.where ?? null;
  const pages = await Promise.all(branches.map((branch) => branchPage(db, branch, filter, after, narrow)));
  const seen = new Set<string>();
  return pages
    .flat()
    .sort((a, b) => compare(a, b, filter.sort))
    .filter((row) => !seen.has(row.id) && seen.add(row.id))
    .slice(0, REQUESTS_PER_PAGE + 1);
}

const compare = (a: Key, b: Key, sort: RequestSort): number => {
  const order = keyText(a.key) < keyText(b.key) ? -1 : keyText(a.key) > keyText(b.key) ? 1 : a.id < b.id ? -1 : 1;
  return sort === 'updated' ? -order : order;
};

function branchPage(
  db: DbOrTx,
  branch: Expression<SqlBool>,
  filter: RequestFilter,
  after: Cursor | null,
  narrow: Expression<SqlBool> | null,
): Promise<Key[]> {
  const column = filter.sort === 'updated' ? 'request.updated_at' : 'request.due_on';
  const direction = filter.sort === 'updated' ? 'desc' : 'asc';
  let query = db
    .selectFrom('approval_requests as request')
    .select(['request.id', `${column} as key`])
    .where(branch)
    .orderBy(column, direction)
    .orderBy('request.id', direction)
    .limit(REQUESTS_PER_PAGE + 1);
  if (narrow) query = query.where(narrow);
  if (filter.status) query = query.where('request.status', '=', filter.status);
  if (filter.unitId) query = query.where('request.owning_unit_id', '=', filter.unitId);
  if (filter.track) query = query.where('request.track', '=', filter.track);
  if (filter.sort === 'due') query = query.where('request.due_on', 'is not', null);
  if (after) {
    const key = filter.sort === 'updated' ? new Date(after.key) : after.key;
    const [past, ref] = [filter.sort === 'updated' ? sql`<` : sql`>`, sql.ref(column)];
    // Spelt out, because neither server uses an index for a row comparison with mixed directions.
    query = query.where(
      sql<SqlBool>`(${ref} ${filter.sort === 'updated' ? sql`<=` : sql`>=`} ${key} and (${ref} ${past} ${key} or request.id ${past} ${after.id}))`,
    );
  }
  return query.execute() as Promise<Key[]>;
}

async function loadRows(db: DbOrTx, ids: string[]): Promise<RequestRow[]> {
  if (ids.length === 0) return [];
  const [rows, waiting] = await Promise.all([
    db
      .selectFrom('approval_requests as request')
      .innerJoin('organisation_units as unit', 'unit.id', 'request.owning_unit_id')
      .innerJoin('persons as applicant', 'applicant.id', 'request.applicant_id')
      .select([
        'request.id',
        'request.number',
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
    return row ? [{ ...row, status: row.status as Status, waitingFor: names.get(id) ?? [] }] : [];
  });
}
