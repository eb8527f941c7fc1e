import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mailIsSet } from '~/notifications/background.server';
import { deliveryState, listDeliveries } from '~/notifications/deliveries.query.server';
import { DeliveriesPage } from '~/notifications/deliveries-page';
import { readDeliveriesQuery } from '~/notifications/deliveries-query';
import { deliveryWords } from '~/notifications/words';
import { requireAdministrator } from '~/people/administrator.server';
import { env } from '~/platform/env.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(deliveryWords.title);

/** Which mails got through: names and states, never what they say. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const { searchParams } = new URL(request.url);
  const { filter, from } = readDeliveriesQuery(searchParams);
  const [list, state] = await Promise.all([listDeliveries(getDb(), filter, from), deliveryState(getDb())]);
  return json({ ...list, state, filter, isSet: mailIsSet(env()), retried: searchParams.has('retried') });
}

export default function DeliveriesRoute() {
  return <DeliveriesPage {...useLoaderData<typeof loader>()} />;
}
