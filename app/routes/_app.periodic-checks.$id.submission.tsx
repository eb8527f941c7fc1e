import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { submitCheck } from '~/periodic-checks/answer-check.server';
import { headOf, loadQuestions, readableCheck } from '~/periodic-checks/check-page.query.server';
import { SubmissionPage } from '~/periodic-checks/form-pages';
import { submissionForm } from '~/periodic-checks/forms';
import { kindMeta } from '~/periodic-checks/kind-meta';
import { checkPath } from '~/periodic-checks/paths';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = kindMeta('submitTitle');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const readable = await readableCheck(getDb(), ability, idParam(params.id));
  if (!readable?.rights.respond) throw notFound();
  const { questions, gaps } = await loadQuestions(getDb(), readable);
  const titles = Object.fromEntries(questions.map(({ key, title }) => [key, title]));
  const closed = readable.check.status !== 'open';
  return json({ check: headOf(readable), gaps, titles, maySubmit: readable.rights.submit, closed });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idParam(params.id);
  const asked = await sending(
    request,
    async (ability) => (await readableCheck(getDb(), ability, id))?.rights.submit === true,
  );
  const read = parseForm(submissionForm, asked.form);
  if (!read.ok) return invalidForm(read);
  const outcome = await submitCheck(getDb(), asked.actor, { checkId: id, version: read.value.version }, asked.io);
  return outcome.ok ? seeOther(checkPath(id)) : refusedForm(outcome.refusal, read.typed);
}

export default function SubmissionRoute() {
  return <SubmissionPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
