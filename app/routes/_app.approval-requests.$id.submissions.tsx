import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requestWords } from '~/approval-requests/words';
import { SubmissionPage } from '~/approvals/submission-page';
import { submissionPageData } from '~/approvals/submission-page-data.server';
import { submit } from '~/approvals/submit.server';
import { refusalWords } from '~/approvals/words';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idSchema, newId } from '~/platform/ids';
import { formValues } from '~/platform/input';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(requestWords.submitPage);

const schema = z.strictObject({
  submissionKey: idSchema,
  draftVersion: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const data = await submissionPageData(getDb(), actor, idParam(params.id), clock.now());
  if (!data) throw notFound();
  return json({ ...data, submissionKey: newId() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const requestId = idParam(params.id);
  const input = schema.safeParse(formValues(form, { omit: [] }));
  if (!input.success) return json({ refusal: refusalWords['content-changed'] }, { status: 422 });
  const outcome = await submit(getDb(), actor, { requestId, ...input.data }, { now: clock.now(), newId });
  if (outcome.ok) return seeOther(`/approval-requests/${requestId}`);
  if (outcome.refusal === 'not-found') throw notFound();
  return json({ refusal: refusalWords[outcome.refusal] }, { status: outcome.refusal === 'incomplete' ? 422 : 409 });
}

export default function SubmissionRoute() {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <SubmissionPage {...loaded} refusal={sent?.refusal ?? null} />;
}
