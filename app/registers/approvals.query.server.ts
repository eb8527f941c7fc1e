/** The approvals behind what stands in a register, with their files. */
import { type Expression, sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Status } from '~/workflow/model';
import type { DbOrTx } from '~db/connection.server';

const AT_MOST = 200;

/** The ids of the requests that an entry comes from: a subquery over the table that ties them to it. */
export type TiedRequests = Expression<{ request_id: string }>;

const isTied = (tied: TiedRequests) => sql<boolean>`request.id in ${tied}`;

/** Those requests, as far as the actor may read them; newest first. */
export async function listTiedRequests(db: DbOrTx, ability: AppAbility, tied: TiedRequests) {
  const rows = await db
    .selectFrom('approval_requests as request')
    .select(['request.id', 'request.number', 'request.purpose', 'request.status', 'request.decided_at as decidedAt'])
    .where(isTied(tied))
    .where(accessibleBy(ability, 'read', 'ApprovalRequest'))
    .orderBy('request.id', 'desc')
    .limit(AT_MOST)
    .execute();
  return rows.map((row) => ({ ...row, status: row.status as Status }));
}

/** The files of those requests; newest first. */
export const listTiedDocuments = (db: DbOrTx, ability: AppAbility, tied: TiedRequests) =>
  db
    .selectFrom('approval_requests as request')
    .innerJoin('evidence_files as file', 'file.request_id', 'request.id')
    .select([
      'file.id',
      'file.name',
      'file.size',
      'file.uploaded_at as uploadedAt',
      'request.id as requestId',
      'request.number',
    ])
    .where(isTied(tied))
    .where('file.removed_at', 'is', null)
    .where(accessibleBy(ability, 'read', 'ApprovalRequest'))
    .orderBy('file.id', 'desc')
    .limit(AT_MOST)
    .execute();
