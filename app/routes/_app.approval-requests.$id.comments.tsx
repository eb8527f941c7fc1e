import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { z } from 'zod';
import { CommentRetry } from '~/approval-requests/comment-retry';
import { addComment } from '~/approval-requests/comments.server';
import { requestWords } from '~/approval-requests/words';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idSchema, newId } from '~/platform/ids';
import { fieldErrors, formValues, multiLine, singleLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { typedTexts } from '~/platform/typed-texts';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(requestWords.addComment);

const schema = z.strictObject({
  submissionKey: idSchema,
  itemKey: singleLine(80)
    .default('')
    .transform((key) => (key === '' ? null : key)),
  body: multiLine(4000).refine((body) => body !== '', { message: messageKey('required') }),
});

export const handle = { static: true };

/** Comments are read on the request page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request);
  // A form that comes back runs this too, with the headers of the form: what was typed has to be shown, not left.
  if (request.headers.has('Content-Type')) return null;
  return seeOther(`/approval-requests/${idParam(params.id)}#comments`);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const requestId = idParam(params.id);
  const input = schema.safeParse(formValues(form, { omit: [] }));
  if (!input.success) {
    const again = {
      requestId,
      typed: typedTexts(form).body ?? '',
      errors: fieldErrors(input.error),
      submissionKey: newId(),
    };
    return json(again, { status: 422 });
  }
  const outcome = await addComment(getDb(), actor, { requestId, ...input.data }, { now: clock.now(), newId });
  if (!outcome.ok) throw notFound();
  return seeOther(`/approval-requests/${requestId}#comments`);
}

export default function CommentsRoute() {
  const sent = useActionData<typeof action>();
  return sent ? <CommentRetry {...sent} /> : null;
}
