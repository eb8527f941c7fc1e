import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addPost } from '~/people/add-post.server';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { newPostForm, parseForm } from '~/people/forms';
import { NewPostPage } from '~/people/new-post-page';
import { unitPathName } from '~/people/organisation';
import { loadUnits } from '~/people/organisation.repository.server';
import { roleOptions } from '~/people/role-options.server';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.addPostTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const db = getDb();
  const on = officeDate(clock.now());
  const units = await loadUnits(db, on);
  const named = [...units.keys()].map((id) => ({ id, name: unitPathName({ on, units, posts: new Map() }, id) }));
  const unitId = new URL(request.url).searchParams.get('unit') ?? '';
  return json({ units: named, unitId, roles: await roleOptions(db), submissionKey: newId() });
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const read = parseForm(newPostForm, form, ['roles']);
  if (!read.ok) return invalidForm(read);
  const outcome = await addPost(getDb(), actor, read.value, { now: clock.now(), newId });
  return outcome.ok ? seeOther(`/people/posts/${outcome.value.postId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function NewPostRoute() {
  return <NewPostPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
