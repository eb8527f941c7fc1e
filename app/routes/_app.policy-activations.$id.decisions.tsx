import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { parseForm } from '~/people/forms';
import { multiLine } from '~/platform/input';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { ACTIVATION_OUTCOMES } from '~/policy-versions/activations.repository.server';
import { decideOnActivation } from '~/policy-versions/decide-activation.server';
import { DecisionPage } from '~/policy-versions/decision-page';
import { loadDecisionPage } from '~/policy-versions/decision-page-data.server';
import { activationPath } from '~/policy-versions/paths';
import { versionWords } from '~/policy-versions/words';
import { requiredChoice } from '~/registers/fields';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(versionWords.decisionTitle);

const schema = z.strictObject({ outcome: requiredChoice(ACTIVATION_OUTCOMES), note: multiLine(4_000) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await loadDecisionPage(getDb(), await asking(request), idParam(params.id));
  if (!data) throw notFound();
  return json(data);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const activationId = idParam(params.id);
  const { actor, form, io } = await sending(request, (ability) => ability.can('read', 'PolicyActivation'));
  const read = parseForm(schema, form);
  if (!read.ok) return invalidForm(read);
  const decided = await decideOnActivation(getDb(), actor, { activationId, ...read.value }, io);
  return decided.ok ? seeOther(activationPath(activationId)) : refusedForm(decided.refusal, read.typed);
}

export default function DecisionRoute() {
  return <DecisionPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
