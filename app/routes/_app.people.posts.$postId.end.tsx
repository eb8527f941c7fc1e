import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { endPost } from '~/people/change-post.server';
import { lastDayForm, parseForm } from '~/people/forms';
import { LastDayPage } from '~/people/last-day-page';
import { findPost } from '~/people/posts.repository.server';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { useText } from '~/ui/locale';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.endPostTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const post = await findPost(getDb(), idParam(params.postId));
  if (!post) throw notFound();
  return json({ post });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const postId = idParam(params.postId);
  const read = parseForm(lastDayForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await endPost(getDb(), actor, { ...read.value, postId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(`/people/posts/${postId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function EndPostRoute() {
  const t = useText();
  const { post } = useLoaderData<typeof loader>();
  const base = `/people/posts/${post.id}`;
  return (
    <LastDayPage
      crumbs={[{ label: t(post.title), href: base }]}
      title={peopleWords.endPostTitle}
      lead={peopleWords.endPostLead}
      action={`${base}/end`}
      back={base}
      version={post.version}
      answer={useActionData<typeof action>()}
    />
  );
}
