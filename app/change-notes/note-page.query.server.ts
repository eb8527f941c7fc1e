/** Everything the page of one noted change shows. */
import { subject } from '@casl/ability';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { newId } from '~/platform/ids';
import { loadProfile } from '~/policy/profiles.repository.server';
import { attachedFiles } from '~/registers/attached-files.server';
import type { DbOrTx } from '~db/connection.server';
import { findNote, noteFacts, notesUnder } from './change-notes.repository.server';
import { type ChangeNote, isOpenStatus } from './model';
import { canOpenRequest } from './open-request.server';
import { shownFacts, shownJudgement } from './shown-judgement';
import { tieableRequests } from './tie.server';

const NO_NOTES: ChangeNote[] = [];

type Asking = { actor: Actor; ability: AppAbility };

/** The note `id` as the actor may see it; null where there is none. */
export async function loadNotePage(db: DbOrTx, { actor, ability }: Asking, id: string) {
  const note = await findNote(db, ability, id);
  if (!note) return null;
  const profile = await loadProfile(db, note.profileKey, note.profileVersion);
  if (!profile) throw new Error(`Profile ${note.profileKey} ${note.profileVersion} is not recorded`);
  const [entries, request, opens, files, tieable] = await Promise.all([
    note.subjectType === 'vendor' ? notesUnder(db, ability, id) : NO_NOTES,
    note.requestId === null ? null : loadRequest(db, note.requestId),
    canOpenRequest(db, note),
    attachedFiles(db, 'change-note', [id]),
    isOpenStatus(note.status) ? tieableRequests(db, ability, note) : [],
  ]);
  const may = (action: 'respond' | 'withdraw') => ability.can(action, subject('ChangeNote', noteFacts(note)));
  const isOpen = isOpenStatus(note.status);
  const isOwn = note.unitId !== null && actor.unitIds.includes(note.unitId);
  const readable = request && ability.can('read', subject('ApprovalRequest', request.facts));
  const { facts, judgement, managerId: _managerId, ...rest } = note;
  return {
    ...rest,
    facts: shownFacts(facts),
    judgement: { ...shownJudgement(profile, judgement), outcome: note.outcome },
    profile: { key: profile.key, version: profile.version, name: profile.name },
    entries,
    /** null where the reader may not know more than that there is one. */
    request: readable ? { id: request.id, number: request.number, status: request.status } : null,
    hasRequest: request !== null,
    isOpen,
    needsRequest: opens,
    files,
    may: {
      open: opens && isOwn && may('respond'),
      check: isOpen && note.outcome === 'check' && may('respond'),
      withdraw: isOpen && may('withdraw'),
      attach: may('respond'),
      tie: tieable.length > 0 && may('respond'),
    },
    submissionKey: newId(),
  };
}

/** The note as the forms about it name it; null where the actor may not do so. */
export async function noteToSettle(db: DbOrTx, ability: AppAbility, id: string, action: 'respond' | 'withdraw') {
  const note = await findNote(db, ability, id);
  if (!note || !isOpenStatus(note.status)) return null;
  if (!ability.can(action, subject('ChangeNote', noteFacts(note)))) return null;
  if (action === 'respond' && note.outcome !== 'check') return null;
  const profile = await loadProfile(db, note.profileKey, note.profileVersion);
  if (!profile) throw new Error(`Profile ${note.profileKey} ${note.profileVersion} is not recorded`);
  const { subjectName, kind, version } = note;
  return { id, subjectName, kind, version, checks: shownJudgement(profile, note.judgement).checks };
}
export type SettledNote = NonNullable<Awaited<ReturnType<typeof noteToSettle>>>;

/** The note as the page for files names it; null where the actor may attach none. */
export async function noteToAttachTo(db: DbOrTx, ability: AppAbility, id: string) {
  const note = await findNote(db, ability, id);
  if (!note || !ability.can('respond', subject('ChangeNote', noteFacts(note)))) return null;
  return { id, subjectName: note.subjectName, kind: note.kind };
}
export type NoteToAttachTo = NonNullable<Awaited<ReturnType<typeof noteToAttachTo>>>;

/** The open note with the requests that may be tied to it; null where the actor may tie none. */
export async function noteToTie(db: DbOrTx, ability: AppAbility, id: string) {
  const note = await findNote(db, ability, id);
  if (!note || !isOpenStatus(note.status) || note.unitId === null) return null;
  if (!ability.can('respond', subject('ChangeNote', noteFacts(note)))) return null;
  const { subjectName, kind, version } = note;
  return { id, subjectName, kind, version, requests: await tieableRequests(db, ability, note) };
}
export type NoteToTie = NonNullable<Awaited<ReturnType<typeof noteToTie>>>;
