/** 自分の仕事: what waits for me, and what I filed and who has it. */
import { sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { RequestKind } from '~/policy/model';
import type { Capacity, Status } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';

const AT_MOST = 100;

export type WaitingRow = {
  requestId: string;
  number: string;
  kind: RequestKind;
  title: string;
  stepKey: string;
  role: string;
  action: string;
  capacity: Capacity;
  applicantName: string;
  unitNameJa: string;
  unitNameEn: string;
  status: Status;
  openedAt: Date;
  dueOn: string | null;
};

/** Open steps that `personId` may decide, longest waiting first. Starts from the person's own inbox index. */
export async function listWaitingForMe(db: DbOrTx, ability: AppAbility, personId: string): Promise<WaitingRow[]> {
  const rows = await db
    .selectFrom('step_assignees as inbox')
    .innerJoin('route_steps as step', 'step.id', 'inbox.step_id')
    .innerJoin('approval_requests as request', 'request.id', 'inbox.request_id')
    .innerJoin('persons as applicant', 'applicant.id', 'request.applicant_id')
    .innerJoin('organisation_units as unit', 'unit.id', 'request.owning_unit_id')
    .select([
      'request.id as requestId',
      'request.number',
      'request.kind',
      'request.title',
      'step.step_key as stepKey',
      'step.role',
      'step.action',
      'inbox.capacity',
      'applicant.name as applicantName',
      'unit.name_ja as unitNameJa',
      'unit.name_en as unitNameEn',
      'request.status',
      'inbox.opened_at as openedAt',
      'inbox.due_on as dueOn',
    ])
    .where('inbox.person_id', '=', personId)
    .where('inbox.is_open', '=', 1)
    .where(accessibleBy(ability, 'decide', 'RouteStep'))
    .orderBy('inbox.opened_at')
    .orderBy('inbox.step_id')
    .limit(AT_MOST)
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as RequestKind,
    capacity: row.capacity as Capacity,
    status: row.status as Status,
  }));
}

/** How many open steps wait for `personId`; for the navigation. Stops counting at 100. */
export async function countWaitingForMe(db: DbOrTx, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (
    select 1 from step_assignees where person_id = ${personId} and is_open = 1 limit ${sql.lit(AT_MOST)}) as open_steps`.execute(
    db,
  );
  return Number(rows[0]?.count ?? 0);
}

export type MineRow = {
  id: string;
  number: string;
  kind: RequestKind;
  title: string;
  status: Status;
  updatedAt: Date;
  dueOn: string | null;
  waitingFor: string[];
};

/** Requests that `personId` authored and that are on their way, newest change first. */
export async function listMine(db: DbOrTx, personId: string): Promise<MineRow[]> {
  const rows = await db
    .selectFrom('participations as mine')
    .innerJoin('approval_requests as request', 'request.id', 'mine.request_id')
    .select([
      'request.id',
      'request.number',
      'request.kind',
      'request.title',
      'request.status',
      'request.updated_at as updatedAt',
      'request.due_on as dueOn',
    ])
    .where('mine.person_id', '=', personId)
    .where('mine.part', '=', 'author')
    // Ids sort by time: the newest of one's own are enough, however many a long service has gathered.
    .orderBy('mine.request_id', 'desc')
    .limit(AT_MOST)
    .execute();
  const open = rows.filter((row) => !['withdrawn', 'rejected', 'approved'].includes(row.status));
  const names = await namesOnOpenSteps(
    db,
    open.map((row) => row.id),
  );
  return open
    .map((row) => ({
      ...row,
      kind: row.kind as RequestKind,
      status: row.status as Status,
      waitingFor: names.get(row.id) ?? [],
    }))
    .sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime());
}

async function namesOnOpenSteps(db: DbOrTx, requestIds: string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (requestIds.length === 0) return names;
  const rows = await db
    .selectFrom('step_assignees as assignee')
    .innerJoin('persons as person', 'person.id', 'assignee.person_id')
    .select(['assignee.request_id as requestId', 'person.name'])
    .where('assignee.request_id', 'in', requestIds)
    .where('assignee.is_open', '=', 1)
    .execute();
  for (const { requestId, name } of rows) names.set(requestId, [...(names.get(requestId) ?? []), name]);
  return names;
}
