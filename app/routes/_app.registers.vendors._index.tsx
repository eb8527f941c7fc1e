import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { VendorList } from '~/vendors/vendor-list';
import { listVendors } from '~/vendors/vendor-list.query.server';
import { readVendorQuery } from '~/vendors/vendor-query';
import { vendorWords } from '~/vendors/words';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(vendorWords.title);
export const handle = { static: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter, from } = readVendorQuery(new URL(request.url).searchParams);
  const page = await listVendors(getDb(), reading, filter, from);
  return json({ ...page, filter, mayCreate: reading.ability.can('create', 'Vendor') });
}

export default function VendorsRoute() {
  return <VendorList {...useLoaderData<typeof loader>()} />;
}
