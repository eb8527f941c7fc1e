import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { readableCheck } from '~/periodic-checks/check-page.query.server';
import { AuditorPage } from '~/periodic-checks/form-pages';
import { auditorForm } from '~/periodic-checks/forms';
import { checkPath } from '~/periodic-checks/paths';
import { nameAuditor } from '~/periodic-checks/run-check.server';
import { loadAuditors } from '~/periodic-checks/run-pages.query.server';
import { checkWords } from '~/periodic-checks/words';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(checkWords.auditorTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const readable = await readableCheck(getDb(), ability, idParam(params.id));
  if (!readable?.rights.nameAuditors) throw notFound();
  return json({ ...(await loadAuditors(getDb(), readable, today)), closed: readable.check.status === 'cancelled' });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idParam(params.id);
  const asked = await sending(request, async (ability) => (await readableCheck(getDb(), ability, id)) !== null);
  const read = parseForm(auditorForm, asked.form);
  if (!read.ok) return invalidForm(read);
  const outcome = await nameAuditor(getDb(), asked.actor, { ...read.value, checkId: id }, asked.io);
  return outcome.ok ? seeOther(checkPath(id)) : refusedForm(outcome.refusal, read.typed);
}

export default function AuditorsRoute() {
  return <AuditorPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
