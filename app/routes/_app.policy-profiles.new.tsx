import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { readForm } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { notFound, seeOther } from '~/platform/responses.server';
import { AddVersionPage } from '~/policy-versions/add-page';
import { requirePolicyAdministrator } from '~/policy-versions/administrator.server';
import { recordOwnProfile } from '~/policy-versions/put-into-force.server';
import { versionWords } from '~/policy-versions/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(versionWords.addTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePolicyAdministrator(request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, session } = await requirePolicyAdministrator(request);
  const form = await readForm(request, session);
  const content = String(form.get('content') ?? '');
  const recorded = await recordOwnProfile(getDb(), actor, content, { now: clock.now(), newId });
  if (recorded.ok) return seeOther(`/policy-profiles/${recorded.value.key}/${recorded.value.version}/entry-into-force`);
  if (recorded.refusal === 'not-found') throw notFound();
  const problems = recorded.refusal;
  const errors = { content: versionWords.problems(problems.length) };
  return json({ typed: { content }, errors, refusal: null, problems }, { status: 422 });
}

export default function AddVersionRoute() {
  return <AddVersionPage sent={useActionData<typeof action>()} />;
}
