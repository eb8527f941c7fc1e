import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CheckPage } from '~/periodic-checks/check-page';
import { loadCheckPage } from '~/periodic-checks/check-page.query.server';
import { kindMeta } from '~/periodic-checks/kind-meta';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = kindMeta('one');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const check = await loadCheckPage(getDb(), ability, idParam(params.id), today);
  if (!check) throw notFound();
  return json({ check });
}

export default function CheckRoute() {
  return <CheckPage {...useLoaderData<typeof loader>()} />;
}
