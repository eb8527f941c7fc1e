/** The form for a new note, as both of its addresses show it: to see the result, and to keep it. */
import { json } from '@remix-run/node';
import type { FormAnswer } from '~/people/form-answer';
import { parseForm } from '~/people/forms';
import { clock } from '~/platform/clock.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { notFound, seeOther } from '~/platform/responses.server';
import type { Text } from '~/platform/text';
import { factsOfChange } from '~/policy/changes';
import { FACT_VALUES } from '~/policy/facts';
import { CHANGE_KINDS, type ChangeKind, type PolicyProfile, type ScalarFact } from '~/policy/model';
import { activeProfile } from '~/policy/profiles.repository.server';
import { factValueText, factWords } from '~/policy/words';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { type Asking, asking, sending } from '~/registers/guards.server';
import { oneOf } from '~/registers/list-query';
import { type DbOrTx, getDb } from '~db/connection.server';
import { factField, noteForm } from './forms';
import { type Subject, VENDOR_CHANGES } from './model';
import { type AssessedChange, assessChange, noteChange } from './note-change.server';
import { notePath, readAbout } from './paths';
import { type ShownJudgement, shownJudgement } from './shown-judgement';
import { notableSubject } from './subjects.query.server';

type FactChoice = { field: string; label: Text; now: string; options: { value: string; label: Text }[] };
export type NoteFormPage = {
  about: string;
  subject: { type: Subject['type']; id: string; name: string };
  kinds: readonly ChangeKind[];
  kind: ChangeKind | null;
  facts: FactChoice[];
  /** Whether what was approved is known. */
  hasFacts: boolean;
  today: PlainDate;
  submissionKey: string;
};

/** What was found, entry by entry; a vendor may have none. */
export type ShownResult = {
  print: string;
  entries: { type: string; id: string; name: string; dueOn: PlainDate | null; judgement: ShownJudgement }[];
};
export type NoteAnswer = FormAnswer & { result: ShownResult | null };

const kindsFor = (subject: Subject): readonly ChangeKind[] =>
  subject.type === 'vendor' ? VENDOR_CHANGES : CHANGE_KINDS;
const factsFor = (subject: Subject, kind: ChangeKind): ScalarFact[] =>
  subject.type === 'vendor' ? [] : factsOfChange(kind, subject.entry.kind);

/** Null where the actor may note nothing of the kind. */
export async function noteFormPage(db: DbOrTx, { ability, today }: Asking, params: URLSearchParams) {
  const about = readAbout(params.get('about'));
  const subject = about && (await notableSubject(db, ability, about));
  if (!about || !subject) return null;
  const kinds = kindsFor(subject);
  const kind = oneOf(kinds, params.get('kind'));
  const approved = subject.type === 'vendor' ? null : subject.entry.facts;
  return {
    about: `${about.type}:${about.id}`,
    subject: { type: subject.type, id: subject.id, name: subject.name },
    kinds,
    kind,
    facts: kind === null ? [] : factsFor(subject, kind).map((fact) => factChoice(fact, approved?.[fact])),
    hasFacts: subject.type === 'vendor' || approved !== null,
    today,
    submissionKey: newId(),
  } satisfies NoteFormPage;
}

const factChoice = (fact: ScalarFact, now: string | boolean | undefined): FactChoice => ({
  field: factField(fact),
  label: factWords[fact].label,
  now: now === undefined ? '' : String(now),
  options: (FACT_VALUES[fact] as readonly (string | boolean)[]).map((value) => ({
    value: String(value),
    label: factValueText(fact, value),
  })),
});

/** The page at either address. Without a kind it asks for one. */
export async function loadNoteForm(request: Request) {
  const page = await noteFormPage(getDb(), await asking(request), new URL(request.url).searchParams);
  if (!page) throw notFound();
  return json({ page });
}

/** What was sent: shown with its result, or kept. The address of the page says what it is about. */
async function readNote(request: Request) {
  const params = new URL(request.url).searchParams;
  const about = readAbout(params.get('about'));
  const db = getDb();
  const sent = await sending(
    request,
    async (ability) => about !== null && (await notableSubject(db, ability, about)) !== null,
  );
  const subject = about && (await notableSubject(db, sent.ability, about));
  const kind = subject && oneOf(kindsFor(subject), params.get('kind'));
  if (!about || !subject || !kind) throw notFound();
  const read = parseForm(noteForm(kind, factsFor(subject, kind)), sent.form);
  return { ...sent, db, about, subject, kind, read };
}

export async function showResult(request: Request) {
  const { db, subject, kind, read, today } = await readNote(request);
  if (!read.ok) return invalidForm(read);
  const profile = await activeProfile(db);
  const result = shownResult(profile, assessChange(profile, subject, { ...read.value, kind }, today));
  return json<NoteAnswer>({ typed: read.typed, errors: {}, refusal: null, result });
}

export async function keepNote(request: Request) {
  const { actor, io, db, about, subject, kind, read } = await readNote(request);
  if (!read.ok) return invalidForm(read);
  const kept = await noteChange(db, actor, { about, kind, input: read.value }, io);
  if (kept.ok) return seeOther(notePath(kept.value));
  if (kept.refusal.reason !== 'conflict') return refusedForm(kept.refusal, read.typed);
  // Something is otherwise than when it was shown, or nothing was shown yet.
  const profile = await activeProfile(db);
  const today = officeDate(clock.now());
  const result = shownResult(profile, assessChange(profile, subject, { ...read.value, kind }, today));
  return json<NoteAnswer>({ typed: read.typed, errors: {}, refusal: null, result }, { status: 409 });
}

const shownResult = (profile: PolicyProfile, { entries, print }: AssessedChange): ShownResult => ({
  print,
  entries: entries.map(({ entry, judgement, dueOn }) => ({
    type: entry.type,
    id: entry.id,
    name: entry.name,
    dueOn,
    judgement: shownJudgement(profile, judgement),
  })),
});
