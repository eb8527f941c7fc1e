/** Noted changes as rows. */
import type { Selectable } from 'kysely';
import type { AppAbility } from '~/authorization/ability';
import { accessibleBy } from '~/authorization/accessible-by.server';
import type { Judgement } from '~/policy/changes';
import type { ChangeKind, ChangeOutcome } from '~/policy/model';
import type { RecordedActor } from '~/record/model';
import type { DbOrTx, Tx } from '~db/connection.server';
import type { ChangeNotesTable } from '~db/schema/changes-and-endings';
import {
  type ChangeNote,
  type FactChanges,
  isOpenStatus,
  type NoteStatus,
  type Source,
  type SubjectType,
} from './model';

const read = (row: Selectable<ChangeNotesTable>): ChangeNote => ({
  id: row.id,
  subjectType: row.subject_type as SubjectType,
  subjectId: row.subject_id,
  subjectName: row.subject_name,
  vendorId: row.vendor_id,
  unitId: row.unit_id,
  parentId: row.parent_id,
  kind: row.kind as ChangeKind,
  aspect: row.aspect,
  effectiveOn: row.effective_on,
  learnedOn: row.learned_on,
  source: row.source as Source,
  sourceText: row.source_text,
  was: row.was,
  becomes: row.becomes,
  facts: JSON.parse(row.facts) as FactChanges,
  outcome: row.outcome as ChangeOutcome,
  judgement: JSON.parse(row.judgement) as Judgement,
  profileKey: row.profile_key,
  profileVersion: row.profile_version,
  status: row.status as NoteStatus,
  dueOn: row.due_on,
  requestId: row.request_id,
  notedByName: row.noted_by_name,
  notedByPost: row.noted_by_post,
  notedAt: row.noted_at,
  settledByName: row.settled_by_name,
  settledByPost: row.settled_by_post,
  settledAt: row.settled_at,
  settledNote: row.settled_note,
  version: row.version,
});

/** With what the permission rules look at beside it. */
export type NoteWithManager = ChangeNote & { managerId: string | null };

const selectNotes = (db: DbOrTx) =>
  db
    .selectFrom('change_notes as note')
    .leftJoin('cloud_services as service', (join) =>
      join.onRef('service.id', '=', 'note.subject_id').on('note.subject_type', '=', 'cloud-service'),
    )
    .selectAll('note')
    .select('service.manager_person_id as managerId');

const withManager = (row: Selectable<ChangeNotesTable> & { managerId: string | null }): NoteWithManager => ({
  ...read(row),
  managerId: row.managerId,
});

/** What the permission rules look at. */
export const noteFacts = ({ id, subjectType, unitId, managerId }: NoteWithManager) => ({
  id,
  subjectType,
  unitId,
  managerId,
});

export async function findNote(db: DbOrTx, ability: AppAbility, id: string): Promise<NoteWithManager | null> {
  const row = await selectNotes(db)
    .where('note.id', '=', id)
    .where(accessibleBy(ability, 'read', 'ChangeNote'))
    .executeTakeFirst();
  return row ? withManager(row) : null;
}

/** Locked until the end of the transaction. Does not ask who may see it. */
export async function lockNote(tx: Tx, id: string): Promise<NoteWithManager | null> {
  await tx.selectFrom('change_notes').select('id').where('id', '=', id).forUpdate().execute();
  const row = await selectNotes(tx).where('note.id', '=', id).executeTakeFirst();
  return row ? withManager(row) : null;
}

/** The open notes that a request is to decide on, locked. */
export async function lockNotesOfRequest(tx: Tx, requestId: string): Promise<NoteWithManager[]> {
  const rows = await tx
    .selectFrom('change_notes')
    .select('id')
    .where('request_id', '=', requestId)
    .where('is_open', '=', 1)
    .forUpdate()
    .execute();
  const notes = await Promise.all(rows.map(({ id }) => lockNote(tx, id)));
  return notes.filter((note) => note !== null);
}

