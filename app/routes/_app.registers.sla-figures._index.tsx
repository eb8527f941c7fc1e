import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { asking } from '~/registers/guards.server';
import { LevelList } from '~/sla-figures/level-list';
import { listMonthRows } from '~/sla-figures/level-list.query.server';
import { readLevelQuery } from '~/sla-figures/level-query';
import { levelWords } from '~/sla-figures/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(levelWords.title);
export const handle = { static: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter, from } = readLevelQuery(new URL(request.url).searchParams);
  const db = getDb();
  const [page, units] = await Promise.all([
    listMonthRows(db, reading, filter, from),
    listUnitChoices(db, reading.today),
  ]);
  return json({ ...page, filter, units });
}

export default function LevelsRoute() {
  return <LevelList {...useLoaderData<typeof loader>()} />;
}
