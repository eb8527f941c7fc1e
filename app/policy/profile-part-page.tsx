import type { DrawnRoute } from '~/policy/drawn-routes';
import type { CheckKind, PolicyProfile, RequestKind, RequirementKind } from '~/policy/model';
import { groupsOf } from '~/policy/parts';
import { type ProfilePart, partPath } from '~/policy/paths';
import { ProfileChanges } from '~/policy/profile-changes';
import { PartFrame } from '~/policy/profile-frame';
import { ProfileMovements } from '~/policy/profile-movements';
import { ProfilePeriods } from '~/policy/profile-periods';
import { ProfileProvisions } from '~/policy/profile-provisions';
import { ProfileQuestions } from '~/policy/profile-questions';
import { ProfileRequirements } from '~/policy/profile-requirements';
import { ProfileReview } from '~/policy/profile-review';
import { ProfileRoles } from '~/policy/profile-roles';
import { ProfileRoutes } from '~/policy/profile-route';
import { ProfileScheme } from '~/policy/profile-scheme';
import { ProfileTracks } from '~/policy/profile-tracks';
import { partWords, viewerWords as words } from '~/policy/viewer-words';
import { useText } from '~/ui/locale';
import { Notice } from '~/ui/notice';
import { Tabs } from '~/ui/tabs';

type Props = {
  profile: PolicyProfile;
  active: boolean;
  part: ProfilePart;
  /** Of the parts that have several pages, the one that is shown. */
  group: string | null;
  routes: DrawnRoute[];
};

/** One part of one version of a policy. */
export function ProfilePartPage({ profile, active, part, group, routes }: Props) {
  const t = useText();
  const groups = groupsOf(profile, part);
  return (
    <PartFrame profile={profile} part={part} active={active}>
      {part === 'provisions' || part === 'requirements' ? <Notice>{t(words.notOfficial)}</Notice> : null}
      {groups.length > 0 ? (
        <Tabs
          label={t(partWords[part].name)}
          items={groups.map(({ key, name, count }) => ({
            href: partPath(profile, part, key),
            label: t(name),
            current: key === group,
            ...(count === undefined ? {} : { count }),
          }))}
        />
      ) : null}
      <Part profile={profile} part={part} group={group} routes={routes} />
    </PartFrame>
  );
}

/** `group` is one of `groupsOf` the part: the loader has seen to it. */
function Part({ profile, part, group, routes }: Omit<Props, 'active'>) {
  switch (part) {
    case 'provisions':
      return <ProfileProvisions profile={profile} />;
    case 'requirements':
      return <ProfileRequirements profile={profile} kind={group as RequirementKind} />;
    case 'routes':
      return <ProfileRoutes profile={profile} kind={group as RequestKind} routes={routes} />;
    case 'tracks':
      return <ProfileTracks profile={profile} />;
    case 'roles':
      return <ProfileRoles profile={profile} />;
    case 'classification':
      return <ProfileScheme profile={profile} />;
    case 'checks':
      return <ProfileQuestions profile={profile} kind={group as CheckKind} />;
    case 'movements':
      return <ProfileMovements profile={profile} />;
    case 'changes':
      return <ProfileChanges profile={profile} />;
    case 'review':
      return <ProfileReview profile={profile} />;
    case 'periods':
      return <ProfilePeriods profile={profile} />;
  }
}
