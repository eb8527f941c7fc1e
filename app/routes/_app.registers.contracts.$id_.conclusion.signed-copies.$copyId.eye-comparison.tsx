import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConclusionPage } from '~/conclusions/conclusion-page';
import { loadConclusionPage } from '~/conclusions/conclusion-page.query.server';
import { compareByEye } from '~/conclusions/decide-on-copy.server';
import { eyeForm } from '~/conclusions/input';
import { conclusionPath } from '~/conclusions/paths';
import { conclusionWords } from '~/conclusions/words';
import { parseForm } from '~/people/forms';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(conclusionWords.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const page = await loadConclusionPage(getDb(), actor, idParam(params.id));
  if (!page?.may.decide) throw notFound();
  return json({ page });
}

/** A person states that he compared by eye. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const on = { contractId: idParam(params.id), copyId: idParam(params.copyId) };
  const read = parseForm(eyeForm, await readForm(request, session));
  if (!read.ok) return invalidForm(read);
  const command = { ...on, version: read.value.version, statement: read.value.statement };
  const outcome = await compareByEye(getDb(), actor, command, { now: clock.now(), newId });
  return outcome.ok ? seeOther(conclusionPath(on.contractId)) : refusedForm(outcome.refusal, read.typed);
}

export default function EyeComparisonRoute() {
  return <ConclusionPage page={useLoaderData<typeof loader>().page} answer={useActionData<typeof action>()} />;
}
