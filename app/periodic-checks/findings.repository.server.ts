/** 指摘 and its measure as rows. */
import type { PlainDate } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { Done, FindingStatus, Person, Severity } from './model';

export type Finding = {
  id: string;
  checkId: string;
  questionKey: string;
  /** '' where none is said. */
  severity: Severity | '';
  statement: string;
  contractId: string | null;
  requirementKey: string;
  /** As it read when it was invoked. */
  clause: string;
  measure: string;
  dueOn: PlainDate;
  status: FindingStatus;
  raised: Done;
  /** Who of the section said what it will do; null where the measure came with the finding. */
  planned: Done | null;
  carriedOut: Done | null;
  report: string;
  evidence: string;
  returnNote: string;
  closed: Done | null;
  closeNote: string;
};

export async function listFindings(
  db: DbOrTx,
  checkId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Finding[]> {
  const rows = await db
    .selectFrom('check_findings')
    .selectAll()
    .where('check_id', '=', checkId)
    .orderBy('id')
    .$if(lock, (query) => query.forUpdate())
    .execute();
  const done = (id: string | null, name: string, post: string, at: Date | null): Done | null =>
    id === null || at === null ? null : { person: { id, name, post }, at };
  return rows.map((row) => ({
    id: row.id,
    checkId: row.check_id,
    questionKey: row.question_key,
    severity: row.severity as Severity | '',
    statement: row.statement,
    contractId: row.contract_id,
    requirementKey: row.requirement_key,
    clause: row.clause,
    measure: row.measure,
    dueOn: row.due_on,
    status: row.status as FindingStatus,
    raised: {
      person: { id: row.raised_by, name: row.raised_by_name, post: row.raised_by_post },
      at: row.raised_at,
    },
    planned: done(row.planned_by, row.planned_by_name, row.planned_by_post, row.planned_at),
    carriedOut: done(row.carried_out_by, row.carried_out_by_name, row.carried_out_by_post, row.carried_out_at),
    report: row.report,
    evidence: row.evidence,
    returnNote: row.return_note,
    closed: done(row.closed_by, row.closed_by_name, row.closed_by_post, row.closed_at),
    closeNote: row.close_note,
  }));
}

export type NewFinding = Pick<
  Finding,
  | 'id'
  | 'checkId'
  | 'questionKey'
  | 'severity'
  | 'statement'
  | 'contractId'
  | 'requirementKey'
  | 'clause'
  | 'measure'
  | 'dueOn'
>;

export const insertFinding = (tx: Tx, finding: NewFinding, { by, now }: { by: Person; now: Date }) =>
  tx
    .insertInto('check_findings')
    .values({
      id: finding.id,
      check_id: finding.checkId,
      question_key: finding.questionKey,
      severity: finding.severity,
      statement: finding.statement,
      contract_id: finding.contractId,
      requirement_key: finding.requirementKey,
      clause: [...finding.clause].slice(0, 2_000).join(''),
      measure: finding.measure,
      due_on: finding.dueOn,
      // Without a measure the section has still to plan one.
      status: (finding.measure === '' ? 'to-plan' : 'open') satisfies FindingStatus,
      raised_by: by.id,
      raised_by_name: by.name,
      raised_by_post: by.post,
      raised_at: now,
      report: '',
    })
    .execute();

/** The check is locked, and its version moves with every step of its findings. */
export const planMeasure = (
  tx: Tx,
  findingId: string,
  { measure, dueOn, by, now }: { measure: string; dueOn: PlainDate; by: Person; now: Date },
) =>
  tx
    .updateTable('check_findings')
    .set({
      status: 'open' satisfies FindingStatus,
      measure,
      due_on: dueOn,
      planned_by: by.id,
      planned_by_name: by.name,
      planned_by_post: by.post,
      planned_at: now,
    })
    .where('id', '=', findingId)
    .execute();

export const reportFinding = (
  tx: Tx,
  findingId: string,
  { report, evidence, by, now }: { report: string; evidence: string; by: Person; now: Date },
) =>
  tx
    .updateTable('check_findings')
    .set({
      status: 'carried-out' satisfies FindingStatus,
      report,
      evidence,
      carried_out_by: by.id,
      carried_out_by_name: by.name,
      carried_out_by_post: by.post,
      carried_out_at: now,
    })
    .where('id', '=', findingId)
    .execute();

export const returnFinding = (tx: Tx, findingId: string, { note, dueOn }: { note: string; dueOn: PlainDate }) =>
  tx
    .updateTable('check_findings')
    .set({ status: 'open' satisfies FindingStatus, return_note: note, due_on: dueOn })
    .where('id', '=', findingId)
    .execute();

export const closeFinding = (tx: Tx, findingId: string, { note, by, now }: { note: string; by: Person; now: Date }) =>
  tx
    .updateTable('check_findings')
    .set({
      status: 'closed' satisfies FindingStatus,
      close_note: note,
      closed_by: by.id,
      closed_by_name: by.name,
      closed_by_post: by.post,
      closed_at: now,
    })
    .where('id', '=', findingId)
    .execute();
