/** An entry of the register as rows: read under lock, written whole. */
import type { PlainDate } from '~/platform/dates';
import { indexForSearch } from '~/search/index.server';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { RegisterEntry, SectionUseRecord, ServiceStatus } from './cloud-service';

export type StoredEntry = RegisterEntry & {
  id: string;
  version: number;
  schemeKey: string;
  levels: { confidentiality: string; integrity: string; availability: string };
  confidentialityRank: number;
};

/** The entry that a request belongs to: the one it names, else the one it made. Locked until the transaction ends. */
export async function lockEntry(
  tx: Tx,
  request: { id: string; cloudServiceId: string | null },
): Promise<StoredEntry | null> {
  const row = await tx
    .selectFrom('cloud_services')
    .selectAll()
    .where((eb) => (request.cloudServiceId ? eb('id', '=', request.cloudServiceId) : eb('request_id', '=', request.id)))
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    version: row.version,
    requestId: row.request_id,
    leadUnitId: row.lead_unit_id,
    status: row.status as ServiceStatus,
    validUntil: row.valid_until,
    schemeKey: row.scheme_key,
    levels: {
      confidentiality: row.confidentiality_level,
      integrity: row.integrity_level,
      availability: row.availability_level,
    },
    confidentialityRank: row.confidentiality_rank,
    uses: await listUses(tx, row.id),
  };
}

export async function listUses(db: DbOrTx, serviceId: string): Promise<SectionUseRecord[]> {
  const rows = await db
    .selectFrom('cloud_service_uses')
    .selectAll()
    .where('service_id', '=', serviceId)
    .orderBy('started_on')
    .orderBy('unit_id')
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    requestId: row.request_id,
    purpose: row.purpose,
    confidentialityLevel: row.confidentiality_level,
    confidentialityRank: row.confidentiality_rank,
    startedOn: row.started_on,
    endedOn: row.ended_on,
  }));
}

export type EntryColumns = {
  requestId: string;
  name: string;
  vendorId: string;
  serviceModel: string;
  status: ServiceStatus;
  track: string;
  purpose: string;
  schemeKey: string;
  levels: StoredEntry['levels'];
  confidentialityRank: number;
  leadUnitId: string;
  manager: { personId: string; name: string; post: string };
  approvedOn: PlainDate;
  validUntil: PlainDate;
  openConditions: number;
};

type Defined<T> = { [K in keyof T]: NonNullable<T[K]> };

/** Columns that are not given stay undefined, and an update leaves those alone. */
const rowOf = (columns: Partial<EntryColumns>) => ({
  request_id: columns.requestId,
  name: columns.name,
  vendor_id: columns.vendorId,
  service_model: columns.serviceModel,
  status: columns.status,
  track: columns.track,
  purpose: columns.purpose,
  scheme_key: columns.schemeKey,
  confidentiality_level: columns.levels?.confidentiality,
  integrity_level: columns.levels?.integrity,
  availability_level: columns.levels?.availability,
  confidentiality_rank: columns.confidentialityRank,
  lead_unit_id: columns.leadUnitId,
  manager_person_id: columns.manager?.personId,
  manager_name: columns.manager?.name,
  manager_post: columns.manager && [...columns.manager.post].slice(0, 300).join(''),
  approved_on: columns.approvedOn,
  valid_until: columns.validUntil,
});

export async function insertEntry(tx: Tx, id: string, columns: EntryColumns, now: Date): Promise<void> {
  const row = rowOf(columns) as Defined<ReturnType<typeof rowOf>>;
  await tx
    .insertInto('cloud_services')
    .values({ ...row, id, version: 1, conditions_open: columns.openConditions, updated_at: now })
    .execute();
}

/** Changes the given columns; `openConditions` come on top of those still open. The row is locked by `lockEntry`. */
export async function updateEntry(
  tx: Tx,
  entry: StoredEntry,
  { openConditions = 0, ...columns }: Partial<EntryColumns>,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('cloud_services')
    .set((eb) => ({
      ...rowOf(columns),
      conditions_open: eb('conditions_open', '+', openConditions),
      version: eb('version', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', entry.id)
    .execute();
}

/** Makes the rows of `uses` be what is given. A use that has ended keeps its row: history is not erased. */
export async function writeUses(tx: Tx, serviceId: string, uses: readonly SectionUseRecord[]): Promise<void> {
  for (const use of uses) {
    const columns = {
      request_id: use.requestId,
      purpose: use.purpose,
      confidentiality_level: use.confidentialityLevel,
      confidentiality_rank: use.confidentialityRank,
      started_on: use.startedOn,
      ended_on: use.endedOn,
    };
    await tx
      .insertInto('cloud_service_uses')
      .values({ ...columns, service_id: serviceId, unit_id: use.unitId })
      .onDuplicateKeyUpdate(columns)
      .execute();
  }
}

/** From now on the request shows up in the history of the entry. */
export async function tieRequest(tx: Tx, requestId: string, serviceId: string): Promise<void> {
  await tx.updateTable('approval_requests').set({ cloud_service_id: serviceId }).where('id', '=', requestId).execute();
}

/** What the register can be searched by: names, provider, purposes, sections, manager. One field a line. */
export async function indexEntry(tx: Tx, serviceId: string, alsoKnownAs: readonly string[]): Promise<void> {
  const row = await tx
    .selectFrom('cloud_services as service')
    .innerJoin('vendors as vendor', 'vendor.id', 'service.vendor_id')
    .select(['service.name', 'vendor.name as vendor', 'service.purpose', 'service.manager_name as manager'])
    .where('service.id', '=', serviceId)
    .executeTakeFirstOrThrow();
  const uses = await tx
    .selectFrom('cloud_service_uses as use')
    .innerJoin('organisation_units as unit', 'unit.id', 'use.unit_id')
    .select(['unit.name_ja', 'unit.name_en', 'use.purpose'])
    .where('use.service_id', '=', serviceId)
    .execute();
  const lines = [row.name, row.vendor, ...alsoKnownAs, row.manager, row.purpose];
  for (const use of uses) lines.push(use.name_ja, use.name_en, use.purpose);
  const oneLine = [...new Set(lines)].map((line) => line.replaceAll('\n', ' '));
  await indexForSearch(tx, 'cloud-service', serviceId, oneLine.join('\n'));
}
