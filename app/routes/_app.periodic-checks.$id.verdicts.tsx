import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { headOf, loadQuestions, readableCheck } from '~/periodic-checks/check-page.query.server';
import { readVerdicts, verdictsForm } from '~/periodic-checks/forms';
import { isAudit } from '~/periodic-checks/model';
import { checkPath } from '~/periodic-checks/paths';
import { saveVerdicts } from '~/periodic-checks/review-check.server';
import { VerdictsPage } from '~/periodic-checks/verdicts-page';
import { checkWords } from '~/periodic-checks/words';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(checkWords.judgeTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const readable = await readableCheck(getDb(), ability, idParam(params.id));
  const status = readable?.check.status;
  // Also where another auditor has finished meanwhile: whoever was typing keeps what he typed.
  const isThere = readable?.rights.decide && (status === 'submitted' || status === 'reviewed');
  if (!readable || !isThere || !isAudit(readable.check.kind)) throw notFound();
  const { questions } = await loadQuestions(getDb(), readable);
  const { key, version } = readable.profile;
  const saved = new URL(request.url).searchParams.has('saved');
  return json({ check: headOf(readable), profile: { key, version }, questions, saved, closed: status !== 'submitted' });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idParam(params.id);
  const asked = await sending(request, async (ability) => (await readableCheck(getDb(), ability, id)) !== null);
  const readable = await readableCheck(getDb(), asked.ability, id);
  if (!readable) throw notFound();
  const { questionKeys } = readable.check;
  const read = parseForm(verdictsForm(questionKeys), asked.form);
  if (!read.ok) return invalidForm(read);
  const command = { checkId: id, version: read.value.version, verdicts: readVerdicts(read.value, questionKeys) };
  const outcome = await saveVerdicts(getDb(), asked.actor, command, asked.io);
  if (!outcome.ok) return refusedForm(outcome.refusal, read.typed);
  return seeOther(`${checkPath(id)}/${read.value.next === 'review' ? 'review' : 'verdicts?saved'}`);
}

export default function VerdictsRoute() {
  return <VerdictsPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
