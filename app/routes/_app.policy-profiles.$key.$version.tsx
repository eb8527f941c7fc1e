import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findInProfile } from '~/policy/find-in-profile';
import { contentsOf, ProfilePage } from '~/policy/profile-page';
import { readProfile } from '~/policy/read-profile.server';
import { titled } from '~/ui/page-title';

export const handle = { static: true };
export const meta: MetaFunction<typeof loader> = (args) => titled(args, args.data?.profile.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { profile, active } = await readProfile(request, params);
  const query = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 200);
  const { key, version, name, body, documentTitle, switches } = profile;
  return json({
    profile: { key, version, name, body, documentTitle, switches },
    active,
    contents: contentsOf(profile),
    search: query === '' ? null : { query, found: findInProfile(profile, query) },
  });
}

export default function PolicyProfilePage() {
  return <ProfilePage {...useLoaderData<typeof loader>()} />;
}
