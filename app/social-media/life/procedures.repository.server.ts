/** Procedures and their steps as rows. */
import type { Instant, PlainDate } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import { type ProcedureKind, type StepKey, type StepOutcome, stepsOf } from './procedures';

const AT_MOST = 50;

export type TakenStep = {
  step: StepKey;
  outcome: StepOutcome;
  doneOn: PlainDate;
  doneTime: string;
  note: string;
  evidence: string;
  personName: string;
  personPost: string;
};

export type Procedure = {
  id: string;
  accountId: string;
  kind: ProcedureKind;
  isOpen: boolean;
  beganOn: PlainDate;
  beganTime: string;
  reason: string;
  /** Hand-over: who was in charge before. */
  fromName: string;
  beganByName: string;
  beganByPost: string;
  endedAt: Instant | null;
  endedByName: string;
  endedByPost: string;
  outcome: string | null;
  endNote: string;
  version: number;
  steps: TakenStep[];
};

const selectProcedures = (db: DbOrTx) =>
  db
    .selectFrom('account_procedures')
    .select(['id', 'account_id as accountId', 'kind', 'open_kind', 'began_on as beganOn', 'began_time as beganTime'])
    .select(['reason', 'from_name as fromName', 'began_by_name as beganByName', 'began_by_post as beganByPost'])
    .select(['ended_at as endedAt', 'ended_by_name as endedByName', 'ended_by_post as endedByPost', 'outcome'])
    .select(['end_note as endNote', 'version']);

type Row = Awaited<ReturnType<ReturnType<typeof selectProcedures>['execute']>>[number];

async function withSteps(db: DbOrTx, rows: Row[]): Promise<Procedure[]> {
  if (rows.length === 0) return [];
  const steps = await db
    .selectFrom('account_procedure_steps')
    .select(['procedure_id', 'step', 'outcome', 'done_on as doneOn', 'done_time as doneTime', 'note', 'evidence'])
    .select(['person_name as personName', 'person_post as personPost'])
    .where(
      'procedure_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const place = (kind: string, step: string) => stepsOf(kind as ProcedureKind).indexOf(step as StepKey);
  return rows.map(({ open_kind, kind, ...row }) => ({
    ...row,
    kind: kind as ProcedureKind,
    isOpen: open_kind !== null,
    steps: steps
      .filter(({ procedure_id }) => procedure_id === row.id)
      .sort((a, b) => place(kind, a.step) - place(kind, b.step))
      .map(({ procedure_id: _of, step, outcome, ...rest }) => ({
        ...rest,
        step: step as StepKey,
        outcome: outcome as StepOutcome,
      })),
  }));
}

/** Everything that is open about the accounts, by account. */
export async function openProcedures(db: DbOrTx, accountIds: readonly string[]): Promise<Procedure[]> {
  if (accountIds.length === 0) return [];
  const rows = await selectProcedures(db)
    .where('account_id', 'in', accountIds)
    .where('open_kind', 'is not', null)
    .execute();
  return withSteps(db, rows);
}

/** All there ever were about an account, the newest first. */
export async function listProcedures(db: DbOrTx, accountId: string): Promise<Procedure[]> {
  const rows = await selectProcedures(db)
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(AT_MOST)
    .execute();
  return withSteps(db, rows);
}

export type NewProcedure = {
  accountId: string;
  kind: ProcedureKind;
  beganOn: PlainDate;
  beganTime?: string;
  reason: string;
  fromName?: string;
  by: { name: string; post: string };
};

export async function insertProcedure(tx: Tx, id: string, procedure: NewProcedure, now: Instant): Promise<void> {
  await tx
    .insertInto('account_procedures')
    .values({
      id,
      account_id: procedure.accountId,
      kind: procedure.kind,
      open_kind: procedure.kind,
      began_on: procedure.beganOn,
      began_time: procedure.beganTime ?? '',
      reason: procedure.reason,
      from_name: procedure.fromName ?? '',
      began_by_name: procedure.by.name,
      began_by_post: procedure.by.post,
      created_at: now,
    })
    .execute();
}

/** `completed`: every step is recorded; `dropped`: it is not needed any more. */
export async function closeProcedure(
  tx: Tx,
  { id, version }: Pick<Procedure, 'id' | 'version'>,
  end: { outcome: 'completed' | 'dropped'; note: string; by: { name: string; post: string }; now: Instant },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('account_procedures')
    .set({
      open_kind: null,
      outcome: end.outcome,
      ended_at: end.now,
      ended_by_name: end.by.name,
      ended_by_post: end.by.post,
      end_note: end.note,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`Procedure ${id} was written without the lock on its account`);
}

export async function insertStep(
  tx: Tx,
  procedureId: string,
  taken: Omit<TakenStep, 'personName' | 'personPost'> & { person: { id: string; name: string; post: string } },
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('account_procedure_steps')
    .values({
      procedure_id: procedureId,
      step: taken.step,
      outcome: taken.outcome,
      done_on: taken.doneOn,
      done_time: taken.doneTime,
      note: taken.note,
      evidence: taken.evidence,
      person_id: taken.person.id,
      person_name: taken.person.name,
      person_post: taken.person.post,
      recorded_at: now,
    })
    .execute();
}
