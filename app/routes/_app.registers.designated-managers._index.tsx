import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { ManagerList } from '~/designated-managers/manager-list';
import { listManagers } from '~/designated-managers/manager-list.query.server';
import { readManagerQuery } from '~/designated-managers/manager-query';
import { managerWords } from '~/designated-managers/words';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(managerWords.title);
export const handle = { static: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter, from } = readManagerQuery(new URL(request.url).searchParams);
  const db = getDb();
  const [page, units] = await Promise.all([
    listManagers(db, reading, filter, from),
    listUnitChoices(db, reading.today),
  ]);
  return json({ ...page, filter, units });
}

export default function DesignatedManagersRoute() {
  return <ManagerList {...useLoaderData<typeof loader>()} />;
}
