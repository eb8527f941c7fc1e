import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { readableCheck } from '~/periodic-checks/check-page.query.server';
import { HandOverPage } from '~/periodic-checks/form-pages';
import { handOverForm } from '~/periodic-checks/forms';
import { checkPath } from '~/periodic-checks/paths';
import { handOverCheck } from '~/periodic-checks/run-check.server';
import { loadHandOver } from '~/periodic-checks/run-pages.query.server';
import { checkWords } from '~/periodic-checks/words';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(checkWords.handOverTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const readable = await readableCheck(getDb(), ability, idParam(params.id));
  if (!readable?.rights.handOn) throw notFound();
  return json({ ...(await loadHandOver(getDb(), readable, today)), closed: readable.check.status === 'cancelled' });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idParam(params.id);
  const asked = await sending(request, async (ability) => (await readableCheck(getDb(), ability, id)) !== null);
  const read = parseForm(handOverForm, asked.form);
  if (!read.ok) return invalidForm(read);
  const outcome = await handOverCheck(getDb(), asked.actor, { ...read.value, checkId: id }, asked.io);
  if (!outcome.ok) return refusedForm(outcome.refusal, read.typed);
  // Whoever handed it on may not read it any more.
  const { ability } = await asking(request);
  const isReadable = (await readableCheck(getDb(), ability, id)) !== null;
  return seeOther(isReadable ? checkPath(id) : '/tasks');
}

export default function HandOverRoute() {
  return <HandOverPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
