import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { resultsAsked } from '~/periodic-checks/results-asked.server';
import { namesOf } from '~/periodic-checks/results-names.server';
import { listUnitGroups } from '~/periodic-checks/unit-groups.query.server';
import { checkWords } from '~/periodic-checks/words';
import { loadYears, yearsOf } from '~/periodic-checks/years.query.server';
import { YearsPage } from '~/periodic-checks/years-page';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(checkWords.resultsTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  const { ability, today, filter, view, kinds } = await resultsAsked(request);
  const db = getDb();
  const [years, groups, allYears, { provision }] = await Promise.all([
    loadYears(db, view, { ability, filter, today }),
    listUnitGroups(db, today, filter.unitId),
    yearsOf(db, filter.kind),
    namesOf(db, filter),
  ]);
  return json({ filter, view, kinds, ...years, groups, allYears, provision });
}

export default function ResultsRoute() {
  return <YearsPage {...useLoaderData<typeof loader>()} />;
}
