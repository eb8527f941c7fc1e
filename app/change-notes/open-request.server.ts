/** 変更の申請: opened from the note, with what changes filled in. */
import { subject } from '@casl/ability';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { RequestContent } from '~/approval-requests/content';
import { type CreateDraft, type CreateDraftRefusal, createDraft } from '~/approval-requests/create-draft.server';
import { effectOf } from '~/approval-requests/submission-keys.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { ok, type Result, refuse } from '~/platform/result';
import { isAsked } from '~/policy/facts';
import type { Facts, RequestKind, ScalarFact } from '~/policy/model';
import { appendEvents } from '~/record/append.server';
import { recordedActor } from '~/record/recorded-actor';
import type { Io } from '~/registers/change-register.server';
import type { Db, DbOrTx } from '~db/connection.server';
import { findNote, lockNote, type NoteWithManager, noteFacts, updateNote } from './change-notes.repository.server';
import type { ChangeNote } from './model';
import { reasonFor } from './words';

export type OpenRefusal = CreateDraftRefusal | 'not-found' | 'already-under-way' | 'conflict';

/** Requests that still can become a decision. */
const OVER = ['rejected', 'withdrawn'];

/** Whether a request for the note may be opened now: none is under way. */
export async function canOpenRequest(db: DbOrTx, note: ChangeNote): Promise<boolean> {
  if (note.outcome !== 'decision' || (note.status !== 'open' && note.status !== 'requested')) return false;
  if (note.requestId === null) return true;
  const request = await loadRequest(db, note.requestId);
  return !request || OVER.includes(request.status);
}

type Asked = { noteId: string; version: number; submissionKey: string };

export async function openRequestFor(
  db: Db,
  actor: Actor,
  { noteId, version, submissionKey }: Asked,
  io: Io,
): Promise<Result<{ id: string }, OpenRefusal>> {
  const ability = defineAbilities(actor);
  const note = await findNote(db, ability, noteId);
  if (!note || !ability.can('respond', subject('ChangeNote', noteFacts(note)))) return refuse('not-found');
  const command = await commandFor(db, note, submissionKey);
  if (!command) return refuse('not-found');
  // The same form once more leads to the draft that it made.
  const made = await effectOf(db, { key: submissionKey, personId: actor.personId, effect: 'create-draft' });
  if (made) return ok({ id: made });
  if (note.version !== version) return refuse('conflict');
  if (!(await canOpenRequest(db, note))) return refuse('already-under-way');
  return createDraft(db, actor, command, io, {
    amend: (content) => withChange(content, note),
    tie: async (tx, requestId) => {
      const locked = await lockNote(tx, note.id);
      if (!locked || locked.version !== version || !(await canOpenRequest(tx, locked))) return false;
      const payload = { noteId: note.id, requestId };
      const stream = `${note.subjectType}:${note.subjectId}`;
      const context = { actor: recordedActor(actor), now: io.now, newId: io.newId };
      await appendEvents(tx, context, [{ stream, type: 'change-request-opened', payload }]);
      return updateNote(tx, locked, { status: 'requested', requestId });
    },
  });
}

/** A further subcontractor is approved by a request of its own; everything else by a change of the entry. */
async function commandFor(db: Db, note: NoteWithManager, submissionKey: string): Promise<CreateDraft | null> {
  const { unitId, subjectId } = note;
  if (unitId === null) return null;
  const common = { submissionKey, owningUnitId: unitId };
  if (note.subjectType === 'cloud-service') {
    const empty = { serviceName: '', vendorName: '' };
    return { ...common, ...empty, kind: 'cloud-service', purpose: 'change', cloudServiceId: subjectId };
  }
  const row = await db.selectFrom('contracts').select('kind').where('id', '=', subjectId).executeTakeFirst();
  if (!row) return null;
  if (note.kind === 'subcontractor' && note.aspect !== 'ended') {
    const [firstLine = ''] = note.becomes.split('\n');
    const vendorName = [...firstLine].slice(0, 200).join('');
    return { ...common, kind: 'subcontracting', vendorName, contractId: subjectId };
  }
  const kind = row.kind as 'outsourcing' | 'designated-manager';
  return { ...common, kind, purpose: 'change', title: '', vendorName: '', contractId: subjectId };
}

/** The content of the register with the facts as they become, and why the request is made. */
function withChange(content: RequestContent, note: ChangeNote): RequestContent {
  const facts = factsAfter(note, content.kind);
  return {
    ...content,
    necessity: [...reasonFor(note).ja].slice(0, 2_000).join(''),
    facts: { ...content.facts, ...facts },
  } as RequestContent;
}

const factsAfter = ({ facts }: ChangeNote, kind: RequestKind): Partial<Facts> =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([fact]) => isAsked(kind, fact as ScalarFact))
      .map(([fact, [, after]]) => [fact, after]),
  );
