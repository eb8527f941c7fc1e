import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '~/people/forms';
import { headOf, loadQuestions, readableCheck } from '~/periodic-checks/check-page.query.server';
import { ReviewPage } from '~/periodic-checks/form-pages';
import { reviewForm } from '~/periodic-checks/forms';
import { kindMeta } from '~/periodic-checks/kind-meta';
import { checkPath } from '~/periodic-checks/paths';
import { reviewCheck } from '~/periodic-checks/review-check.server';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { asking, sending } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = kindMeta('reviewTitle');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const readable = await readableCheck(getDb(), ability, idParam(params.id));
  if (!readable?.rights.decide) throw notFound();
  const closed = readable.check.status !== 'submitted';
  const { verdictGaps } = await loadQuestions(getDb(), readable);
  return json({ check: headOf(readable), verdictsLeft: closed ? 0 : verdictGaps.length, closed });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = idParam(params.id);
  const asked = await sending(request, async (ability) => (await readableCheck(getDb(), ability, id)) !== null);
  const read = parseForm(reviewForm, asked.form);
  if (!read.ok) return invalidForm(read);
  const outcome = await reviewCheck(getDb(), asked.actor, { ...read.value, checkId: id }, asked.io);
  return outcome.ok ? seeOther(checkPath(id)) : refusedForm(outcome.refusal, read.typed);
}

export default function ReviewRoute() {
  return <ReviewPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
