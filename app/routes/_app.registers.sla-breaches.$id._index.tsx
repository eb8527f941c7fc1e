import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { BreachPage } from '~/sla-figures/breach-page';
import { loadBreachPage } from '~/sla-figures/breach-page.query.server';
import { levelWords } from '~/sla-figures/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(levelWords.breachTitle);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability } = await asking(request);
  const breach = await loadBreachPage(getDb(), ability, idParam(params.id));
  if (!breach) throw notFound();
  return json({ breach });
}

export default function BreachRoute() {
  return <BreachPage {...useLoaderData<typeof loader>()} />;
}
