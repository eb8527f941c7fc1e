/** 回議・決裁: one decision on one step; the final one that approves also writes the register. */

import { factsIn } from '~/approval-requests/content';
import { restoreStandingDraft } from '~/approval-requests/restore-draft.repository.server';
import { loadRevisionContent } from '~/approval-requests/revision.repository.server';
import type { Actor } from '~/authorization/actor';
import { addMonths, officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { assess } from '~/policy/assess';
import { needsManager, validMonthsOf } from '~/policy/lookup';
import { loadProfile } from '~/policy/profiles.repository.server';
import { recordedActor } from '~/record/recorded-actor';
import { problemsOfAccount } from '~/social-media/account-standing.server';
import { standingOf } from '~/subcontracting/standing.server';
import type { WorkflowEvent } from '~/workflow/events';
import type { Command, Grant, NewCondition, RequestState } from '~/workflow/model';
import type { Db } from '~db/connection.server';
import { ariseAfterReadings } from './after-reading.server';
import { carryOut, type Done, type Situation } from './carry-out.server';
import { collectConditions, insertConditions } from './conditions.repository.server';
import { activePersonNames } from './people.query.server';
import type { CommandRefusal } from './refusal';
import { registerApproved } from './register-approved.server';
import { ariseReviews } from './reviews-to-come.server';

export type DecideStep = Omit<Extract<Command, { type: 'decide' }>, 'type'> & {
  requestId: string;
  submissionKey: string;
};

type AfterDecision = Situation & { events: WorkflowEvent[]; newState: RequestState };

/** Carries out one decision. Bound to the digest that the page showed. */
export async function decideStep(
  db: Db,
  actor: Actor,
  { requestId, submissionKey, ...command }: DecideStep,
  io: { now: Date; newId: NewId },
): Promise<Result<Done, CommandRefusal>> {
  return carryOut(
    db,
    actor,
    {
      requestId,
      submissionKey,
      effect: `decide:${command.stepKey}`,
      prepare: async (situation) => {
        const problem =
          (await checkOwners(situation, command.conditions)) ??
          (command.grant ? await checkGrant(situation, command.grant, io.now) : null) ??
          (command.grant ? await checkRegister(situation, command.digest, io.now) : null) ??
          (command.grant ? await checkAccount(situation, command.digest) : null);
        return problem ? refuse(problem) : ok({ ...command, type: 'decide' });
      },
      also: async (situation) => {
        await ariseAfterReadings(situation, situation.events);
        await restoreAfterRejection(situation);
        const approved = situation.events.find((event) => event.type === 'approved');
        if (!approved) return;
        const content = await loadRevisionContent(situation.tx, approved.revision.id);
        const profile = await requestProfile(situation);
        const conditions = await collectConditions(situation.tx, requestId, situation.newState.round);
        const { serviceId } = await registerApproved(situation.tx, {
          request: situation.request,
          content,
          profile,
          assessment: assess(profile, content),
          grant: approved.grant,
          manager: await managerOf(situation, approved.grant),
          openConditions: conditions.length,
          context: situation.context,
        });
        const { request, organisation, context } = situation;
        await insertConditions(situation.tx, { request, serviceId, conditions, organisation, context });
        const managerPersonId = approved.grant.managerPersonId ?? content.proposedManagerPersonId;
        const promises = {
          request,
          content,
          profile,
          assessment: assess(profile, content),
          managerPersonId,
          organisation,
        };
        await ariseReviews(situation.tx, promises, { ...context, actor: recordedActor(context.actor) });
      },
    },
    io,
  );
}

/** A change of an approved request that is rejected leaves what was approved, also in the draft. */
async function restoreAfterRejection({ tx, request, events, newState }: AfterDecision): Promise<void> {
  if (newState.standing && events.some((event) => event.type === 'rejected')) {
    await restoreStandingDraft(tx, request.id, newState.standing.id);
  }
}

async function requestProfile({ tx, request }: Situation) {
  const profile = await loadProfile(tx, request.profileKey, request.profileVersion);
  if (!profile) throw new Error(`Profile ${request.profileKey} ${request.profileVersion} is not recorded`);
  return profile;
}

async function checkOwners({ tx }: Situation, conditions: NewCondition[]): Promise<CommandRefusal | null> {
  const ids = [...new Set(conditions.map((condition) => condition.ownerPersonId))];
  const known = await activePersonNames(tx, ids);
  return known.size === ids.length ? null : 'owner-unknown';
}

/** クラウドサービス管理者 is an active person; the end date lies ahead and within the profile's longest period. */
async function checkGrant(situation: Situation, grant: Grant, now: Date): Promise<CommandRefusal | null> {
  const today = officeDate(now);
  if (grant.validUntil <= today) return 'valid-until-past';
  const profile = await requestProfile(situation);
  const { request } = situation;
  const { emergency, pilot } = factsIn(request.draft);
  const longest =
    emergency || pilot
      ? profile.periods.provisionalMonths
      : validMonthsOf(profile, request.kind, request.track ?? 'A').longest;
  if (grant.validUntil > addMonths(today, longest)) return 'valid-until-too-late';
  if (!needsManager(request.kind)) return null;
  const managers = grant.managerPersonId === null ? [] : [grant.managerPersonId];
  return (await activePersonNames(situation.tx, managers)).size === 1 ? null : 'manager-unknown';
}

/** What the register says against an approval; it is locked, so that it still says so when the entry is written. */
async function checkRegister(
  { tx, request, state }: Situation,
  digest: string,
  now: Date,
): Promise<CommandRefusal | null> {
  const revision = 'revision' in state.progress ? state.progress.revision : null;
  if (request.kind !== 'subcontracting' || revision?.digest !== digest) return null;
  const content = await loadRevisionContent(tx, revision.id);
  if (content.kind !== 'subcontracting') return null;
  const { judged } = await standingOf(tx, { requestId: request.id, content, today: officeDate(now) }, { lock: true });
  return judged.ok ? null : (judged.refusal[0] ?? null);
}

/** What organisation and register say against an account: nobody answers for it, or it is there already. */
async function checkAccount(situation: Situation, digest: string): Promise<CommandRefusal | null> {
  const { tx, request, state, organisation } = situation;
  const revision = 'revision' in state.progress ? state.progress.revision : null;
  if (request.kind !== 'social-media-account' || revision?.digest !== digest) return null;
  const content = await loadRevisionContent(tx, revision.id);
  const profile = await requestProfile(situation);
  const asked = { requestId: request.id, owningUnitId: request.owningUnitId, content, profile, organisation };
  return (await problemsOfAccount(tx, asked, { lock: true }))[0] ?? null;
}

/** Name and posts of the appointed manager as of today; null where none is appointed. */
async function managerOf({ tx, organisation }: Situation, { managerPersonId }: Grant) {
  if (managerPersonId === null) return null;
  const names = await activePersonNames(tx, [managerPersonId]);
  const posts = [...organisation.posts.values()].filter((p) => p.holders.some((h) => h.personId === managerPersonId));
  return {
    personId: managerPersonId,
    name: names.get(managerPersonId) ?? '',
    post: posts.map((post) => post.title.ja).join('、'),
  };
}
