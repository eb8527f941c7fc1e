import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EndingPage } from '~/endings/ending-page';
import { shownEnding } from '~/endings/guards.server';
import { titled } from '~/ui/page-title';

export const handle = { static: true };
export const meta = (args: Parameters<typeof titled>[0] & { data?: { page: { name: string } } }) =>
  titled(args, args.data?.page.name);

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await shownEnding(args);
  return json({ page });
}

export default function EndingRoute() {
  return <EndingPage ending={useLoaderData<typeof loader>().page} />;
}
