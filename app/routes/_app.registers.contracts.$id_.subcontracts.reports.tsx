import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { parseForm } from '~/people/forms';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { ReportPage } from '~/subcontracting/form-pages';
import { reportForm } from '~/subcontracting/forms';
import { entryPath } from '~/subcontracting/paths';
import { reportPageData } from '~/subcontracting/report-page.query.server';
import { reportUnapproved } from '~/subcontracting/report-unapproved.server';
import { subcontractWords } from '~/subcontracting/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(subcontractWords.reportTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const data = await reportPageData(getDb(), defineAbilities(actor), idParam(params.id));
  if (!data) throw notFound();
  return json({ ...data, submissionKey: newId(), today: officeDate(clock.now()) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const contractId = idParam(params.id);
  const read = parseForm(reportForm, await readForm(request, session));
  if (!read.ok) return invalidForm(read);
  const outcome = await reportUnapproved(getDb(), actor, { ...read.value, contractId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(entryPath(contractId, outcome.value)) : refusedForm(outcome.refusal, read.typed);
}

export default function ReportRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
