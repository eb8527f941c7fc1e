/** Everything approved, register by register, with the request that it was approved with last. */
import type { DbOrTx } from '~db/connection.server';
import type { SubjectType } from './model';

export type ApprovedEntry = {
  id: string;
  name: string;
  unitId: string;
  /** null: in the register from before the portal. */
  approval: { requestId: string; kind: string; content: string; key: string; version: string } | null;
};

type Row = { id: string; name: string; unitId: string };

/** Those behind `after`, in the order of their ids. */
export async function approvedAfter(
  db: DbOrTx,
  type: SubjectType,
  after: string,
  limit: number,
): Promise<ApprovedEntry[]> {
  const rows = await entriesAfter(db, type, after, limit);
  if (rows.length === 0) return [];
  const approvals = await approvalsOf(
    db,
    type,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, approval: approvals.get(row.id) ?? null }));
}

function entriesAfter(db: DbOrTx, type: SubjectType, after: string, limit: number): Promise<Row[]> {
  switch (type) {
    case 'cloud-service':
      return db
        .selectFrom('cloud_services')
        .select(['id', 'name', 'lead_unit_id as unitId'])
        .where('id', '>', after)
        .where('status', '<>', 'ended')
        .orderBy('id')
        .limit(limit)
        .execute();
    case 'contract':
    case 'designated-manager':
      return (
        db
          .selectFrom('contracts')
          .select(['id', 'title as name', 'unit_id as unitId'])
          .where('id', '>', after)
          .where('is_open', '=', 1)
          // An agreement is a contract row.
          .where('kind', type === 'contract' ? '<>' : '=', 'designated-manager')
          .orderBy('id')
          .limit(limit)
          .execute()
      );
    case 'social-media-account':
      return db
        .selectFrom('social_media_accounts')
        .select(['id', 'name', 'unit_id as unitId'])
        .where('id', '>', after)
        .where('is_open', '=', 1)
        .orderBy('id')
        .limit(limit)
        .execute();
  }
}

/** The last of each, never that of an end; by the section in charge, where others share it. */
async function approvalsOf(db: DbOrTx, type: SubjectType, ids: readonly string[]) {
  const rows = await approvedRequests(db, type, ids);
  return new Map(rows.map(({ entryId, ...approval }) => [entryId, approval] as const));
}

const requests = (db: DbOrTx) =>
  db
    .selectFrom('approval_requests as request')
    .innerJoin('request_revisions as revision', 'revision.id', 'request.standing_revision_id')
    .select(['request.id as requestId', 'request.kind', 'revision.content'])
    .select(['request.profile_key as key', 'request.profile_version as version'])
    .where('request.purpose', '<>', 'termination')
    .orderBy('revision.id');

function approvedRequests(db: DbOrTx, type: SubjectType, ids: readonly string[]) {
  switch (type) {
    case 'cloud-service':
      return requests(db)
        .innerJoin('cloud_services as service', (join) =>
          join
            .onRef('service.id', '=', 'request.cloud_service_id')
            .onRef('service.lead_unit_id', '=', 'request.owning_unit_id'),
        )
        .select('service.id as entryId')
        .where('service.id', 'in', ids)
        .execute();
    case 'contract':
    case 'designated-manager':
      return requests(db)
        .innerJoin('contract_requests as tie', 'tie.request_id', 'request.id')
        .innerJoin('contracts as contract', (join) =>
          join.onRef('contract.id', '=', 'tie.contract_id').onRef('contract.kind', '=', 'request.kind'),
        )
        .select('tie.contract_id as entryId')
        .where('tie.contract_id', 'in', ids)
        .execute();
    case 'social-media-account':
      return requests(db)
        .innerJoin('social_media_account_requests as tie', 'tie.request_id', 'request.id')
        .select('tie.account_id as entryId')
        .where('tie.account_id', 'in', ids)
        .execute();
  }
}
