import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { findingToDealWith, readableCheck } from '~/periodic-checks/check-page.query.server';
import { carryOutMeasure } from '~/periodic-checks/correct-finding.server';
import { CorrectionPage } from '~/periodic-checks/form-pages';
import { correctionForm } from '~/periodic-checks/forms';
import { checkPath } from '~/periodic-checks/paths';
import { checkWords } from '~/periodic-checks/words';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(checkWords.correctionTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const at = { checkId: idParam(params.id), findingId: idParam(params.findingId) };
  const data = await findingToDealWith(getDb(), ability, at, { right: 'respond', status: 'open' });
  if (!data) throw notFound();
  return json(data);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [id, findingId] = [idParam(params.id), idParam(params.findingId)];
  const asked = await sending(request, async (ability) => (await readableCheck(getDb(), ability, id)) !== null);
  const read = parseForm(correctionForm, asked.form);
  if (!read.ok) return invalidForm(read);
  const outcome = await carryOutMeasure(getDb(), asked.actor, { ...read.value, checkId: id, findingId }, asked.io);
  return outcome.ok ? seeOther(`${checkPath(id)}#findings`) : refusedForm(outcome.refusal, read.typed);
}

export default function FindingRoute() {
  return <CorrectionPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
