import { json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idParam, notFound } from '~/platform/responses.server';
import { ItemPage } from '~/reassessments/item-page';
import { loadItemPage } from '~/reassessments/item-page.query.server';
import { findRun } from '~/reassessments/items.repository.server';
import { runPath } from '~/reassessments/paths';
import { asking } from '~/registers/guards.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = (args: Parameters<typeof titled>[0] & { data?: { item: { subjectName: string } } }) =>
  titled(args, args.data?.item.subjectName);

/** What is due about a whole run leads here as well, and on to its list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asked = await asking(request);
  const db = getDb();
  const id = idParam(params.id);
  const page = await loadItemPage(db, asked, id);
  if (page) return json(page);
  const run = asked.ability.can('read', 'Reassessment') ? await findRun(db, id) : null;
  if (!run) throw notFound();
  throw redirect(runPath(run));
}

export default function ReassessedItemRoute() {
  return <ItemPage {...useLoaderData<typeof loader>()} />;
}
