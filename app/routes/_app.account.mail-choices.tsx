import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { chooseMails } from '~/notifications/choices.repository.server';
import { readChoices } from '~/notifications/forms';
import { readForm, requireActor } from '~/people/session.server';
import { clock } from '~/platform/clock.server';
import { notFound, seeOther } from '~/platform/responses.server';
import { getDb } from '~db/connection.server';

/** The choice is part of the account's page; a reload after signing in again leads there. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request);
  return seeOther('/account');
}

/** Keeps which mails the person wants. */
export async function action({ request }: ActionFunctionArgs) {
  const { actor, session } = await requireActor(request);
  const wanted = readChoices(await readForm(request, session, 16_000));
  if (!wanted) throw notFound();
  await chooseMails(getDb(), actor.personId, wanted, clock.now());
  return seeOther('/account?mail-saved=yes#mail');
}
