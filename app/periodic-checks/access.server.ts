/** The check that somebody changes: locked, at the version his page showed, and only where the rules let him. */
import { subject } from '@casl/ability';
import type { Actions, AppAbility, PeriodicCheckFacts } from '~/authorization/ability';
import { type Actor, actorPostLabel } from '~/authorization/actor';
import type { CheckKind } from '~/policy/model';
import { type Changing, refuseChange } from '~/registers/change-register.server';
import { type Check, type CheckChanges, findCheck, loadCheckFacts, updateCheck } from './checks.repository.server';
import { type Done, isAudit, looksAtSections, type Person } from './model';
import { type Part, takePart } from './parts.repository.server';

export const mayOnCheck = (ability: AppAbility, action: Actions, facts: PeriodicCheckFacts): boolean =>
  ability.can(action, subject('PeriodicCheck', { ...facts }));

export const mayOnCampaigns = (ability: AppAbility, action: Actions, kind: CheckKind): boolean =>
  ability.can(action, subject('CheckCampaign', { kind }));

/**
 * Could do it, had he not the other part or did he not belong to the section: worth a sentence instead of a page that
 * is not there. Whoever was not named to audit could not, whatever he belongs to.
 */
const withoutParts = (facts: PeriodicCheckFacts): PeriodicCheckFacts =>
  looksAtSections(facts.kind)
    ? { ...facts, unitId: '', answererIds: [], reviewerIds: isAudit(facts.kind) ? facts.reviewerIds : [] }
    : { ...facts, answererIds: [], reviewerIds: [] };

export type CheckRights = {
  respond: boolean;
  submit: boolean;
  decide: boolean;
  /** Could look at it, had he no part in answering, or did he not belong to the section. */
  isOwn: boolean;
  handOn: boolean;
  cancel: boolean;
  nameAuditors: boolean;
  /** Names auditors of other sections, whatever he stands for here. */
  isAuditor: boolean;
};

export function checkRights(ability: AppAbility, facts: PeriodicCheckFacts): CheckRights {
  const decide = mayOnCheck(ability, 'decide', facts);
  return {
    respond: mayOnCheck(ability, 'respond', facts),
    submit: mayOnCheck(ability, 'update', facts),
    decide,
    isOwn: !decide && mayOnCheck(ability, 'decide', withoutParts(facts)),
    handOn: mayOnCheck(ability, 'delegate', facts),
    cancel: mayOnCheck(ability, 'withdraw', facts),
    nameAuditors: mayOnCheck(ability, 'instruct', facts),
    isAuditor: mayOnCheck(ability, 'instruct', withoutParts(facts)),
  };
}

export const personOf = (actor: Actor): Person => ({
  id: actor.personId,
  name: actor.name,
  post: [...actorPostLabel(actor)].slice(0, 500).join(''),
});

export type OnCheck = { checkId: string; version: number };

/** `version` null: whatever was changed meanwhile does not matter. 'not-found' for whoever may not read it. */
export async function checkToChange(
  { tx, ability }: Changing,
  { checkId, version }: { checkId: string; version: number | null },
  action: Actions,
): Promise<Check> {
  const check = await findCheck(tx, checkId, { lock: true });
  if (!check) refuseChange({ reason: 'not-found' });
  const facts = await loadCheckFacts(tx, check);
  if (!mayOnCheck(ability, 'read', facts)) refuseChange({ reason: 'not-found' });
  if (!mayOnCheck(ability, action, facts)) {
    refuseChange({ reason: mayOnCheck(ability, action, withoutParts(facts)) ? 'check-own' : 'not-found' });
  }
  if (version !== null && check.version !== version) refuseChange({ reason: 'conflict' });
  return check;
}

export async function writeCheck({ tx, now }: Changing, check: Check, changes: CheckChanges = {}): Promise<void> {
  if (!(await updateCheck(tx, check, changes, now))) refuseChange({ reason: 'conflict' });
}

/** From now on he has this part in the check and no other; who he is, for the row. */
export async function actAs({ tx, actor, now }: Changing, check: Pick<Check, 'id'>, part: Part): Promise<Done> {
  if (!(await takePart(tx, check.id, { personId: actor.personId, part, now }))) refuseChange({ reason: 'check-own' });
  return { person: personOf(actor), at: now };
}
