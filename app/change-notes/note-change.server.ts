/** 変更の記録: what a change calls for is worked out, shown, and then kept with what has to follow. */
import { printOf } from '~/approval-requests/intake/print-of.server';
import type { Actor } from '~/authorization/actor';
import { arise } from '~/obligations/arise.server';
import type { NewObligation } from '~/obligations/model';
import { postOf } from '~/obligations/owners';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import type { PlainDate } from '~/platform/dates';
import type { Result } from '~/platform/result';
import { changeRulesOf, type Judgement, judgeChange } from '~/policy/changes';
import { CHANGE_OUTCOMES, type ChangeKind, type ChangeOutcome, type Facts, type PolicyProfile } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import { recordedActor } from '~/record/recorded-actor';
import { type Changing, changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import type { RegisterRefusal } from '~/registers/refusals';
import type { Db, Tx } from '~db/connection.server';
import { insertNotes, type NewNote } from './change-notes.repository.server';
import type { NoteInput } from './forms';
import { dueOf, type Entry, type FactChanges, type Subject, type SubjectType } from './model';
import { notableSubject } from './subjects.query.server';
import { noteTitles } from './words';

export type AssessedEntry = { entry: Entry; judgement: Judgement; facts: FactChanges; dueOn: PlainDate | null };
export type AssessedChange = {
  outcome: ChangeOutcome;
  entries: AssessedEntry[];
  /** Of the result, so that nothing else is kept than what was shown. */
  print: string;
};

type Said = Pick<NoteInput, 'aspect' | 'effectiveOn' | 'facts'> & { kind: ChangeKind };

/** What the change calls for, entry by entry. */
export function assessChange(profile: PolicyProfile, subject: Subject, said: Said, today: PlainDate): AssessedChange {
  const { decideWithinDays } = changeRulesOf(profile);
  const all = subject.type === 'vendor' ? subject.entries : [subject.entry];
  const entries = all.map((entry): AssessedEntry => {
    const facts = changedFacts(entry.facts, said.facts);
    const after = Object.fromEntries(Object.entries(facts).map(([fact, [, now]]) => [fact, now])) as Partial<Facts>;
    const { kind, aspect } = said;
    const judgement = judgeChange(profile, {
      change: kind,
      aspect,
      kind: entry.kind,
      before: entry.facts,
      facts: after,
    });
    const dueOn = judgement.outcome === 'note' ? null : dueOf(said.effectiveOn, today, decideWithinDays);
    return { entry, judgement, facts, dueOn };
  });
  const outcomes = entries.map(({ judgement }) => judgement.outcome);
  return {
    outcome: CHANGE_OUTCOMES.find((one) => outcomes.includes(one)) ?? 'note',
    entries,
    print: printOf(entries.map(({ entry, judgement, facts, dueOn }) => [entry.id, judgement, facts, dueOn])),
  };
}

/** Those that become something else than what was approved. */
function changedFacts(before: Partial<Facts> | null, said: Partial<Facts>): FactChanges {
  const changed = Object.entries(said).flatMap(([fact, after]) => {
    const was = before?.[fact as keyof Facts] ?? null;
    return was === after ? [] : [[fact, [was, after]] as const];
  });
  return Object.fromEntries(changed) as FactChanges;
}

export type NoteChange = { about: { type: SubjectType; id: string }; kind: ChangeKind; input: NoteInput };

/** Keeps the note with one for each entry of a vendor; each that calls for something falls due. */
export const noteChange = (
  db: Db,
  actor: Actor,
  { about, kind, input }: NoteChange,
  io: Io,
): Promise<Result<string, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, ability, today } = changing;
    const subject = await notableSubject(tx, ability, about);
    if (!subject) refuseChange({ reason: 'not-found' });
    // The same form twice at once: the second waits here, and finds what the first has made.
    await tx.selectFrom('vendors').select('id').where('id', '=', subject.vendorId).forUpdate().execute();
    const made = await madeBefore(tx, input.submissionKey, changing.actor.personId);
    if (made !== null) return made;
    if (input.learnedOn > today) refuseChange({ reason: 'in-future', field: 'learnedOn' });
    const profile = await activeProfile(tx);
    const assessed = assessChange(profile, subject, { ...input, kind }, today);
    // Facts, rules or day are others than when the result was shown.
    if (assessed.print !== input.seen) refuseChange({ reason: 'conflict' });
    return changing.once(input.submissionKey, 'note-change', async () => {
      const { submissionKey: _key, seen: _seen, facts: _facts, ...text } = input;
      const common = { ...text, kind, profileKey: profile.key, profileVersion: profile.version, notedAt: changing.now };
      const notes = notesFor(subject, assessed, common, changing.newId);
      await insertNotes(tx, notes, recordedActor(changing.actor));
      const organisation = await loadOrganisation(tx, today);
      const context = { actor: recordedActor(changing.actor), now: changing.now, newId: changing.newId };
      const due = notes.flatMap((note) => obligationFor(note, assessed.entries, organisation) ?? []);
      await arise(tx, due, context, { announce: true });
      for (const note of notes) record(changing, note);
      return notes[0]?.id ?? '';
    });
  });

