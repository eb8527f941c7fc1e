import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { endRole } from '~/people/change-roles.server';
import { parseForm, roleEndForm } from '~/people/forms';
import { LastDayPage } from '~/people/last-day-page';
import { findPost, rolesOf } from '~/people/posts.repository.server';
import { roleOptions } from '~/people/role-options.server';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { CANONICAL_ROLES, type CanonicalRole } from '~/policy/model';
import { useText } from '~/ui/locale';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.endRoleTitle);

function roleParam(value: string | undefined): CanonicalRole {
  const role = CANONICAL_ROLES.find((one) => one === value);
  if (!role) throw notFound();
  return role;
}

/** `?from=` says which of the role's periods ends; without it, the last. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const role = roleParam(params.role);
  const post = await findPost(getDb(), idParam(params.postId));
  const from = new URL(request.url).searchParams.get('from');
  const given = (await rolesOf(getDb(), idParam(params.postId))).filter((one) => one.role === role);
  const period = (given.find((one) => one.period.from === from) ?? given.at(-1))?.period;
  if (!post || !period) throw notFound();
  const name = (await roleOptions(getDb())).find((one) => one.role === role)?.name ?? { ja: role, en: role };
  return json({ post, role, name, validFrom: period.from });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const [postId, role] = [idParam(params.postId), roleParam(params.role)];
  const read = parseForm(roleEndForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await endRole(getDb(), actor, { ...read.value, postId, role }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(`/people/posts/${postId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function EndRoleRoute() {
  const t = useText();
  const { post, role, name, validFrom } = useLoaderData<typeof loader>();
  const base = `/people/posts/${post.id}`;
  return (
    <LastDayPage
      crumbs={[{ label: t(post.title), href: base }]}
      title={peopleWords.endRoleTitle}
      lead={name}
      action={`${base}/roles/${role}?from=${validFrom}`}
      back={base}
      version={post.version}
      validFrom={validFrom}
      answer={useActionData<typeof action>()}
    />
  );
}
