/** Who asks, as the pages of the registers need it. */
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { officeDate, type PlainDate } from '~/platform/dates';
import { newId } from '~/platform/ids';
import { notFound } from '~/platform/responses.server';
import type { Io } from './change-register.server';

export type Asking = { actor: Actor; ability: AppAbility; today: PlainDate };

export async function asking(request: Request): Promise<Asking> {
  const { actor } = await requireActor(request);
  return { actor, ability: defineAbilities(actor), today: officeDate(clock.now()) };
}

/** The same for a form that was sent; `may` is asked before its bytes are read. 404 for whom the page does not exist. */
export async function sending(
  request: Request,
  may: (ability: AppAbility) => boolean | Promise<boolean>,
): Promise<Asking & { form: FormData; io: Io }> {
  const { actor, session } = await requireActor(request);
  const ability = defineAbilities(actor);
  if (!(await may(ability))) throw notFound();
  const io = { now: clock.now(), newId };
  return { actor, ability, today: officeDate(io.now), form: await readForm(request, session), io };
}
