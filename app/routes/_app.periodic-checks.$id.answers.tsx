import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { saveAnswers } from '~/periodic-checks/answer-check.server';
import { AnswerPage } from '~/periodic-checks/answer-page';
import { headOf, loadQuestions, readableCheck } from '~/periodic-checks/check-page.query.server';
import { answersForm, readAnswers } from '~/periodic-checks/forms';
import { kindMeta } from '~/periodic-checks/kind-meta';
import { checkPath } from '~/periodic-checks/paths';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = kindMeta('answerTitle');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const readable = await readableCheck(getDb(), ability, idParam(params.id));
  // Also where it was submitted meanwhile: whoever was typing keeps what he typed.
  if (!readable?.rights.respond || readable.check.status === 'cancelled') throw notFound();
  const { questions } = await loadQuestions(getDb(), readable);
  const { check, profile } = readable;
  return json({
    check: headOf(readable),
    profile: { key: profile.key, version: profile.version },
    questions,
    returnNote: check.returnNote,
    closed: check.status !== 'open',
    saved: new URL(request.url).searchParams.has('saved'),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idParam(params.id);
  const asked = await sending(
    request,
    async (ability) => (await readableCheck(getDb(), ability, id))?.rights.respond === true,
  );
  const readable = await readableCheck(getDb(), asked.ability, id);
  if (!readable) throw notFound();
  const { questionKeys } = readable.check;
  const read = parseForm(answersForm(questionKeys), asked.form);
  if (!read.ok) return invalidForm(read);
  const command = { checkId: id, version: read.value.version, answers: readAnswers(read.value, questionKeys) };
  const outcome = await saveAnswers(getDb(), asked.actor, command, asked.io);
  if (!outcome.ok) return refusedForm(outcome.refusal, read.typed);
  const { next } = read.value;
  return seeOther(`${checkPath(id)}/${next === 'submission' || next === 'evidence' ? next : 'answers?saved'}`);
}

export default function AnswersRoute() {
  return <AnswerPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
