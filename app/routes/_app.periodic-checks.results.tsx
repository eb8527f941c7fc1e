import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { resultsAsked } from '~/periodic-checks/results-asked.server';
import { checkWords } from '~/periodic-checks/words';
import { loadYears } from '~/periodic-checks/years.query.server';
import { YearsPage } from '~/periodic-checks/years-page';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(checkWords.resultsTitle);

export async function loader({ request }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const { kind, view, kinds } = await resultsAsked(getDb(), ability, request.url);
  return json({ kind, view, kinds, ...(await loadYears(getDb(), view, { ability, kind, today })) });
}

export default function ResultsRoute() {
  return <YearsPage {...useLoaderData<typeof loader>()} />;
}
