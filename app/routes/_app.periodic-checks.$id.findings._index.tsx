import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { headOf, questionsOf, readableCheck } from '~/periodic-checks/check-page.query.server';
import { clausesFor } from '~/periodic-checks/clauses.query.server';
import { FindingPage } from '~/periodic-checks/form-pages';
import { findingForm } from '~/periodic-checks/forms';
import { kindMeta } from '~/periodic-checks/kind-meta';
import { looksAtSections } from '~/periodic-checks/model';
import { checkPath } from '~/periodic-checks/paths';
import { raiseFinding } from '~/periodic-checks/review-check.server';
import { addDays, addMonths } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = kindMeta('findingTitle');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const readable = await readableCheck(getDb(), ability, idParam(params.id));
  if (!readable?.rights.decide) throw notFound();
  return json({
    check: headOf(readable),
    questions: questionsOf(readable),
    sources: await clausesFor(getDb(), ability, readable.check.subject),
    submissionKey: newId(),
    closed: readable.check.status !== 'submitted',
    // A plan is soon written; a measure takes longer.
    dueOn: looksAtSections(readable.check.kind) ? addDays(today, 14) : addMonths(today, 1),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idParam(params.id);
  const asked = await sending(request, async (ability) => (await readableCheck(getDb(), ability, id)) !== null);
  const read = parseForm(findingForm, asked.form);
  if (!read.ok) return invalidForm(read);
  const outcome = await raiseFinding(getDb(), asked.actor, { ...read.value, checkId: id }, asked.io);
  return outcome.ok ? seeOther(`${checkPath(id)}#findings`) : refusedForm(outcome.refusal, read.typed);
}

export default function FindingsRoute() {
  return <FindingPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
