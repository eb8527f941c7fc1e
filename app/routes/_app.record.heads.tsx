import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { requireActor } from '~/people/session.server';
import { notFound } from '~/platform/responses.server';
import { HeadsPage } from '~/record/heads-page';
import { pageOfHeads } from '~/record/heads-page.query.server';
import { recordWords } from '~/record/words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(recordWords.heads);

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  if (!defineAbilities(actor).can('verify', 'Record')) throw notFound();
  const before = new URL(request.url).searchParams.get('before') ?? '';
  return json(await pageOfHeads(getDb(), /^\d{1,15}$/.test(before) ? Number(before) : null));
}

export default function RecordHeadsPage() {
  return <HeadsPage {...useLoaderData<typeof loader>()} />;
}
