/** Reports of subcontractors that nobody approved. */
import { sql } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import type { PlainDate } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import { accessibleContracts } from './access.server';
import type { ReportOutcome } from './model';

const AT_MOST = 100;

type Person = { id: string; name: string; post: string };

export type StoredReport = {
  subcontractId: string;
  isOpen: boolean;
  seen: string;
  seenOn: PlainDate;
  reporterName: string;
  reporterPost: string;
  reportedAt: Date;
  outcome: ReportOutcome | null;
  response: string;
  responderName: string;
  responderPost: string;
  respondedAt: Date | null;
  version: number;
};

export async function insertReport(
  tx: Tx,
  report: {
    subcontractId: string;
    contractId: string;
    seen: string;
    seenOn: PlainDate;
    person: Person;
    now: Date;
  },
): Promise<void> {
  await tx
    .insertInto('subcontract_reports')
    .values({
      subcontract_id: report.subcontractId,
      contract_id: report.contractId,
      seen_on: report.seenOn,
      seen: report.seen,
      person_id: report.person.id,
      person_name: report.person.name,
      person_post: report.person.post,
      reported_at: report.now,
    })
    .execute();
}

const selectReports = (db: DbOrTx) =>
  db
    .selectFrom('subcontract_reports')
    .select(['subcontract_id as subcontractId', 'is_open', 'seen', 'seen_on as seenOn'])
    .select(['person_name as reporterName', 'person_post as reporterPost', 'reported_at as reportedAt'])
    .select(['outcome', 'response', 'responder_name as responderName', 'responder_post as responderPost'])
    .select(['responded_at as respondedAt', 'version']);

type Row = Awaited<ReturnType<ReturnType<typeof selectReports>['execute']>>[number];
const read = ({ is_open, outcome, ...rest }: Row): StoredReport => ({
  ...rest,
  isOpen: is_open === 1,
  outcome: outcome as ReportOutcome | null,
});

export async function findReport(
  db: DbOrTx,
  { contractId, subcontractId }: { contractId: string; subcontractId: string },
): Promise<StoredReport | null> {
  const row = await selectReports(db)
    .where('subcontract_id', '=', subcontractId)
    .where('contract_id', '=', contractId)
    .executeTakeFirst();
  return row ? read(row) : null;
}

/** All reports about a contract, the newest first. */
export async function listReports(db: DbOrTx, contractId: string): Promise<StoredReport[]> {
  const rows = await selectReports(db)
    .where('contract_id', '=', contractId)
    .orderBy('subcontract_id', 'desc')
    .limit(AT_MOST)
    .execute();
  return rows.map(read);
}

/** Compare-and-set: of two who answer at once, one does. */
export async function closeReport(
  tx: Tx,
  { subcontractId, version }: Pick<StoredReport, 'subcontractId' | 'version'>,
  answer: { outcome: ReportOutcome; response: string; person: Person; now: Date },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('subcontract_reports')
    .set({
      is_open: 0,
      outcome: answer.outcome,
      response: answer.response,
      responder_id: answer.person.id,
      responder_name: answer.person.name,
      responder_post: answer.person.post,
      responded_at: answer.now,
      version: version + 1,
    })
    .where('subcontract_id', '=', subcontractId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`Report ${subcontractId} was written without the lock on its contract`);
}

export type WaitingReport = {
  subcontractId: string;
  contractId: string;
  contractTitle: string;
  contractNumber: string;
  company: string;
  reporterName: string;
  reportedAt: Date;
};

/** Whether anybody with `ability` ever answers reports; saves everybody else the question. */
const answersReports = (ability: AppAbility): boolean =>
  ability.can('respond', 'Contract') || ability.can('respond', 'DesignatedManager');

const openReports = (db: DbOrTx, ability: AppAbility) =>
  db
    .selectFrom('subcontract_reports as report')
    .innerJoin('contracts as contract', 'contract.id', 'report.contract_id')
    .where('report.is_open', '=', 1)
    .where(accessibleContracts(ability, 'respond'));

/** Reports for which nobody has recorded yet what was done, and who may: the longest waiting first. */
export async function listWaitingReports(db: DbOrTx, ability: AppAbility): Promise<WaitingReport[]> {
  if (!answersReports(ability)) return [];
  return openReports(db, ability)
    .innerJoin('subcontracts as entry', 'entry.id', 'report.subcontract_id')
    .select(['report.subcontract_id as subcontractId', 'report.contract_id as contractId'])
    .select(['contract.title as contractTitle', 'contract.number as contractNumber', 'entry.company'])
    .select(['report.person_name as reporterName', 'report.reported_at as reportedAt'])
    .orderBy('report.reported_at')
    .orderBy('report.subcontract_id')
    .limit(AT_MOST)
    .execute();
}

/** For the navigation. Stops counting at 100. */
export async function countWaitingReports(db: DbOrTx, ability: AppAbility): Promise<number> {
  if (!answersReports(ability)) return 0;
  const some = openReports(db, ability).select('report.subcontract_id').limit(AT_MOST).as('some');
  const row = await db.selectFrom(some).select(sql<number>`count(*)`.as('count')).executeTakeFirst();
  return Number(row?.count ?? 0);
}
