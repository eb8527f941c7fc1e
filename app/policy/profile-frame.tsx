import type { ReactNode } from 'react';
import type { PolicyProfile } from '~/policy/model';
import { PROFILE_PARTS, type ProfilePart, partPath, profilePath } from '~/policy/paths';
import { partWords, viewerWords as words } from '~/policy/viewer-words';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { TextField } from '~/ui/fields';
import { useText } from '~/ui/locale';
import { PageHeading } from '~/ui/page-heading';
import { StatusTag } from '~/ui/status-tag';

type Named = Pick<PolicyProfile, 'key' | 'version' | 'name'>;

/** Looks words up in the whole policy, from whichever part. */
export function ProfileSearch({ profile, query = '' }: { profile: Named; query?: string }) {
  const t = useText();
  return (
    <search>
      <form method="get" action={profilePath(profile)} className="filter-form">
        <TextField
          name="q"
          id="policy-search"
          type="search"
          label={t(words.search)}
          defaultValue={query}
          maxLength={200}
          width="long"
        />
        <Button kind="secondary">{t(words.find)}</Button>
        {query === '' ? null : <a href={profilePath(profile)}>{t(words.backToContents)}</a>}
      </form>
    </search>
  );
}

export const InForce = ({ active }: { active: boolean }) => {
  const t = useText();
  return active ? <StatusTag tone="success">{t(words.active)}</StatusTag> : <StatusTag>{t(words.inactive)}</StatusTag>;
};

type FrameProps = { profile: PolicyProfile; part: ProfilePart; active: boolean; children: ReactNode };

/** One part of a policy: where it stands, and the way to the others. */
export function PartFrame({ profile, part, active, children }: FrameProps) {
  const t = useText();
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t(words.title), href: '/policy-profiles' },
          { label: `${t(profile.name)} ${profile.version}`, href: profilePath(profile) },
          { label: t(partWords[part].name) },
        ]}
      />
      <PageHeading
        title={t(partWords[part].name)}
        kicker={`${t(profile.name)} ${t(words.version)} ${profile.version}`}
        status={<InForce active={active} />}
        lead={t(partWords[part].meaning)}
      />
      <ProfileSearch profile={profile} />
      {children}
      <nav aria-labelledby="other-parts">
        <h2 id="other-parts">{t(words.otherParts)}</h2>
        <ul className="link-columns">
          {PROFILE_PARTS.filter((other) => other !== part).map((other) => (
            <li key={other}>
              <a href={partPath(profile, other)}>{t(partWords[other].name)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
