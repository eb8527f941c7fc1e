import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listResultItems } from '~/periodic-checks/result-items.query.server';
import { ResultItemsPage } from '~/periodic-checks/result-items-page';
import { resultsAsked } from '~/periodic-checks/results-asked.server';
import { namesOf } from '~/periodic-checks/results-names.server';
import { checkWords } from '~/periodic-checks/words';
import { readResultCell } from '~/periodic-checks/years';
import { notFound } from '~/platform/responses.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(checkWords.resultsTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  const { ability, today, filter } = await resultsAsked(request);
  const params = new URL(request.url).searchParams;
  const [cell, after] = [readResultCell(params), params.get('after')];
  if (!cell) throw notFound();
  const db = getDb();
  const ofYear = { ...filter, from: cell.year, to: cell.year };
  const [items, names] = await Promise.all([
    listResultItems(db, { ability, filter: ofYear, today }, cell.figure, { after }),
    namesOf(db, filter),
  ]);
  return json({ ...items, ...names, filter, cell, after });
}

export default function ResultItemsRoute() {
  return <ResultItemsPage {...useLoaderData<typeof loader>()} />;
}
