import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { DeputyPage } from '~/people/deputy-page';
import { deputyForm, parseForm } from '~/people/forms';
import { nameDeputy } from '~/people/name-deputy.server';
import { listPostOptions } from '~/people/post-page.query.server';
import { findPost } from '~/people/posts.repository.server';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.nameDeputyTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const post = await findPost(getDb(), idParam(params.postId));
  if (!post) throw notFound();
  return json({ post, options: await listPostOptions(getDb(), officeDate(clock.now())) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const postId = idParam(params.postId);
  const read = parseForm(deputyForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await nameDeputy(getDb(), actor, { ...read.value, postId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(`/people/posts/${postId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function DeputiesRoute() {
  return <DeputyPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
