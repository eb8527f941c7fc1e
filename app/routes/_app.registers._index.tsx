import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { asking } from '~/registers/guards.server';
import { textIn } from '~/registers/list-query';
import { RegistersPage } from '~/registers/registers-page';
import { searchRegisters } from '~/registers/search-all.query.server';
import { registersWords } from '~/registers/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const meta = pageMeta(registersWords.title);
export const handle = { static: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const query = textIn(new URL(request.url).searchParams, 'q');
  const found = query === '' ? null : await searchRegisters(getDb(), ability, query, today);
  return json({ query, found });
}

export default function RegistersRoute() {
  return <RegistersPage {...useLoaderData<typeof loader>()} />;
}
