import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ObligationDetails } from '~/obligations/obligation-page';
import { loadObligationPage } from '~/obligations/obligation-page.query.server';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta: MetaFunction<typeof loader> = (args) => titled(args, args.data?.obligation.title);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { ability, today } = await asking(request);
  const obligation = await loadObligationPage(getDb(), ability, idParam(params.id), today);
  if (!obligation) throw notFound();
  return json({ obligation });
}

export default function ObligationRoute() {
  return <ObligationDetails {...useLoaderData<typeof loader>()} />;
}
