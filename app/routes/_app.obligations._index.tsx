import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ObligationList } from '~/obligations/obligation-list';
import { listObligations } from '~/obligations/obligation-list.query.server';
import { readObligationQuery } from '~/obligations/obligations-query';
import { obligationWords } from '~/obligations/words';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(obligationWords.title);
export const handle = { static: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter, from } = readObligationQuery(new URL(request.url).searchParams);
  return json({ ...(await listObligations(getDb(), reading, filter, from)), filter });
}

export default function ObligationsRoute() {
  return <ObligationList {...useLoaderData<typeof loader>()} />;
}
