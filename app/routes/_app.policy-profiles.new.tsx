import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { notFound, seeOther } from '~/platform/responses.server';
import { AddVersionPage } from '~/policy-versions/add-page';
import { requirePolicyAdministrator } from '~/policy-versions/administrator.server';
import { givenProfile } from '~/policy-versions/given-profile.server';
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

/** Checks what was chosen or pasted, and records it where nothing is wrong. */
export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await requirePolicyAdministrator(request);
  const given = await givenProfile(request, signedIn);
  if (!given.ok) return json(given.refusal, { status: 422 });
  const io = { now: clock.now(), newId };
  const recorded = await recordOwnProfile(getDb(), signedIn.actor, given.value.content, io);
  if (recorded.ok) return seeOther(`/policy-profiles/${recorded.value.key}/${recorded.value.version}/entry-into-force`);
  if (recorded.refusal === 'not-found') throw notFound();
  return json({ ...given.value, problems: recorded.refusal }, { status: 422 });
}

export default function AddVersionRoute() {
  return <AddVersionPage sent={useActionData<typeof action>() ?? null} />;
}
