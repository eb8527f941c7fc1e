import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { DELIVERIES_PATH } from '~/notifications/deliveries-query';
import { readRetry } from '~/notifications/forms';
import { retryFailed } from '~/notifications/mails.repository.server';
import { administratorForm, requireAdministrator } from '~/people/administrator.server';
import { clock } from '~/platform/clock.server';
import { notFound, seeOther } from '~/platform/responses.server';
import { getDb } from '~db/connection.server';

/** There is nothing to read here; a reload after signing in again leads to the list. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  return seeOther(DELIVERIES_PATH);
}

/** Puts one mail that was given up, or all of them, back into the line. */
export async function action({ request }: ActionFunctionArgs) {
  const { form } = await administratorForm(request);
  const retry = readRetry(form);
  if (!retry) throw notFound();
  await retryFailed(getDb(), retry.mailId, clock.now());
  return seeOther(`${DELIVERIES_PATH}?retried=yes`);
}
