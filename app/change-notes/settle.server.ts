/** How a noted change comes to its end: checked, decided on, or called off. */
import { subject } from '@casl/ability';
import type { Actor } from '~/authorization/actor';
import { arise, type Context } from '~/obligations/arise.server';
import { type End, finish } from '~/obligations/end.server';
import { openObligationsOf } from '~/obligations/obligations.repository.server';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { Result } from '~/platform/result';
import { appendEvents } from '~/record/append.server';
import { asRecorded, type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db, Tx } from '~db/connection.server';
import {
  lockNote,
  lockNotesOf,
  lockNotesOfRequest,
  type NoteWithManager,
  noteFacts,
  updateNote,
} from './change-notes.repository.server';
import { isOpenStatus, type NoteStatus, type SubjectType } from './model';
import { changeObligation } from './note-change.server';
import { settledNotes } from './words';

export type Settling = { id: string; version: number };

/** The open note locked, as one with which the actor may do so. */
export async function openNote(
  { tx, ability }: Changing,
  { id, version }: Settling,
  action: 'respond' | 'withdraw',
): Promise<NoteWithManager> {
  const note = await lockNote(tx, id);
  if (!note || !ability.can(action, subject('ChangeNote', noteFacts(note)))) refuseChange({ reason: 'not-found' });
  if (!isOpenStatus(note.status)) refuseChange({ reason: 'already-done' });
  if (note.version !== version) refuseChange({ reason: 'conflict' });
  return note;
}

/** 要件の確認: the requirements are still met, or the change has to be decided on after all. */
export const checkNote = (
  db: Db,
  actor: Actor,
  { result, note: said, ...settling }: Settling & { result: 'kept' | 'broken'; note: string },
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const note = await openNote(changing, settling, 'respond');
    // What calls for a decision is not settled by looking at it.
    if (note.outcome !== 'check') refuseChange({ reason: 'not-found' });
    const { tx } = changing;
    const context = asRecorded(changing);
    await endObligations(tx, note, { status: 'done', note: said, evidence: '' }, context);
    const stream = `${note.subjectType}:${note.subjectId}`;
    if (result === 'kept') {
      const settled = { by: context.actor, note: said, now: context.now };
      if (!(await updateNote(tx, note, { status: 'done', settled }))) refuseChange({ reason: 'conflict' });
      changing.record(stream, 'change-checked', { noteId: note.id, note: said });
      return null;
    }
    if (!(await updateNote(tx, note, { status: 'open', outcome: 'decision' }))) refuseChange({ reason: 'conflict' });
    const organisation = await loadOrganisation(tx, changing.today);
    const due = changeObligation(note, note.managerId, 'decision', organisation);
    if (due) await arise(tx, [due], context, { announce: true });
    changing.record(stream, 'change-needs-decision', { noteId: note.id, note: said });
    return null;
  });

/** 取下げ: the change does not come, or another decision has taken it in already. For those who review. */
export const withdrawNote = (
  db: Db,
  actor: Actor,
  { reason, ...settling }: Settling & { reason: string },
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const note = await openNote(changing, settling, 'withdraw');
    await close(
      changing.tx,
      note,
      { status: 'withdrawn', note: reason, requestId: note.requestId },
      asRecorded(changing),
    );
    return null;
  });

/** What the approval of a request does to the notes that led to it; the end of an entry ends all of its notes. */
export async function settleByApproval(
  tx: Tx,
  { requestId, ended }: { requestId: string; ended: { type: SubjectType; id: string } | null },
  context: Context,
): Promise<void> {
  for (const note of await lockNotesOfRequest(tx, requestId)) {
    await close(tx, note, { status: 'done', note: settledNotes.approved.ja, requestId }, context);
  }
  if (!ended) return;
  for (const note of await lockNotesOf(tx, ended.type, ended.id)) {
    await close(tx, note, { status: 'withdrawn', note: settledNotes.ended.ja, requestId: note.requestId }, context);
  }
}

type Closing = { status: Extract<NoteStatus, 'done' | 'withdrawn'>; note: string; requestId: string | null };

export async function close(tx: Tx, note: NoteWithManager, closing: Closing, context: Context): Promise<void> {
  const { status, requestId } = closing;
  const settled = { by: context.actor, note: closing.note, now: context.now };
  if (!(await updateNote(tx, note, { status, requestId, settled }))) throw new Error('A locked note changed');
  const end: End = { status: status === 'done' ? 'done' : 'cancelled', note: closing.note, evidence: '' };
  await endObligations(tx, note, end, context);
  await appendEvents(tx, context, [
    {
      stream: `${note.subjectType}:${note.subjectId}`,
      type: status === 'done' ? 'change-decided' : 'change-withdrawn',
      payload: { noteId: note.id, requestId, note: closing.note },
    },
  ]);
}

async function endObligations(tx: Tx, note: NoteWithManager, end: End, context: Context): Promise<void> {
  const open = await openObligationsOf(tx, note.subjectType, [note.subjectId], { lock: true });
  for (const obligation of open.get(note.subjectId) ?? []) {
    if (obligation.kind !== 'change-to-decide' || !obligation.occurrence.startsWith(`${note.id}:`)) continue;
    await finish(tx, obligation, end, context);
  }
}

/** The notes that a request is to decide on, as its page shows them. Whoever reads the request reads them. */
export async function notesBehind(db: Db | Tx, requestId: string) {
  return db
    .selectFrom('change_notes')
    .select(['id', 'kind', 'aspect', 'becomes', 'effective_on as effectiveOn'])
    .where('request_id', '=', requestId)
    .orderBy('id')
    .execute();
}
