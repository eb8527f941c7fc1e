import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ChangeAbsencePage } from '~/absences/absence-forms';
import { readableAbsences } from '~/absences/absence-page.query.server';
import { absenceWords } from '~/absences/absence-words';
import { changeAbsence } from '~/absences/note-absence.server';
import { invalidForm, refusedForm } from '~/people/administrator.server';
import { lastDayForm, parseForm } from '~/people/forms';
import { findPerson } from '~/people/persons.repository.server';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(absenceWords.changeTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const db = getDb();
  const [personId, absenceId] = [idParam(params.personId), idParam(params.absenceId)];
  const person = await findPerson(db, personId);
  const absences = await readableAbsences(db, ability, personId, today);
  const absence = absences.find(({ id }) => id === absenceId);
  if (!person || !absence) throw notFound();
  return json({ person: { id: person.id, name: person.name }, absence });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [personId, absenceId] = [idParam(params.personId), idParam(params.absenceId)];
  const { actor, form, io } = await sending(request, (ability) => ability.can('update', 'Absence'));
  const read = parseForm(lastDayForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await changeAbsence(getDb(), actor, { ...read.value, personId, absenceId }, io);
  return outcome.ok ? seeOther('/absences') : refusedForm(outcome.refusal, read.typed);
}

export default function ChangeAbsenceRoute() {
  return <ChangeAbsencePage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
