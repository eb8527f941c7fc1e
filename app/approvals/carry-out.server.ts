/**
 * How every command on a request is carried out: lock, look again, decide, write. The rules are in workflow/ and
 * authorization/; this is the transaction around them.
 */
import { subject } from '@casl/ability';
import {
  type ApprovalRequestRecord,
  loadRequest,
  loadState,
} from '~/approval-requests/approval-request.repository.server';
import { VersionConflict, type WriteContext } from '~/approval-requests/persist.server';
import { effectOf, markUsed } from '~/approval-requests/submission-keys.server';
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import type { Organisation } from '~/people/organisation';
import { loadOrganisation } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { after, decide } from '~/workflow/decide';
import type { WorkflowEvent } from '~/workflow/events';
import type { Command, RequestState } from '~/workflow/model';
import { conflictOf } from '~/workflow/separation-of-duties';
import { type Db, inTransaction, type Tx } from '~db/connection.server';
import type { CommandRefusal } from './refusal';
import { writeProgress } from './write-progress.server';

export type Done = { requestId: string; version: number; repeated: boolean };

/** Everything a use case may look at inside the transaction. */
export type Situation = {
  tx: Tx;
  request: ApprovalRequestRecord;
  state: RequestState;
  organisation: Organisation;
  ability: AppAbility;
  context: WriteContext & { actor: Actor };
};

export type CarryOut = {
  requestId: string;
  submissionKey: string;
  effect: string;
  /** Makes the command from what is really stored; a refusal here ends it. */
  prepare: (situation: Situation) => Promise<Result<Command, CommandRefusal>>;
  /** What else has to be written in the same transaction, for example the register. */
  also?: (situation: Situation & { events: WorkflowEvent[]; newState: RequestState }) => Promise<void>;
};

/** Rolls back: a refused command leaves nothing behind, not even its submission key. */
class Refused extends Error {
  constructor(readonly refusal: CommandRefusal) {
    super(refusal);
  }
}

/** Carries out one command for `actor`; exactly one effect however often it arrives. */
export async function carryOut(
  db: Db,
  actor: Actor,
  { requestId, submissionKey, effect, prepare, also }: CarryOut,
  { now, newId }: { now: Date; newId: NewId },
): Promise<Result<Done, CommandRefusal>> {
  try {
    return await inTransaction(db, async (tx) => {
      const request = await loadRequest(tx, requestId, { lock: true });
      const ability = defineAbilities(actor);
      if (!request || !ability.can('read', subject('ApprovalRequest', request.facts))) throw new Refused('not-found');
      const key = { key: submissionKey, personId: actor.personId, effect };
      if ((await effectOf(tx, key)) === requestId) return ok({ requestId, version: request.version, repeated: true });

      const state = await loadState(tx, request);
      const organisation = await loadOrganisation(tx, officeDate(now));
      const context = { actor, now, newId };
      const situation: Situation = { tx, request, state, organisation, ability, context };
      const command = await prepare(situation);
      if (!command.ok) throw new Refused(command.refusal);
      const barred = forbiddenBy(situation, command.value);
      if (barred) throw new Refused(barred);
      const outcome = decide(command.value, state, { actorId: actor.personId, now, newId, organisation });
      if (!outcome.ok) throw new Refused(outcome.refusal);

      const newState = after(state, outcome.value, now);
      await markUsed(tx, { ...key, requestId }, now);
      await writeProgress(situation, outcome.value, newState);
      await also?.({ ...situation, events: outcome.value, newState });
      return ok({ requestId, version: newState.version, repeated: false });
    });
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    if (error instanceof VersionConflict) return refuse('conflict');
    throw error;
  }
}

/** The permission rules asked once more, on what the transaction sees. */
function forbiddenBy({ ability, request, state, context }: Situation, command: Command): CommandRefusal | null {
  const asRequest = subject('ApprovalRequest', request.facts);
  switch (command.type) {
    case 'submit':
      return ability.can('update', asRequest) ? null : 'not-author';
    case 'withdraw':
    case 'pull-back':
    case 'amend':
      return ability.can('withdraw', asRequest) ? null : 'not-author';
    case 'decide':
      return mayDecide(ability, request, state, command.stepKey) ? null : whyNot(state, command.stepKey, context.actor);
    case 'hold':
    case 'resume':
      return null; // Bound to an open step: `decide` looks for one that the actor holds.
  }
}

/** CASL's word on one step, asked with the step as it is stored. */
export function mayDecide(
  ability: AppAbility,
  request: Pick<ApprovalRequestRecord, 'facts'>,
  state: RequestState,
  stepKey: string,
): boolean {
  const steps = 'steps' in state.progress ? state.progress.steps : [];
  const step = steps.find((s) => s.key === stepKey);
  if (!step) return false;
  return ability.can(
    'decide',
    subject('RouteStep', {
      id: step.id,
      status: step.status,
      openAssigneeIds: step.status === 'open' ? step.assignees.map((assignee) => assignee.personId) : [],
      authorIds: request.facts.authorIds,
      otherStepDeciderIds: state.decisions.filter((d) => d.stepKey !== stepKey).map((d) => d.personId),
    }),
  );
}

/** The most telling reason for a step that CASL closes. */
function whyNot(state: RequestState, stepKey: string, actor: Actor): CommandRefusal {
  if (state.progress.status !== 'in-review') return 'wrong-status';
  if (state.progress.steps.find((step) => step.key === stepKey)?.status !== 'open') return 'not-current-step';
  return conflictOf(state, actor.personId, stepKey) ?? 'not-assignee';
}
