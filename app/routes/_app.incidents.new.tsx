import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { reportForm } from '~/incidents/forms';
import { incidentPath } from '~/incidents/paths';
import { reportIncident } from '~/incidents/report-incident.server';
import { ReportPage } from '~/incidents/report-page';
import { reportPageData } from '~/incidents/report-page.query.server';
import { incidentWords } from '~/incidents/words';
import { parseForm } from '~/people/forms';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(incidentWords.newTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  const asked = await asking(request);
  const about = new URL(request.url).searchParams.getAll('about');
  return json({ ...(await reportPageData(getDb(), asked, about)), today: asked.today, submissionKey: newId() });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const read = parseForm(reportForm, await readForm(request, session), ['about']);
  if (!read.ok) return invalidForm(read);
  const outcome = await reportIncident(getDb(), actor, read.value, { now: clock.now(), newId });
  return outcome.ok ? seeOther(incidentPath(outcome.value)) : refusedForm(outcome.refusal, read.typed);
}

export default function ReportRoute() {
  return <ReportPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
