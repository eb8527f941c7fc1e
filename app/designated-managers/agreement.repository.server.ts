/** 協定 as rows: what an agreement has beside its contract. The contract is locked by whoever writes here. */
import type { PlainDate } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { DependencyKind, MeasureState } from './measures';

export type AgreementColumns = { facility: string; facilityAddress: string; designatedOn: PlainDate | null };

export const agreementStream = (contractId: string): string => `designated-manager:${contractId}`;

/** Makes the agreement of a contract be what was approved. */
export async function writeAgreement(tx: Tx, contractId: string, agreement: AgreementColumns): Promise<void> {
  const columns = {
    facility: agreement.facility,
    facility_address: agreement.facilityAddress,
    designated_on: agreement.designatedOn,
  };
  await tx
    .insertInto('agreements')
    .values({ ...columns, contract_id: contractId })
    .onDuplicateKeyUpdate((eb) => ({ ...columns, version: eb('agreements.version', '+', 1) }))
    .execute();
}

export async function writeParties(
  tx: Tx,
  contractId: string,
  parties: readonly { name: string; part: string }[],
): Promise<void> {
  await tx.deleteFrom('agreement_parties').where('contract_id', '=', contractId).execute();
  if (parties.length === 0) return;
  await tx
    .insertInto('agreement_parties')
    .values(parties.map((party, at) => ({ ...party, contract_id: contractId, position: at + 1 })))
    .execute();
}

export type Measure = { key: string; nameJa: string; nameEn: string; state: MeasureState; note: string };

/** Makes the checklist of an agreement be `measures`. */
export async function writeMeasures(tx: Tx, contractId: string, measures: readonly Measure[]): Promise<void> {
  await tx.deleteFrom('agreement_measures').where('contract_id', '=', contractId).execute();
  if (measures.length === 0) return;
  await tx
    .insertInto('agreement_measures')
    .values(
      measures.map((measure, at) => ({
        contract_id: contractId,
        measure_key: measure.key,
        position: at + 1,
        name_ja: measure.nameJa,
        name_en: measure.nameEn,
        state: measure.state,
        note: measure.note,
      })),
    )
    .execute();
}

export type DependencyColumns = {
  kind: DependencyKind;
  name: string;
  provider: string;
  purpose: string;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  approvedOn: PlainDate | null;
};

const dependencyRow = (columns: DependencyColumns) => ({
  kind: columns.kind,
  name: columns.name,
  provider: columns.provider,
  purpose: columns.purpose,
  started_on: columns.startedOn,
  ended_on: columns.endedOn,
  approved_on: columns.approvedOn,
});

export async function insertDependency(
  tx: Tx,
  id: string,
  contractId: string,
  columns: DependencyColumns,
): Promise<void> {
  await tx
    .insertInto('agreement_dependencies')
    .values({ ...dependencyRow(columns), id, contract_id: contractId })
    .execute();
}

/** Compare-and-set; false when somebody else was first. */
export async function updateDependency(
  tx: Tx,
  id: string,
  version: number,
  columns: DependencyColumns,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreement_dependencies')
    .set({ ...dependencyRow(columns), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type StoredDependency = DependencyColumns & { id: string; version: number };

export async function listDependencies(db: DbOrTx, contractId: string): Promise<StoredDependency[]> {
  const rows = await db
    .selectFrom('agreement_dependencies')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    kind: row.kind as DependencyKind,
    name: row.name,
    provider: row.provider,
    purpose: row.purpose,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    approvedOn: row.approved_on,
  }));
}
