/** 資本関係・認証・所見 as rows, and what the list shows of them. */
import type { PlainDate } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import { type CertificationKind, isForeignControlled, nextLapse, type TieKind } from './vendor';
import { NEVER } from './vendors.repository.server';

const AT_MOST = 200;

export type TieColumns = {
  company: string;
  country: string;
  sharePercent: number | null;
  kind: TieKind;
  notedOn: PlainDate;
  endedOn: PlainDate | null;
};
export type StoredTie = TieColumns & { id: string; version: number };

const tieRow = (tie: TieColumns) => ({
  company: tie.company,
  country: tie.country,
  share_percent: tie.sharePercent === null ? null : String(tie.sharePercent),
  kind: tie.kind,
  noted_on: tie.notedOn,
  ended_on: tie.endedOn,
});

export async function listTies(db: DbOrTx, vendorId: string): Promise<StoredTie[]> {
  const rows = await db
    .selectFrom('vendor_capital_ties')
    .selectAll()
    .where('vendor_id', '=', vendorId)
    .orderBy('id')
    .limit(AT_MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    company: row.company,
    country: row.country,
    sharePercent: row.share_percent === null ? null : Number(row.share_percent),
    kind: row.kind as TieKind,
    notedOn: row.noted_on,
    endedOn: row.ended_on,
  }));
}

export async function insertTie(tx: Tx, id: string, vendorId: string, tie: TieColumns): Promise<void> {
  await tx
    .insertInto('vendor_capital_ties')
    .values({ ...tieRow(tie), id, vendor_id: vendorId })
    .execute();
  await refreshForeignControl(tx, vendorId);
}

/** Compare-and-set; false when somebody else was first. */
export async function updateTie(
  tx: Tx,
  vendorId: string,
  { id, version }: { id: string; version: number },
  tie: TieColumns,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('vendor_capital_ties')
    .set({ ...tieRow(tie), version: version + 1 })
    .where('id', '=', id)
    .where('vendor_id', '=', vendorId)
    .where('version', '=', version)
    .executeTakeFirst();
  await refreshForeignControl(tx, vendorId);
  return numUpdatedRows === 1n;
}

/** What the list filters by follows from country and ties. The vendor is locked. */
export async function refreshForeignControl(tx: Tx, vendorId: string): Promise<void> {
  const { country } = await tx
    .selectFrom('vendors')
    .select('country')
    .where('id', '=', vendorId)
    .executeTakeFirstOrThrow();
  const flag = isForeignControlled(country, await listTies(tx, vendorId)) ? 1 : 0;
  await tx.updateTable('vendors').set({ foreign_control: flag }).where('id', '=', vendorId).execute();
}

export type CertificationColumns = {
  kind: CertificationKind;
  number: string;
  scope: string;
  auditPeriodEndsOn: PlainDate | null;
  endsOn: PlainDate | null;
  renewalPending: boolean;
  checkedOn: PlainDate;
  withdrawnOn: PlainDate | null;
};
export type StoredCertification = CertificationColumns & { id: string; version: number };

const certificationRow = (certification: CertificationColumns) => ({
  kind: certification.kind,
  number: certification.number,
  scope: certification.scope,
  audit_period_ends_on: certification.auditPeriodEndsOn,
  ends_on: certification.endsOn,
  renewal_pending: certification.renewalPending ? 1 : 0,
  checked_on: certification.checkedOn,
  withdrawn_on: certification.withdrawnOn,
});

/** The certifications of some vendors, by vendor. */
export async function listCertifications(
  db: DbOrTx,
  vendorIds: readonly string[],
): Promise<Map<string, StoredCertification[]>> {
  const found = new Map<string, StoredCertification[]>();
  if (vendorIds.length === 0) return found;
  const rows = await db
    .selectFrom('vendor_certifications')
    .selectAll()
    .where('vendor_id', 'in', [...vendorIds])
    .orderBy('vendor_id')
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const certification: StoredCertification = {
      id: row.id,
      version: row.version,
      kind: row.kind as CertificationKind,
      number: row.number,
      scope: row.scope,
      auditPeriodEndsOn: row.audit_period_ends_on,
      endsOn: row.ends_on,
      renewalPending: row.renewal_pending === 1,
      checkedOn: row.checked_on,
      withdrawnOn: row.withdrawn_on,
    };
    found.set(row.vendor_id, [...(found.get(row.vendor_id) ?? []), certification]);
  }
  return found;
}

export async function insertCertification(
  tx: Tx,
  id: string,
  vendorId: string,
  certification: CertificationColumns,
): Promise<void> {
  await tx
    .insertInto('vendor_certifications')
    .values({ ...certificationRow(certification), id, vendor_id: vendorId })
    .execute();
  await refreshNextLapse(tx, vendorId);
}

/** Compare-and-set; false when somebody else was first. */
export async function updateCertification(
  tx: Tx,
  vendorId: string,
  { id, version }: { id: string; version: number },
  certification: CertificationColumns,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('vendor_certifications')
    .set({ ...certificationRow(certification), version: version + 1 })
    .where('id', '=', id)
    .where('vendor_id', '=', vendorId)
    .where('version', '=', version)
    .executeTakeFirst();
  await refreshNextLapse(tx, vendorId);
  return numUpdatedRows === 1n;
}

/** What the list sorts by follows from the certifications. The vendor is locked. */
export async function refreshNextLapse(tx: Tx, vendorId: string): Promise<void> {
  const certifications = (await listCertifications(tx, [vendorId])).get(vendorId) ?? [];
  await tx
    .updateTable('vendors')
    .set({ next_certificate_end: nextLapse(certifications) ?? NEVER })
    .where('id', '=', vendorId)
    .execute();
}

export type Note = { notedOn: PlainDate; source: string; body: string };

export async function insertNote(
  tx: Tx,
  id: string,
  vendorId: string,
  note: Note,
  by: { id: string; name: string; post: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('vendor_notes')
    .values({
      id,
      vendor_id: vendorId,
      noted_on: note.notedOn,
      source: note.source,
      body: note.body,
      person_id: by.id,
      person_name: by.name,
      person_post: by.post,
      created_at: by.now,
    })
    .execute();
}

/** The notes on a vendor and on those merged into it, newest first. */
export const listNotes = (db: DbOrTx, vendorId: string) =>
  db
    .selectFrom('vendor_notes as note')
    .innerJoin('vendors as vendor', 'vendor.id', 'note.vendor_id')
    .select([
      'note.id',
      'note.noted_on as notedOn',
      'note.source',
      'note.body',
      'note.person_name as personName',
      'note.person_post as personPost',
      'note.created_at as createdAt',
    ])
    .where((eb) => eb.or([eb('vendor.id', '=', vendorId), eb('vendor.merged_into', '=', vendorId)]))
    .orderBy('note.id', 'desc')
    .limit(AT_MOST)
    .execute();
