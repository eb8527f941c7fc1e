import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { scopeText } from '~/absences/scope-words';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { renamePost } from '~/people/change-post.server';
import { parseForm, postForm } from '~/people/forms';
import { PostPage } from '~/people/post-page';
import { loadPostView } from '~/people/post-page.query.server';
import { roleOptions } from '~/people/role-options.server';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { activeProfile } from '~/policy/profiles.repository.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta: MetaFunction<typeof loader> = (args) => titled(args, args.data?.post.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const today = officeDate(clock.now());
  const view = await loadPostView(getDb(), idParam(params.postId), today);
  if (!view) throw notFound();
  const { classification } = await activeProfile(getDb());
  const scopes = Object.fromEntries(view.deputies.map(({ id, scope }) => [id, scopeText(scope, classification)]));
  const names = (await roleOptions(getDb())).map(({ role, name }) => [role, name] as const);
  return json({ ...view, today, roleNames: Object.fromEntries(names), scopes });
}

/** The title of the post. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const postId = idParam(params.postId);
  const read = parseForm(postForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await renamePost(getDb(), actor, { ...read.value, postId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(`/people/posts/${postId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function PostRoute() {
  return <PostPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
