import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { listDisposals } from '~/endings/ending-list.query.server';
import { DisposalList } from '~/endings/ending-lists';
import { readDisposalQuery } from '~/endings/ending-query';
import { endingWords } from '~/endings/words';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(endingWords.disposalsTitle);
export const handle = { static: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const { filter, from } = readDisposalQuery(new URL(request.url).searchParams);
  const db = getDb();
  const [page, units] = await Promise.all([listDisposals(db, ability, filter, from), listUnitChoices(db, today)]);
  return json({ ...page, filter, units });
}

export default function DisposalsRoute() {
  return <DisposalList {...useLoaderData<typeof loader>()} />;
}
