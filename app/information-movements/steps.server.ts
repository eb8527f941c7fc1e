/** What follows an application, each step on a page of its own: who may, what is shown, and what is sent. */
import { json } from '@remix-run/node';
import type { z } from 'zod';
import { parseForm } from '~/people/forms';
import { idParam, notFound, seeOther } from '~/platform/responses.server';
import type { Result } from '~/platform/result';
import type { MovementKind } from '~/policy/model';
import type { Io } from '~/registers/change-register.server';
import { invalidForm, refusedForm } from '~/registers/form-answer.server';
import { type Asking, asking, sending } from '~/registers/guards.server';
import type { RegisterRefusal } from '~/registers/refusals';
import { type Db, getDb } from '~db/connection.server';
import { loadMovementPage, type MovementOnPage, readableMovement } from './movement-page.query.server';
import { movementPath } from './paths';

type Args = { request: Request; params: { id?: string } };
type Right = keyof MovementOnPage['can'];

export async function loadStep({ request, params }: Args, right: Right) {
  const reading = await asking(request);
  const movement = await loadMovementPage(getDb(), reading, idParam(params.id));
  if (!movement?.can[right]) throw notFound();
  return json({ movement, today: reading.today });
}

/** One form and what it makes of the movement. */
export type Step<T> = {
  right: Right;
  form: z.ZodType<T> | ((kind: MovementKind) => z.ZodType<T>);
  take: (
    db: Db,
    actor: Asking['actor'],
    said: T & { movementId: string },
    io: Io,
  ) => Promise<Result<null, RegisterRefusal>>;
};

export async function takeStep<T>({ request, params }: Args, { right, form: schema, take }: Step<T>) {
  const movementId = idParam(params.id);
  const { actor, ability, form, io } = await sending(request, (ability) => ability.can(right, 'InformationMovement'));
  const movement = await readableMovement(getDb(), ability, movementId);
  if (!movement) throw notFound();
  const read = parseForm(typeof schema === 'function' ? schema(movement.kind) : schema, form);
  if (!read.ok) return invalidForm(read);
  const taken = await take(getDb(), actor, { movementId, ...read.value }, io);
  return taken.ok ? seeOther(movementPath(movementId)) : refusedForm(taken.refusal, read.typed);
}
