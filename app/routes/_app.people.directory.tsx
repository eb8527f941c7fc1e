import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAdministrator } from '~/people/administrator.server';
import { type DirectoryQuery, listPeople } from '~/people/directory.query.server';
import { DirectoryPage } from '~/people/directory-page';
import { peopleWords } from '~/people/words';
import { clock } from '~/platform/clock.server';
import { officeDate } from '~/platform/dates';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(peopleWords.directory);

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAdministrator(request);
  const asked = new URL(request.url).searchParams;
  const status = asked.get('status');
  const query: DirectoryQuery = {
    q: (asked.get('q') ?? '').slice(0, 100),
    after: asked.get('after')?.slice(0, 2000) ?? null,
    status: status === 'inactive' || status === 'all' ? status : 'active',
  };
  return json({ ...(await listPeople(getDb(), query, officeDate(clock.now()))), query });
}

export default function DirectoryRoute() {
  return <DirectoryPage {...useLoaderData<typeof loader>()} />;
}
