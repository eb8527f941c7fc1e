import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { giveRole } from '~/people/change-roles.server';
import { parseForm, roleForm } from '~/people/forms';
import { findPost } from '~/people/posts.repository.server';
import { roleOptions } from '~/people/role-options.server';
import { RolePage } from '~/people/role-page';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.giveRoleTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const post = await findPost(getDb(), idParam(params.postId));
  if (!post) throw notFound();
  return json({ post, roles: await roleOptions(getDb()) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const postId = idParam(params.postId);
  const read = parseForm(roleForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await giveRole(getDb(), actor, { ...read.value, postId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(`/people/posts/${postId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function RolesRoute() {
  return <RolePage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
