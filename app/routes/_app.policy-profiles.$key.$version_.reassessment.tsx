import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { notFound, seeOther } from '~/platform/responses.server';
import { decideItems } from '~/reassessments/decide.server';
import { decisionForm } from '~/reassessments/forms';
import { latestRunOf } from '~/reassessments/items.repository.server';
import { runPath } from '~/reassessments/paths';
import { RunPage } from '~/reassessments/run-page';
import { loadRunPage, readItemQuery } from '~/reassessments/run-page.query.server';
import { reassessmentWords } from '~/reassessments/words';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(reassessmentWords.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  if (!ability.can('read', 'Reassessment')) throw notFound();
  const { key = '', version = '' } = params;
  const query = readItemQuery(new URL(request.url).searchParams);
  const page = await loadRunPage(getDb(), ability, { key, version, ...query });
  if (!page) throw notFound();
  return json(page);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form, io } = await sending(request, (ability) => ability.can('decide', 'Reassessment'));
  const { key = '', version = '' } = params;
  const db = getDb();
  const run = await latestRunOf(db, key, version);
  if (!run) throw notFound();
  const read = parseForm(decisionForm, form, ['items']);
  if (!read.ok) return invalidForm(read);
  const decided = await decideItems(db, actor, { reassessmentId: run.id, ...read.value }, io);
  return decided.ok ? seeOther(runPath({ key, version })) : refusedForm(decided.refusal, read.typed);
}

export default function ReassessmentRoute() {
  return <RunPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
