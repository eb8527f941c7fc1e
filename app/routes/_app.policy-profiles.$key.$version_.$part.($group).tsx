import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { notFound } from '~/platform/responses.server';
import { drawnRoutes } from '~/policy/drawn-routes';
import { REQUEST_KINDS } from '~/policy/model';
import { groupsOf } from '~/policy/parts';
import { PROFILE_PARTS } from '~/policy/paths';
import { ProfilePartPage } from '~/policy/profile-part-page';
import { readProfile } from '~/policy/read-profile.server';
import { partWords } from '~/policy/viewer-words';
import { titled } from '~/ui/page-title';

export const handle = { static: true };
export const meta: MetaFunction<typeof loader> = (args) => titled(args, args.data && partWords[args.data.part].name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { profile, active } = await readProfile(request, params);
  const part = PROFILE_PARTS.find((one) => one === params.part);
  if (!part) throw notFound();
  const groups = groupsOf(profile, part);
  const group = params.group === undefined ? groups[0] : groups.find(({ key }) => key === params.group);
  if (params.group !== undefined && !group) throw notFound();
  const kind = part === 'routes' ? REQUEST_KINDS.find((one) => one === group?.key) : undefined;
  return json({ profile, active, part, group: group?.key ?? null, routes: kind ? drawnRoutes(profile, kind) : [] });
}

export default function PolicyPartPage() {
  return <ProfilePartPage {...useLoaderData<typeof loader>()} />;
}
