/** What stands in each part of a policy, for its contents. Pure. */
import type { Text } from '~/platform/text';
import { changeRulesOf } from '~/policy/changes';
import { checkQuestionsOf } from '~/policy/check-questions';
import { kindsTaken } from '~/policy/lookup';
import { CHECK_KINDS, type CheckKind, type PolicyProfile, REQUIREMENT_KINDS } from '~/policy/model';
import { movementRulesOf } from '~/policy/movements';
import type { ProfilePart } from '~/policy/paths';
import { checkKindWords, kindWords, requestKindWords } from '~/policy/words';

/** One page of a part that is too long for one. */
export type PartGroup = { key: string; name: Text; count?: number };

/** The pages of a part, none where it is a single one. */
export function groupsOf(profile: PolicyProfile, part: ProfilePart): PartGroup[] {
  if (part === 'requirements') {
    return REQUIREMENT_KINDS.map((key) => ({
      key,
      name: kindWords[key],
      count: profile.requirements.filter(({ kind }) => kind === key).length,
    })).filter(({ count }) => count > 0);
  }
  if (part === 'routes') return kindsTaken(profile).map((key) => ({ key, name: requestKindWords[key].name }));
  if (part === 'checks') {
    return checkKindsOf(profile).map((key) => ({
      key,
      name: checkKindWords[key],
      count: checkQuestionsOf(profile, key).length,
    }));
  }
  return [];
}

/** 履行状況確認, 自己点検 and 監査, as far as the policy has them. */
export function checkKindsOf({ switches }: PolicyProfile): CheckKind[] {
  const there: Record<CheckKind, boolean> = {
    'periodic-check': true,
    'self-inspection': switches.selfInspection,
    audit: switches.audit,
  };
  return CHECK_KINDS.filter((kind) => there[kind]);
}

/** null where a number says nothing. */
export function countIn(profile: PolicyProfile, part: ProfilePart): number | null {
  if (part === 'provisions') return profile.provisions.length;
  if (part === 'requirements') return profile.requirements.length;
  if (part === 'tracks') return profile.tracks.length;
  if (part === 'roles') return Object.keys(profile.roles).length;
  if (part === 'changes') return changeRulesOf(profile).rules.length;
  if (part === 'movements') return movementRulesOf(profile).length;
  if (part === 'checks') return groupsOf(profile, 'checks').reduce((sum, { count = 0 }) => sum + count, 0);
  return null;
}
