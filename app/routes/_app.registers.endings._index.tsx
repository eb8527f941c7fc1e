import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { listEndings } from '~/endings/ending-list.query.server';
import { EndingList } from '~/endings/ending-lists';
import { readEndingQuery } from '~/endings/ending-query';
import { endingWords } from '~/endings/words';
import { asking } from '~/registers/guards.server';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(endingWords.listTitle);
export const handle = { static: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter, from } = readEndingQuery(new URL(request.url).searchParams);
  const db = getDb();
  const [page, units] = await Promise.all([listEndings(db, reading, filter, from), listUnitChoices(db, reading.today)]);
  return json({ ...page, filter, units });
}

export default function EndingsRoute() {
  return <EndingList {...useLoaderData<typeof loader>()} />;
}
