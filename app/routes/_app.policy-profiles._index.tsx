import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { defineAbilities } from '~/authorization/define-abilities';
import { requireActor } from '~/people/session.server';
import { notFound } from '~/platform/responses.server';
import { ProfileList } from '~/policy/profile-list';
import { activeProfileVersion, recordedProfiles } from '~/policy/profiles.repository.server';
import { viewerWords } from '~/policy/viewer-words';
import { pageMeta } from '~/ui/page-title';
import { getDb } from '~db/connection.server';

export const handle = { static: true };
export const meta = pageMeta(viewerWords.title);

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor } = await requireActor(request);
  if (!defineAbilities(actor).can('read', 'PolicyProfile')) throw notFound();
  const db = getDb();
  const [profiles, active] = await Promise.all([recordedProfiles(db), activeProfileVersion(db)]);
  return json({
    profiles: profiles.map((profile) => ({
      ...profile,
      active: profile.key === active.key && profile.version === active.version,
    })),
  });
}

export default function PolicyProfilesPage() {
  return <ProfileList {...useLoaderData<typeof loader>()} />;
}
