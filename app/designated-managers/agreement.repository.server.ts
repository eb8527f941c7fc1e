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

type Report = { receivedOn: PlainDate; finding: string; summary: string; recordedBy: string };

/** Writes the report of a year; `version` 0 for the first. False when somebody else was first. */
export async function writeReport(
  tx: Tx,
  { contractId, fiscalYear, version }: { contractId: string; fiscalYear: number; version: number },
  report: Report,
): Promise<boolean> {
  const columns = {
    received_on: report.receivedOn,
    finding: report.finding,
    summary: report.summary,
    recorded_by: report.recordedBy,
  };
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('agreement_reports')
      .ignore()
      .values({ ...columns, contract_id: contractId, fiscal_year: fiscalYear })
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable('agreement_reports')
    .set({ ...columns, version: version + 1 })
    .where('contract_id', '=', contractId)
    .where('fiscal_year', '=', fiscalYear)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Compare-and-set; false when somebody else was first. */
export async function bumpAgreement(tx: Tx, contractId: string, version: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreements')
    .set({ version: version + 1 })
    .where('contract_id', '=', contractId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

type Changed = { key: string; name: string; before: string; after: string };

/** Sets state and note of measures the agreement has; what changed, or null where it has no such measure. */
export async function setMeasures(
  tx: Tx,
  contractId: string,
  measures: readonly { key: string; state: MeasureState; note: string }[],
): Promise<Changed[] | null> {
  const rows = await tx.selectFrom('agreement_measures').selectAll().where('contract_id', '=', contractId).execute();
  const changed: Changed[] = [];
  for (const measure of measures) {
    const row = rows.find((one) => one.measure_key === measure.key);
    if (!row) return null;
    if (row.state === measure.state && row.note === measure.note) continue;
    await tx
      .updateTable('agreement_measures')
      .set({ state: measure.state, note: measure.note })
      .where('contract_id', '=', contractId)
      .where('measure_key', '=', measure.key)
      .execute();
    changed.push({ key: measure.key, name: row.name_ja, before: row.state, after: measure.state });
  }
  return changed;
}

/** 引継ぎの完了, once; compare-and-set. */
export async function writeHandOver(
  tx: Tx,
  contractId: string,
  version: number,
  handOver: { handedOverOn: PlainDate; handedOverTo: string; evidence: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreements')
    .set({
      handed_over_on: handOver.handedOverOn,
      handed_over_to: handOver.handedOverTo,
      hand_over_evidence: handOver.evidence,
      version: version + 1,
    })
    .where('contract_id', '=', contractId)
    .where('version', '=', version)
    .where('handed_over_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
