/** What an incident gathers: ties, notes and instructions, measures, statutory reports, suspensions. */
import type { PlainDate } from '~/platform/dates';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { DutyKey } from './clocks';
import type { SubjectType } from './model';
import type { Person } from './tellings.repository.server';

export type Tie = { type: SubjectType; id: string; name: string };

/** Ties a subject, also one that was taken away before. False where it is tied already. */
export async function tieSubject(
  tx: Tx,
  incidentId: string,
  { type, id, name }: Tie,
  { by, now }: { by: string; now: Date },
): Promise<boolean> {
  const key = { incident_id: incidentId, subject_type: type, subject_id: id };
  const known = await tx
    .selectFrom('incident_subjects')
    .select('is_tied')
    .where('incident_id', '=', incidentId)
    .where('subject_type', '=', type)
    .where('subject_id', '=', id)
    .executeTakeFirst();
  if (known?.is_tied === 1) return false;
  const state = { subject_name: [...name].slice(0, 300).join(''), is_tied: 1, tied_at: now, tied_by: by };
  await tx
    .insertInto('incident_subjects')
    .values({ ...key, ...state })
    .onDuplicateKeyUpdate(state)
    .execute();
  return true;
}

/** The tie stays as a row: what somebody once thought to be related is part of the story. */
export async function untieSubject(tx: Tx, incidentId: string, type: SubjectType, id: string): Promise<Tie | null> {
  const ties = await listTies(tx, incidentId);
  const tie = ties.find((one) => one.type === type && one.id === id);
  if (!tie) return null;
  await tx
    .updateTable('incident_subjects')
    .set({ is_tied: 0 })
    .where('incident_id', '=', incidentId)
    .where('subject_type', '=', type)
    .where('subject_id', '=', id)
    .execute();
  return tie;
}

export async function listTies(db: DbOrTx, incidentId: string): Promise<Tie[]> {
  const rows = await db
    .selectFrom('incident_subjects')
    .select(['subject_type', 'subject_id', 'subject_name'])
    .where('incident_id', '=', incidentId)
    .where('is_tied', '=', 1)
    .orderBy('tied_at')
    .orderBy('subject_id')
    .execute();
  return rows.map((row) => ({ type: row.subject_type as SubjectType, id: row.subject_id, name: row.subject_name }));
}

export type Entry = {
  id: string;
  kind: 'note' | 'instruction';
  body: string;
  personName: string;
  personPost: string;
  writtenAt: Date;
};

const columnsOf = (by: Person) => ({ person_id: by.id, person_name: by.name, person_post: by.post });

export async function insertEntry(
  tx: Tx,
  entry: { id: string; incidentId: string; kind: Entry['kind']; body: string; by: Person; now: Date },
): Promise<void> {
  await tx
    .insertInto('incident_entries')
    .values({
      id: entry.id,
      incident_id: entry.incidentId,
      kind: entry.kind,
      body: entry.body,
      ...columnsOf(entry.by),
      written_at: entry.now,
    })
    .execute();
}

export async function listEntries(db: DbOrTx, incidentId: string): Promise<Entry[]> {
  const rows = await db
    .selectFrom('incident_entries')
    .select(['id', 'kind', 'body', 'person_name as personName', 'person_post as personPost'])
    .select('written_at as writtenAt')
    .where('incident_id', '=', incidentId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as Entry['kind'] }));
}

export type Measure = {
  id: string;
  contractId: string;
  contractNumber: string;
  contractTitle: string;
  requirementKey: string;
  clause: string;
  measure: string;
  takenOn: PlainDate;
  personName: string;
  personPost: string;
};

export type NewMeasure = Pick<Measure, 'id' | 'contractId' | 'requirementKey' | 'clause' | 'measure' | 'takenOn'>;

export async function insertMeasure(
  tx: Tx,
  incidentId: string,
  measure: NewMeasure,
  { by, now }: { by: Person; now: Date },
): Promise<void> {
  await tx
    .insertInto('incident_measures')
    .values({
      id: measure.id,
      incident_id: incidentId,
      contract_id: measure.contractId,
      requirement_key: measure.requirementKey,
      clause: [...measure.clause].slice(0, 2_000).join(''),
      measure: measure.measure,
      taken_on: measure.takenOn,
      ...columnsOf(by),
      recorded_at: now,
    })
    .execute();
}

export const listMeasures = (db: DbOrTx, incidentId: string): Promise<Measure[]> =>
  db
    .selectFrom('incident_measures as measure')
    .innerJoin('contracts as contract', 'contract.id', 'measure.contract_id')
    .select(['measure.id', 'measure.contract_id as contractId', 'measure.requirement_key as requirementKey'])
    .select(['measure.clause', 'measure.measure', 'measure.taken_on as takenOn'])
    .select(['measure.person_name as personName', 'measure.person_post as personPost'])
    .select(['contract.number as contractNumber', 'contract.title as contractTitle'])
    .where('measure.incident_id', '=', incidentId)
    .orderBy('measure.id')
    .execute();

export type DutyDone = { duty: DutyKey; doneOn: PlainDate; note: string; personName: string; personPost: string };

export async function insertDutyDone(
  tx: Tx,
  incidentId: string,
  done: { id: string; duty: DutyKey; doneOn: PlainDate; note: string },
  { by, now }: { by: Person; now: Date },
): Promise<void> {
  await tx
    .insertInto('incident_duty_reports')
    .values({
      id: done.id,
      incident_id: incidentId,
      duty: done.duty,
      done_on: done.doneOn,
      note: done.note,
      ...columnsOf(by),
      recorded_at: now,
    })
    .execute();
}

/** What was recorded last of each duty; a correction is a new row. */
export async function listDutiesDone(db: DbOrTx, incidentId: string): Promise<Map<DutyKey, DutyDone>> {
  const rows = await db
    .selectFrom('incident_duty_reports')
    .select(['duty', 'done_on as doneOn', 'note', 'person_name as personName', 'person_post as personPost'])
    .where('incident_id', '=', incidentId)
    .orderBy('id')
    .execute();
  return new Map(rows.map((row) => [row.duty as DutyKey, { ...row, duty: row.duty as DutyKey }]));
}
