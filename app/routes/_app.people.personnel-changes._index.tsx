import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAdministrator } from '~/people/administrator.server';
import { listChangeFiles } from '~/people/personnel-changes/change-files.repository.server';
import { ChangesPage } from '~/people/personnel-changes/changes-page';
import { faultText } from '~/people/personnel-changes/problem-words';
import { uploadChanges } from '~/people/personnel-changes/upload-changes.server';
import { changeWords } from '~/people/personnel-changes/words';
import { refusalStatus, refusalText } from '~/people/refusals';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { notFound, seeOther } from '~/platform/responses.server';
import { idIn } from '~/registers/list-query';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(changeWords.title);

const PER_PAGE = 30;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const after = idIn(new URL(request.url).searchParams.get('after'));
  const list = await listChangeFiles(getDb(), after, PER_PAGE);
  return json({ ...list, deep: after !== null, submissionKey: newId() });
}

/** Takes a file in. It is checked and waits; nothing of the organisation changes. */
export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await requireAdministrator(request);
  const taken = await uploadChanges(getDb(), signedIn, request, { now: clock.now(), newId });
  if (taken.ok) return seeOther(`/people/personnel-changes/${taken.value}`);
  const problem = taken.refusal;
  if ('fault' in problem) {
    const status = problem.fault.reason === 'not-a-form' ? 415 : problem.fault.reason === 'too-large' ? 413 : 422;
    return json({ fault: faultText(problem.fault) }, { status });
  }
  const status = refusalStatus(problem.refusal);
  if (status === 404) throw notFound();
  return json({ fault: refusalText(problem.refusal) }, { status });
}

export default function PersonnelChangesRoute() {
  return <ChangesPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>()?.fault ?? null} />;
}
