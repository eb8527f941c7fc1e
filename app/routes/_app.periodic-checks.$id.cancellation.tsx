import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { headOf, readableCheck } from '~/periodic-checks/check-page.query.server';
import { CancelPage } from '~/periodic-checks/form-pages';
import { cancellationForm } from '~/periodic-checks/forms';
import { checkPath } from '~/periodic-checks/paths';
import { cancelCheck } from '~/periodic-checks/run-check.server';
import { checkWords } from '~/periodic-checks/words';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(checkWords.cancelTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const readable = await readableCheck(getDb(), ability, idParam(params.id));
  const isWaiting = readable?.check.status === 'open' || readable?.check.status === 'submitted';
  if (!readable?.rights.cancel) throw notFound();
  return json({ check: headOf(readable), closed: !isWaiting });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idParam(params.id);
  const asked = await sending(request, async (ability) => (await readableCheck(getDb(), ability, id)) !== null);
  const read = parseForm(cancellationForm, asked.form);
  if (!read.ok) return invalidForm(read);
  const outcome = await cancelCheck(getDb(), asked.actor, { ...read.value, checkId: id }, asked.io);
  return outcome.ok ? seeOther(checkPath(id)) : refusedForm(outcome.refusal, read.typed);
}

export default function CancellationRoute() {
  return <CancelPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
