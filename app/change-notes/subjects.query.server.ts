/** What can change: entries of the registers with what was approved of them, and the vendors behind them. */
import { subject as asSubject } from '@casl/ability';
import { factsIn, readContent } from '~/approval-requests/content';
import type { AppAbility } from '~/authorization/ability';
import type { RequestKind } from '~/policy/model';
import type { DbOrTx } from '~db/connection.server';
import type { Entry, Subject, SubjectType } from './model';

/** A vendor with more entries than this is split by hand. */
const ENTRIES_AT_MOST = 500;

/** What the permission rules look at. */
export const entryFacts = ({ type, id, unitId, managerId }: Entry) => ({ id, subjectType: type, unitId, managerId });
export const vendorFacts = (id: string) => ({ id, subjectType: 'vendor', unitId: null, managerId: null });

/** The subject as one whose changes the actor may note; null otherwise. A vendor comes with everything it provides. */
export async function notableSubject(
  db: DbOrTx,
  ability: AppAbility,
  { type, id }: { type: SubjectType; id: string },
): Promise<Subject | null> {
  if (type === 'vendor') {
    if (!ability.can('create', asSubject('ChangeNote', vendorFacts(id)))) return null;
    const vendor = await db.selectFrom('vendors').select(['id', 'name']).where('id', '=', id).executeTakeFirst();
    if (!vendor) return null;
    const by = { column: 'vendor', id } as const;
    const entries = [...(await services(db, by)), ...(await contracts(db, by))];
    return { type, id, name: vendor.name, vendorId: id, entries };
  }
  const entry = await findEntry(db, type, id);
  if (!entry || !ability.can('create', asSubject('ChangeNote', entryFacts(entry)))) return null;
  return { type, id, name: entry.name, vendorId: entry.vendorId, entry };
}

/** An entry that is still in force. Does not ask who may see it. */
async function findEntry(db: DbOrTx, type: Entry['type'], id: string): Promise<Entry | null> {
  const [entry] = await (type === 'cloud-service' ? services : contracts)(db, { column: 'entry', id });
  return entry ?? null;
}

type By = { column: 'entry' | 'vendor'; id: string };

async function services(db: DbOrTx, { column, id }: By): Promise<Entry[]> {
  const rows = await db
    .selectFrom('cloud_services as service')
    .innerJoin('approval_requests as request', 'request.id', 'service.request_id')
    .leftJoin('request_revisions as revision', 'revision.id', 'request.standing_revision_id')
    .select(['service.id', 'service.name', 'service.lead_unit_id', 'service.manager_person_id', 'service.vendor_id'])
    .select('revision.content')
    .where(column === 'entry' ? 'service.id' : 'service.vendor_id', '=', id)
    .where('service.status', '<>', 'ended')
    .orderBy('service.id')
    .limit(ENTRIES_AT_MOST)
    .execute();
  return rows.map((row) => ({
    type: 'cloud-service',
    id: row.id,
    name: row.name,
    kind: 'cloud-service',
    unitId: row.lead_unit_id,
    managerId: row.manager_person_id,
    vendorId: row.vendor_id,
    facts: row.content === null ? null : factsIn(readContent(row.content, 'cloud-service')),
  }));
}

async function contracts(db: DbOrTx, { column, id }: By): Promise<Entry[]> {
  const rows = await db
    .selectFrom('contracts as contract')
    .select(['contract.id', 'contract.title', 'contract.kind', 'contract.unit_id', 'contract.vendor_id'])
    .where(column === 'entry' ? 'contract.id' : 'contract.vendor_id', '=', id)
    .where('contract.is_open', '=', 1)
    .orderBy('contract.id')
    .limit(ENTRIES_AT_MOST)
    .execute();
  const approved = await contentOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const kind = row.kind as RequestKind;
    const content = approved.get(row.id);
    return {
      type: 'contract',
      id: row.id,
      name: row.title,
      kind,
      unitId: row.unit_id,
      managerId: null,
      vendorId: row.vendor_id,
      facts: content === undefined ? null : factsIn(readContent(content, kind)),
    };
  });
}

/** What was approved last of each contract. */
async function contentOf(db: DbOrTx, contractIds: string[]): Promise<Map<string, string>> {
  if (contractIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('contract_requests as tie')
    .innerJoin('contracts as contract', 'contract.id', 'tie.contract_id')
    .innerJoin('approval_requests as request', (join) =>
      join.onRef('request.id', '=', 'tie.request_id').onRef('request.kind', '=', 'contract.kind'),
    )
    .innerJoin('request_revisions as revision', 'revision.id', 'request.standing_revision_id')
    .select(['tie.contract_id', 'revision.content'])
    .where('tie.contract_id', 'in', contractIds)
    .where('request.purpose', '<>', 'termination')
    .orderBy('tie.tied_at')
    .orderBy('tie.request_id')
    .execute();
  return new Map(rows.map((row) => [row.contract_id, row.content]));
}
