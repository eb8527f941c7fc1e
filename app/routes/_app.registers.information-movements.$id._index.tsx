import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MovementPage } from '~/information-movements/movement-page';
import { loadMovementPage } from '~/information-movements/movement-page.query.server';
import { idParam, notFound } from '~/platform/responses.server';
import { asking } from '~/registers/guards.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = (args: Parameters<typeof titled>[0] & { data?: { movement: { number: string } } }) =>
  titled(args, args.data?.movement.number);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const movement = await loadMovementPage(getDb(), await asking(request), idParam(params.id));
  if (!movement) throw notFound();
  return json({ movement });
}

export default function MovementRoute() {
  return <MovementPage {...useLoaderData<typeof loader>()} />;
}