/** A locking read sees what was committed while this transaction waited. */
async function madeBefore(tx: Tx, key: string, personId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('submission_keys')
    .select('request_id')
    .where('submission_key', '=', key)
    .where('person_id', '=', personId)
    .where('effect', '=', 'note-change')
    .forUpdate()
    .executeTakeFirst();
  return row?.request_id ?? null;
}

type Common = Pick<
  NewNote,
  | 'kind'
  | 'aspect'
  | 'effectiveOn'
  | 'learnedOn'
  | 'source'
  | 'sourceText'
  | 'was'
  | 'becomes'
  | 'profileKey'
  | 'profileVersion'
  | 'notedAt'
>;

/** The note on the subject first; behind that on a vendor, one for each of its entries. */
function notesFor(subject: Subject, assessed: AssessedChange, common: Common, newId: () => string): NewNote[] {
  const of = ({ entry, judgement, facts, dueOn }: AssessedEntry, parentId: string | null): NewNote => ({
    ...common,
    id: newId(),
    parentId,
    subjectType: entry.type,
    subjectId: entry.id,
    subjectName: entry.name,
    vendorId: entry.vendorId,
    unitId: entry.unitId,
    facts,
    judgement,
    outcome: judgement.outcome,
    status: judgement.outcome === 'note' ? 'noted' : 'open',
    dueOn,
  });
  if (subject.type !== 'vendor') return assessed.entries.map((one) => of(one, null));
  const parent: NewNote = {
    ...common,
    id: newId(),
    parentId: null,
    subjectType: 'vendor',
    subjectId: subject.id,
    subjectName: subject.name,
    vendorId: subject.id,
    unitId: null,
    facts: {},
    judgement: { outcome: assessed.outcome, reasons: [], added: [], gone: [], checks: [] },
    outcome: assessed.outcome,
    status: 'noted',
    dueOn: null,
  };
  return [parent, ...assessed.entries.map((one) => of(one, parent.id))];
}

function obligationFor(note: NewNote, entries: AssessedEntry[], organisation: Organisation): NewObligation | null {
  const entry = entries.find((one) => one.entry.id === note.subjectId)?.entry;
  if (!entry || note.dueOn === null || note.outcome === 'note') return null;
  return changeObligation(note, entry.managerId, note.outcome, organisation);
}

type Owed = Pick<NewNote, 'id' | 'subjectType' | 'subjectId' | 'subjectName' | 'unitId' | 'kind' | 'dueOn'>;

/** What falls due for a note: to be decided on, or to be checked. */
export function changeObligation(
  note: Owed,
  managerId: string | null,
  outcome: 'decision' | 'check',
  organisation: Organisation,
): NewObligation | null {
  if (note.unitId === null || note.dueOn === null) return null;
  return {
    kind: 'change-to-decide',
    subject: { type: note.subjectType, id: note.subjectId, name: note.subjectName },
    occurrence: `${note.id}:${outcome}`,
    title: noteTitles[outcome](note.subjectName, note.kind),
    ownerPostId: managerId === null ? null : (postOf(organisation, managerId, note.unitId)?.id ?? null),
    unitId: note.unitId,
    dueOn: note.dueOn,
    source: `change-note:${note.id}`,
  };
}

const record = ({ record: append }: Changing, note: NewNote): void =>
  append(`${note.subjectType}:${note.subjectId}`, 'change-noted', {
    noteId: note.id,
    kind: note.kind,
    aspect: note.aspect,
    outcome: note.outcome,
    effectiveOn: note.effectiveOn,
    dueOn: note.dueOn,
    source: note.source,
    note: note.becomes,
    facts: note.facts,
  });
