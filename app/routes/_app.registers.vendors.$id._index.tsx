import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { RelatedChanges } from '~/change-notes/note-table';
import { relatedChanges } from '~/change-notes/related-changes.query.server';
import { incidentsAbout } from '~/incidents/incident-list.query.server';
import { RelatedIncidents } from '~/incidents/related-incidents';
import { relatedMovements } from '~/information-movements/movement-list.query.server';
import { RelatedMovements } from '~/information-movements/related-movements';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { titled } from '~/ui/page-title';
import { VendorPage } from '~/vendors/vendor-page';
import { loadVendorPage } from '~/vendors/vendor-page.query.server';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = (args: Parameters<typeof titled>[0] & { data?: { vendor: { name: string } } }) =>
  titled(args, args.data?.vendor.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, ability, today } = await asking(request);
  const vendor = await loadVendorPage(getDb(), ability, idParam(params.id), today);
  if (!vendor) throw notFound();
  const incidents = await incidentsAbout(getDb(), ability, 'vendor', vendor.id);
  const changes = await relatedChanges(getDb(), ability, 'vendor', vendor.id);
  return json({
    vendor,
    incidents,
    changes,
    movements: await relatedMovements(getDb(), { actor, ability, today }, { type: 'vendor', id: vendor.id }),
    may: { update: ability.can('update', 'Vendor'), merge: ability.can('merge', 'Vendor') },
  });
}

export default function VendorRoute() {
  const { incidents, changes, movements, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <VendorPage {...page} />
      <RelatedMovements {...movements} />
      <RelatedChanges {...changes} />
      <RelatedIncidents incidents={incidents} type="vendor" id={page.vendor.id} />
    </>
  );
}
