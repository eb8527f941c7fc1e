/** Everything the page of one designated manager shows. */
import { subject } from '@casl/ability';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import { loadContractRows } from '~/contracts/contract-list.query.server';
import type { PlainDate } from '~/platform/dates';
import { loadHistory } from '~/registers/history.query.server';
import { restrictionsFor } from '~/restrictions/open-restrictions.query.server';
import type { DbOrTx } from '~db/connection.server';
import { agreementStream, listDependencies } from './agreement.repository.server';
import { type MeasureState, type ReportFinding, reportYears } from './measures';

/** The agreement as far as the actor with `ability` may see it; null otherwise. */
export async function readableAgreement(db: DbOrTx, ability: AppAbility, id: string) {
  const row = await db
    .selectFrom('agreements as agreement')
    .innerJoin('contracts as contract', 'contract.id', 'agreement.contract_id')
    .innerJoin('vendors as vendor', 'vendor.id', 'contract.vendor_id')
    .select([
      'contract.id',
      'contract.unit_id as unitId',
      'contract.vendor_id as vendorId',
      'vendor.name as vendorName',
      'contract.starts_on as startsOn',
      'contract.ends_on as endsOn',
      'contract.status',
      'agreement.facility',
      'agreement.facility_address as facilityAddress',
      'agreement.designated_on as designatedOn',
      'agreement.handed_over_on as handedOverOn',
      'agreement.handed_over_to as handedOverTo',
      'agreement.hand_over_evidence as handOverEvidence',
      'agreement.version',
    ])
    .where('contract.id', '=', id)
    .where(accessibleBy(ability, 'read', 'DesignatedManager'))
    .executeTakeFirst();
  if (!row) return null;
  return { ...row, mayChange: ability.can('update', subject('DesignatedManager', { id, unitId: row.unitId })) };
}

export async function loadAgreementPage(db: DbOrTx, ability: AppAbility, id: string, today: PlainDate) {
  const agreement = await readableAgreement(db, ability, id);
  if (!agreement) return null;
  const [[contract], parties, measures, reports, dependencies, events] = await Promise.all([
    loadContractRows(db, [id], today),
    listParties(db, id),
    listMeasures(db, id),
    listReports(db, id),
    listDependencies(db, id),
    loadHistory(db, agreementStream(id)),
  ]);
  if (!contract) throw new Error(`The agreement ${id} has lost its contract`);
  const years = reportYears(
    agreement,
    reports.map((report) => report.fiscalYear),
    today,
  );
  return {
    ...agreement,
    contract: { ...contract, restrictions: await restrictionsFor(db, ability, contract.restrictions) },
    parties,
    measures,
    years: years.map((year) => ({
      ...year,
      report: reports.find((one) => one.fiscalYear === year.fiscalYear) ?? null,
    })),
    dependencies,
    handOverMissing: agreement.handedOverOn === null && (agreement.status === 'ended' || agreement.endsOn < today),
    events,
  };
}

const listParties = (db: DbOrTx, contractId: string) =>
  db
    .selectFrom('agreement_parties')
    .select(['position', 'name', 'part'])
    .where('contract_id', '=', contractId)
    .orderBy('position')
    .execute();

export async function listMeasures(db: DbOrTx, contractId: string) {
  const rows = await db
    .selectFrom('agreement_measures')
    .select(['measure_key as key', 'name_ja as ja', 'name_en as en', 'state', 'note'])
    .where('contract_id', '=', contractId)
    .orderBy('position')
    .execute();
  return rows.map(({ ja, en, state, ...row }) => ({ ...row, name: { ja, en }, state: state as MeasureState }));
}

export async function listReports(db: DbOrTx, contractId: string) {
  const rows = await db
    .selectFrom('agreement_reports')
    .select([
      'fiscal_year as fiscalYear',
      'received_on as receivedOn',
      'finding',
      'summary',
      'recorded_by as recordedBy',
      'version',
    ])
    .where('contract_id', '=', contractId)
    .orderBy('fiscal_year')
    .execute();
  return rows.map((row) => ({ ...row, finding: row.finding as ReportFinding }));
}
