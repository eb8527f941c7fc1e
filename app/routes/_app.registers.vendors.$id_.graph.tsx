import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { requireActor } from '~/people/session.server';
import { idParam, notFound } from '~/platform/responses.server';
import { vendorGraphData } from '~/subcontracting/graph-data.server';
import { VendorGraphPage } from '~/subcontracting/graph-page';
import { graphWords } from '~/subcontracting/graph-words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(graphWords.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const ability = defineAbilities(actor);
  const id = idParam(params.id);
  const page = ability.can('read', 'Vendor') ? await vendorGraphData(getDb(), ability, id) : null;
  if (!page) throw notFound();
  return json(page);
}

export default function VendorGraphRoute() {
  return <VendorGraphPage {...useLoaderData<typeof loader>()} />;
}
