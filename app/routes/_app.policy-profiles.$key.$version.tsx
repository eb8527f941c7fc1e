import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { requireActor } from '~/people/session.server';
import { notFound } from '~/platform/responses.server';
import { ProfilePage } from '~/policy/profile-page';
import { activeProfileVersion, loadProfile } from '~/policy/profiles.repository.server';
import { titled } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta: MetaFunction<typeof loader> = (args) => titled(args, args.data?.profile.name);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  const { key = '', version = '' } = params;
  const db = getDb();
  const profile = await loadProfile(db, key, version);
  if (!profile || !defineAbilities(actor).can('read', 'PolicyProfile')) throw notFound();
  const active = await activeProfileVersion(db);
  return json({ profile, active: active.key === key && active.version === version });
}

export default function PolicyProfilePage() {
  return <ProfilePage {...useLoaderData<typeof loader>()} />;
}
