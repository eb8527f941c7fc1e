/** The loader and the action that the five steering pages share; each route names its noun and its command. */
import { json } from '@remix-run/node';
import { z } from 'zod';
import { loadRequestView } from '~/approval-requests/request-page.query.server';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { idSchema, newId } from '~/platform/ids';
import { fieldErrors, formValues, multiLine } from '~/platform/input';
import { messageKey } from '~/platform/input-words';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import { typedTexts } from '~/platform/typed-texts';
import { getDb } from '~db/connection.server';
import { type SteeringCommand, steer } from './steer.server';
import { refusalWords } from './words';

const withReason = z.strictObject({
  submissionKey: idSchema,
  reason: multiLine(2000).refine((reason) => reason !== '', { message: messageKey('required') }),
});
const withoutReason = z.strictObject({ submissionKey: idSchema });

type Args = { request: Request; params: { id?: string } };

export async function steeringLoader({ request, params }: Args) {
  const { actor } = await requireActor(request);
  const view = await loadRequestView(getDb(), actor, idParam(params.id));
  if (!view) throw notFound();
  const { id, number, title } = view.request;
  return json({ request: { id, number, title }, submissionKey: newId() });
}

/** `commandOf` gets the reason, '' where the noun keeps none. */
export async function steeringAction(
  { request, params }: Args,
  asksReason: boolean,
  commandOf: (reason: string) => SteeringCommand,
) {
  const { actor, session } = await requireActor(request);
  const form = await readForm(request, session);
  const requestId = idParam(params.id);
  const typed = typedTexts(form).reason ?? '';
  const schema = asksReason ? withReason : withoutReason;
  const input = schema.safeParse(formValues(form, { omit: [] }));
  if (!input.success) return json({ typed, errors: fieldErrors(input.error), refusal: null }, { status: 422 });
  const reason = 'reason' in input.data && typeof input.data.reason === 'string' ? input.data.reason : '';
  const { submissionKey } = input.data;
  const outcome = await steer(
    getDb(),
    actor,
    { requestId, submissionKey, command: commandOf(reason) },
    { now: clock.now(), newId },
  );
  if (outcome.ok) return seeOther(`/approval-requests/${requestId}`);
  if (outcome.refusal === 'not-found') throw notFound();
  return json({ typed, errors: {}, refusal: refusalWords[outcome.refusal] }, { status: 409 });
}
