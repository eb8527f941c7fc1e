import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { findingToDealWith, readableCheck } from '~/periodic-checks/check-page.query.server';
import { planFinding } from '~/periodic-checks/correct-finding.server';
import { PlanPage } from '~/periodic-checks/form-pages';
import { planForm } from '~/periodic-checks/forms';
import { checkPath } from '~/periodic-checks/paths';
import { checkWords } from '~/periodic-checks/words';
import { addMonths } from '~/platform/dates';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(checkWords.planTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const at = { checkId: idParam(params.id), findingId: idParam(params.findingId) };
  const data = await findingToDealWith(getDb(), ability, at, { right: 'respond', status: 'to-plan' });
  if (!data) throw notFound();
  const { files: _none, ...shown } = data;
  return json({ ...shown, dueOn: addMonths(today, 1) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [id, findingId] = [idParam(params.id), idParam(params.findingId)];
  const asked = await sending(request, async (ability) => (await readableCheck(getDb(), ability, id)) !== null);
  const read = parseForm(planForm, asked.form);
  if (!read.ok) return invalidForm(read);
  const outcome = await planFinding(getDb(), asked.actor, { ...read.value, checkId: id, findingId }, asked.io);
  return outcome.ok ? seeOther(`${checkPath(id)}#findings`) : refusedForm(outcome.refusal, read.typed);
}

export default function PlanRoute() {
  return <PlanPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
