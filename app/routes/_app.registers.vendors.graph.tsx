import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { requireActor } from '~/people/session.server';
import { notFound } from '~/platform/responses.server';
import { graphPageData } from '~/subcontracting/graph-data.server';
import { GraphPage } from '~/subcontracting/graph-page';
import { graphWords } from '~/subcontracting/graph-words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(graphWords.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const ability = defineAbilities(actor);
  if (!ability.can('read', 'Vendor')) throw notFound();
  return json(await graphPageData(getDb(), ability));
}

export default function GraphRoute() {
  return <GraphPage {...useLoaderData<typeof loader>()} />;
}
