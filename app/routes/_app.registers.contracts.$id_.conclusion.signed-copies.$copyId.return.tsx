import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadConclusionPage } from '~/conclusions/conclusion-page.query.server';
import { ReturnPage } from '~/conclusions/copy-form-pages';
import { returnCopy } from '~/conclusions/decide-on-copy.server';
import { returnForm } from '~/conclusions/input';
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
export const meta = pageMeta(conclusionWords.returnTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const page = await loadConclusionPage(getDb(), actor, idParam(params.id));
  if (!page?.may.sendBack || page.copy?.id !== idParam(params.copyId)) throw notFound();
  const { id, name, version } = page.copy;
  return json({ contract: page.contract, copy: { id, name, version } });
}

/** The copy goes back; the contract stays as it is. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const on = { contractId: idParam(params.id), copyId: idParam(params.copyId) };
  const read = parseForm(returnForm, await readForm(request, session));
  if (!read.ok) return invalidForm(read);
  const command = { ...on, version: read.value.version, note: read.value.note };
  const outcome = await returnCopy(getDb(), actor, command, { now: clock.now(), newId });
  return outcome.ok ? seeOther(conclusionPath(on.contractId)) : refusedForm(outcome.refusal, read.typed);
}

export default function ReturnRoute() {
  return <ReturnPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