/** The open notes on an entry, locked. */
export async function lockNotesOf(tx: Tx, type: SubjectType, id: string): Promise<NoteWithManager[]> {
  const rows = await tx
    .selectFrom('change_notes')
    .select('id')
    .where('subject_type', '=', type)
    .where('subject_id', '=', id)
    .where('is_open', '=', 1)
    .forUpdate()
    .execute();
  const notes = await Promise.all(rows.map((row) => lockNote(tx, row.id)));
  return notes.filter((note) => note !== null);
}

/** The notes of `ids`, in that order. */
export async function notesIn(db: DbOrTx, ids: readonly string[]): Promise<ChangeNote[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('change_notes').selectAll().where('id', 'in', ids).execute();
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(read));
}

const SHOWN_AT_MOST = 500;

/** What followed for each entry from a note on a vendor, as far as the actor may read it. */
export async function notesUnder(db: DbOrTx, ability: AppAbility, parentId: string): Promise<ChangeNote[]> {
  const rows = await db
    .selectFrom('change_notes as note')
    .selectAll('note')
    .where('note.parent_id', '=', parentId)
    .where(accessibleBy(ability, 'read', 'ChangeNote'))
    .orderBy('note.id')
    .limit(SHOWN_AT_MOST)
    .execute();
  return rows.map(read);
}

const RECENT = 10;

/** The latest notes on one subject, as far as the actor may read them. */
export async function latestNotesOn(db: DbOrTx, ability: AppAbility, type: SubjectType, id: string) {
  const rows = await db
    .selectFrom('change_notes as note')
    .selectAll('note')
    .where('note.subject_type', '=', type)
    .where('note.subject_id', '=', id)
    .where(accessibleBy(ability, 'read', 'ChangeNote'))
    .orderBy('note.id', 'desc')
    .limit(RECENT)
    .execute();
  return rows.map(read);
}

export type NewNote = Omit<
  ChangeNote,
  | 'notedByName'
  | 'notedByPost'
  | 'settledByName'
  | 'settledByPost'
  | 'settledAt'
  | 'settledNote'
  | 'version'
  | 'requestId'
>;

export async function insertNotes(tx: Tx, notes: readonly NewNote[], by: RecordedActor): Promise<void> {
  if (by.id === null) throw new Error('A change is noted by a person');
  const rows = notes.map((note) => ({
    id: note.id,
    subject_type: note.subjectType,
    subject_id: note.subjectId,
    subject_name: [...note.subjectName].slice(0, 300).join(''),
    vendor_id: note.vendorId,
    unit_id: note.unitId,
    parent_id: note.parentId,
    kind: note.kind,
    aspect: note.aspect,
    effective_on: note.effectiveOn,
    learned_on: note.learnedOn,
    source: note.source,
    source_text: note.sourceText,
    was: note.was,
    becomes: note.becomes,
    facts: JSON.stringify(note.facts),
    outcome: note.outcome,
    judgement: JSON.stringify(note.judgement),
    profile_key: note.profileKey,
    profile_version: note.profileVersion,
    status: note.status,
    is_open: isOpenStatus(note.status) ? 1 : 0,
    due_on: note.dueOn,
    noted_by: by.id as string,
    noted_by_name: by.name,
    noted_by_post: by.post,
    noted_at: note.notedAt,
  }));
  for (let at = 0; at < rows.length; at += 100) {
    await tx
      .insertInto('change_notes')
      .values(rows.slice(at, at + 100))
      .execute();
  }
}

type NoteChange = {
  status: NoteStatus;
  outcome?: ChangeOutcome;
  requestId?: string | null;
  settled?: { by: RecordedActor; note: string; now: Date };
};

/** Compare-and-set; false when somebody else was first. */
export async function updateNote(
  tx: Tx,
  { id, version }: Pick<ChangeNote, 'id' | 'version'>,
  { status, outcome, requestId, settled }: NoteChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('change_notes')
    .set({
      status,
      is_open: isOpenStatus(status) ? 1 : 0,
      version: version + 1,
      ...(outcome ? { outcome } : {}),
      ...(requestId === undefined ? {} : { request_id: requestId }),
      ...(settled
        ? {
            settled_by_name: settled.by.name,
            settled_by_post: settled.by.post,
            settled_at: settled.now,
            settled_note: settled.note,
          }
        : {}),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
