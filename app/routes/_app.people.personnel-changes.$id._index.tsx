import { json, type LoaderFunctionArgs, type MetaArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ChangePage } from '~/people/personnel-changes/change-page';
import { changePageData } from '~/people/personnel-changes/change-page-data.server';
import { titled } from '~/ui/page-title';

export const handle = { static: true };
export const meta = (args: MetaArgs<typeof loader>) => titled(args, args.data?.page.file.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  return json(await changePageData(request, params.id));
}

export default function PersonnelChangeRoute() {
  return <ChangePage {...useLoaderData<typeof loader>()} />;
}
