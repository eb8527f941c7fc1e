/** 連絡の段階: who is told of an incident, and who comes next. Pure. */
import { asIfAllPresent, type Organisation, unitAndAncestors, unitPathName } from '~/people/organisation';
import type { CanonicalRole, EscalationStage, IncidentRules, PolicyProfile } from '~/policy/model';
import { baselineIncidents } from '~/policy/profiles/baseline/incidents';
import type { Capacity } from '~/workflow/model';
import { resolveStep } from '~/workflow/resolve-step';

/** The rules of the profile; those of the baseline where it is silent. */
export const incidentRulesOf = (profile: Pick<PolicyProfile, 'incidents'>): IncidentRules =>
  profile.incidents ?? baselineIncidents;

/** One person who is told, under the post that makes him so. */
export type Addressee = {
  personId: string;
  name: string;
  postId: string;
  /** '総務部 情報政策課 課長'. */
  post: string;
  /** One person may hold two roles of a stage (藤枝市: the head of the IT section). */
  roles: CanonicalRole[];
  capacity: Capacity;
};

export type ToldStage = {
  stage: EscalationStage;
  addressees: Addressee[] /** Roles that nobody answers for. */;
  vacant: CanonicalRole[];
};

function scopeUnit(organisation: Organisation, unitId: string, scope: EscalationStage['tell'][number]['scope']) {
  if (scope === 'body') return null;
  if (scope === 'owning-section') return unitId;
  return unitAndAncestors(organisation, unitId).find(({ kind }) => kind === 'department')?.id ?? unitId;
}

/** Nobody is passed over here: also who reported it himself is one of those who know. */
const noConflict = () => null;

/** The people of one stage today: holders who are at work, else deputies, else one level up. */
export function addresseesOf(organisation: Organisation, unitId: string, stage: EscalationStage): ToldStage {
  const addressees: Addressee[] = [];
  const vacant: CanonicalRole[] = [];
  for (const { role, scope } of stage.tell) {
    const step = { role, scopeUnitId: scopeUnit(organisation, unitId, scope) };
    const atWork = resolveStep(organisation, step, noConflict, null).assignees;
    // Better to tell somebody who is absent than nobody.
    const assignees =
      atWork.length > 0 ? atWork : resolveStep(asIfAllPresent(organisation), step, noConflict, null).assignees;
    if (assignees.length === 0) vacant.push(role);
    for (const { personId, postId, capacity } of assignees) {
      const known = addressees.find((one) => one.personId === personId);
      if (known) {
        known.roles.push(role);
        continue;
      }
      const post = organisation.posts.get(postId);
      const name = post?.holders.find((holder) => holder.personId === personId)?.name ?? '';
      const title = post ? `${unitPathName(organisation, post.unitId).ja} ${post.title.ja}` : '';
      addressees.push({ personId, name, postId, post: title, roles: [role], capacity });
    }
  }
  return { stage, addressees, vacant };
}

/** The stage that comes after `told` stages; null where all were told. */
export function nextStage(
  organisation: Organisation,
  profile: Pick<PolicyProfile, 'incidents'>,
  unitId: string,
  told: number,
): ToldStage | null {
  const stage = incidentRulesOf(profile).escalation[told];
  return stage ? addresseesOf(organisation, unitId, stage) : null;
}
