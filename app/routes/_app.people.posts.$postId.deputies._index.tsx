import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalidForm, refusedForm } from '~/people/administrator.server';
import { backFromDeputies, delegablePost } from '~/people/delegable-post.server';
import { DeputyPage } from '~/people/deputy-page';
import { deputyForm, parseForm } from '~/people/forms';
import { nameDeputy } from '~/people/name-deputy.server';
import { listPostOptions } from '~/people/post-page.query.server';
import { peopleWords } from '~/people/words';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { activeProfile } from '~/policy/profiles.repository.server';
import { asking, sending } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.nameDeputyTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const db = getDb();
  const post = await delegablePost(db, ability, idParam(params.postId));
  if (!post) throw notFound();
  const { classification } = await activeProfile(db);
  return json({
    post,
    today,
    options: await listPostOptions(db, today),
    levels: classification.axes.confidentiality.levels.map(({ key, name }) => ({ key, name })),
    back: backFromDeputies(ability, post.id),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, ability, form, io } = await sending(request, (one) => one.can('delegate', 'Post'));
  const postId = idParam(params.postId);
  const read = parseForm(deputyForm, form, ['kinds']);
  if (!read.ok) return invalidForm(read);
  const outcome = await nameDeputy(getDb(), actor, { ...read.value, postId }, io);
  return outcome.ok ? seeOther(backFromDeputies(ability, postId)) : refusedForm(outcome.refusal, read.typed);
}

export default function DeputiesRoute() {
  return <DeputyPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
