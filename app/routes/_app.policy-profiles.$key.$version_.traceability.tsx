import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { requireActor } from '~/people/session.server';
import { notFound } from '~/platform/responses.server';
import { loadTraceability } from '~/traceability/load.server';
import { TraceabilityPage } from '~/traceability/page';
import { VIEWS } from '~/traceability/rows';
import { traceWords } from '~/traceability/words';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta: MetaFunction<typeof loader> = (args) => titled(args, args.data && traceWords.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const { key = '', version = '' } = params;
  const loaded = await loadTraceability(getDb(), defineAbilities(actor), { key, version });
  if (!loaded) throw notFound();
  const { profile, ...rest } = loaded;
  const asked = new URL(request.url).searchParams.get('view');
  const view = VIEWS.find((one) => one === asked) ?? 'all';
  return json({ ...rest, profile: { key: profile.key, version: profile.version, name: profile.name }, view });
}

export default function TraceabilityRoute() {
  return <TraceabilityPage {...useLoaderData<typeof loader>()} />;
}
