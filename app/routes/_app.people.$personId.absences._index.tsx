import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { NoteAbsencePage } from '~/absences/absence-forms';
import { readableAbsences } from '~/absences/absence-page.query.server';
import { absenceWords } from '~/absences/absence-words';
import { mayNoteAbsence, noteAbsence } from '~/absences/note-absence.server';
import { invalidForm, refusedForm } from '~/people/administrator.server';
import { absenceForm, parseForm } from '~/people/forms';
import { findPerson } from '~/people/persons.repository.server';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(absenceWords.noteTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const db = getDb();
  const personId = idParam(params.personId);
  const person = await findPerson(db, personId);
  if (!person?.active || !(await mayNoteAbsence(db, ability, personId, { from: today, to: null }))) throw notFound();
  const absences = await readableAbsences(db, ability, personId, today);
  return json({ person: { id: person.id, name: person.name }, absences, today });
}

/** 不在の登録. */
export async function action({ request, params }: ActionFunctionArgs) {
  const personId = idParam(params.personId);
  const { actor, form, io } = await sending(request, (ability) => ability.can('create', 'Absence'));
  const read = parseForm(absenceForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await noteAbsence(getDb(), actor, { ...read.value, personId }, io);
  return outcome.ok ? seeOther('/absences') : refusedForm(outcome.refusal, read.typed);
}

export default function NoteAbsenceRoute() {
  return <NoteAbsencePage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
