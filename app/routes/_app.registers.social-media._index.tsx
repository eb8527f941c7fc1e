import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listUnitChoices } from '~/approval-requests/unit-choices.query.server';
import { asking } from '~/registers/guards.server';
import { mayEnterAccounts } from '~/social-media/access.server';
import { AccountList } from '~/social-media/account-list';
import { listAccounts } from '~/social-media/account-list.query.server';
import { readAccountQuery } from '~/social-media/account-query';
import { accountWords } from '~/social-media/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(accountWords.title);
export const handle = { static: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const reading = await asking(request);
  const { filter, from } = readAccountQuery(new URL(request.url).searchParams);
  const db = getDb();
  const [page, units] = await Promise.all([
    listAccounts(db, reading, filter, from),
    listUnitChoices(db, reading.today),
  ]);
  return json({ ...page, filter, units, mayEnter: mayEnterAccounts(reading) });
}

export default function SocialMediaRoute() {
  return <AccountList {...useLoaderData<typeof loader>()} />;
}
