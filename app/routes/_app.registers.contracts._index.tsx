import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { ContractList } from '~/contracts/contract-list';
import { listContracts } from '~/contracts/contract-list.query.server';
import { readContractQuery } from '~/contracts/contract-query';
import { contractWords } from '~/contracts/words';
import { activeProfile } from '~/policy/profiles.repository.server';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { findVendor } from '~/vendors/vendors.repository.server';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(contractWords.title);
export const handle = { static: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter, from } = readContractQuery(new URL(request.url).searchParams);
  const db = getDb();
  const [page, units, vendor, { classification }] = await Promise.all([
    listContracts(db, reading, filter, from),
    listUnitChoices(db, reading.today),
    filter.vendorId === null ? null : findVendor(db, filter.vendorId),
    activeProfile(db),
  ]);
  const levels = classification.axes.confidentiality.levels.map(({ key, name }) => ({
    key,
    name,
    scheme: classification.key,
  }));
  return json({ ...page, filter, units, levels, vendor: vendor && { id: vendor.id, name: vendor.name } });
}

export default function ContractsRoute() {
  return <ContractList {...useLoaderData<typeof loader>()} />;
}
