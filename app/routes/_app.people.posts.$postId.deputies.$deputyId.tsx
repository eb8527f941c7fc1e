import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absenceWords } from '~/absences/absence-words';
import { invalidForm, refusedForm } from '~/people/administrator.server';
import { backFromDeputies, delegablePost } from '~/people/delegable-post.server';
import { lastDayForm, parseForm } from '~/people/forms';
import { LastDayPage } from '~/people/last-day-page';
import { endDeputy } from '~/people/name-deputy.server';
import { loadPostView } from '~/people/post-page.query.server';
import { peopleWords } from '~/people/words';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { asking, sending } from '~/registers/guards.server';
import { useText } from '~/ui/locale';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.endDeputyTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const postId = idParam(params.postId);
  const view = (await delegablePost(getDb(), ability, postId)) && (await loadPostView(getDb(), postId, today));
  const deputy = view?.deputies.find((one) => one.id === idParam(params.deputyId));
  if (!view || !deputy) throw notFound();
  return json({ post: view.post, deputy, back: backFromDeputies(ability, postId) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, ability, form, io } = await sending(request, (one) => one.can('delegate', 'Post'));
  const [postId, deputyId] = [idParam(params.postId), idParam(params.deputyId)];
  const read = parseForm(lastDayForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await endDeputy(getDb(), actor, { ...read.value, postId, deputyId }, io);
  return outcome.ok ? seeOther(backFromDeputies(ability, postId)) : refusedForm(outcome.refusal, read.typed);
}

export default function EndDeputyRoute() {
  const t = useText();
  const { post, deputy, back } = useLoaderData<typeof loader>();
  return (
    <LastDayPage
      home={{ label: t(back === '/absences' ? absenceWords.title : peopleWords.title), href: back }}
      crumbs={[{ label: t(post.title), href: back }]}
      title={peopleWords.endDeputyTitle}
      lead={deputy.name}
      action={`/people/posts/${post.id}/deputies/${deputy.id}`}
      back={back}
      version={post.version}
      answer={useActionData<typeof action>()}
    />
  );
}
