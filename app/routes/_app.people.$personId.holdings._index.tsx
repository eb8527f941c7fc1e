import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { administratorForm, invalidForm, refusedForm, requireAdministrator } from '~/people/administrator.server';
import { holdingForm, parseForm } from '~/people/forms';
import { holdPost } from '~/people/hold-post.server';
import { HoldingPage } from '~/people/holding-page';
import { loadPersonView } from '~/people/person-page.query.server';
import { listPostOptions } from '~/people/post-page.query.server';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.transfer);

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const today = officeDate(clock.now());
  const view = await loadPersonView(getDb(), idParam(params.personId), today);
  if (!view) throw notFound();
  return json({ ...view, options: await listPostOptions(getDb(), today) });
}

/** 発令・異動: a person begins to hold a post. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, form } = await administratorForm(request);
  const personId = idParam(params.personId);
  const read = parseForm(holdingForm, form, ['ending']);
  if (!read.ok) return invalidForm(read);
  const outcome = await holdPost(getDb(), actor, { ...read.value, personId }, { now: clock.now(), newId });
  return outcome.ok ? seeOther(`/people/${personId}`) : refusedForm(outcome.refusal, read.typed);
}

export default function HoldingsRoute() {
  return <HoldingPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
