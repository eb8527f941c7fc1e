import { json, type LoaderFunctionArgs, type MetaArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { LevelPage } from '~/sla-figures/level-page';
import { loadLevelPage } from '~/sla-figures/level-page.query.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = (args: MetaArgs<typeof loader>) => titled(args, args.data?.level.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const level = await loadLevelPage(getDb(), ability, idParam(params.id), today);
  if (!level) throw notFound();
  return json({ level });
}

export default function LevelRoute() {
  return <LevelPage {...useLoaderData<typeof loader>()} />;
}
