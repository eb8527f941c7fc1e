import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { lastDayForm, parseForm } from '~/people/forms';
import { LastDayPage } from '~/people/last-day-page';
import { endDeputy } from '~/people/name-deputy.server';
import { loadPostView } from '~/people/post-page.query.server';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { useText } from '~/ui/locale';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.endDeputyTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const view = await loadPostView(getDb(), idParam(params.postId), officeDate(clock.now()));
  const deputy = view?.deputies.find((one) => one.id === idParam(params.deputyId));
  if (!view || !deputy) throw notFound();
  return json({ post: view.post, deputy });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const [postId, deputyId] = [idParam(params.postId), idParam(params.deputyId)];
  const read = parseForm(lastDayForm, form);
  if (!read.ok) return invalidForm(read);
  const outcome = await endDeputy(getDb(), actor, { ...read.value, postId, deputyId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(`/people/posts/${postId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function EndDeputyRoute() {
  const t = useText();
  const { post, deputy } = useLoaderData<typeof loader>();
  const base = `/people/posts/${post.id}`;
  return (
    <LastDayPage
      crumbs={[{ label: t(post.title), href: base }]}
      title={peopleWords.endDeputyTitle}
      lead={deputy.name}
      action={`${base}/deputies/${deputy.id}`}
      back={base}
      version={post.version}
      answer={useActionData<typeof action>()}
    />
  );
}
