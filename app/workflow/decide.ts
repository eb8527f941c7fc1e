/**
 * decide(command, state) → events: the rules of 回議・決裁. Pure; says when and by whom, while CASL says who at all.
 * The caller writes events and state in one transaction.
 */
import type { Organisation } from '~/people/organisation';
import { addDays, type Instant, officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { assertNever, ok, type Result, refuse } from '~/platform/result';
import type { WorkflowEvent } from './events';
import { evolve, underReview } from './evolve';
import type { Command, Refusal, RequestState, Revision, StepState } from './model';
import { resolveStep, sameAssignees } from './resolve-step';
import { conflictOf } from './separation-of-duties';
import { isPossible } from './transitions';

export type Context = {
  actorId: string;
  now: Instant;
  newId: NewId;
  /** As of today: holders are resolved when a step opens and checked again when it is decided. */
  organisation: Organisation;
};
export type Outcomes = Result<WorkflowEvent[], Refusal>;
type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

/** The events that `command` brings about, or why it does not. */
export function decide(command: Command, state: RequestState, context: Context): Outcomes {
  if (!isPossible(command.type, state.progress.status)) return refuse('wrong-status');
  switch (command.type) {
    case 'submit':
      return submit(command, state, context);
    case 'decide':
      return decideStep(command, state, context);
    case 'hold':
      return hold(command, state, context);
    case 'resume':
      return isOnOpenStep(state, context) ? ok([{ type: 'resumed', status: 'in-review' }]) : refuse('not-assignee');
    case 'withdraw':
      if (!isAuthor(state, context)) return refuse('not-author');
      return ok([{ type: 'withdrawn', status: state.standing ? 'approved' : 'withdrawn', reason: command.reason }]);
    case 'pull-back':
      return pullBack(state, context);
    case 'amend':
      return isAuthor(state, context) ? ok([{ type: 'amendment-opened', status: 'amending' }]) : refuse('not-author');
    default:
      return assertNever(command);
  }
}

/** The state after all of `events`. */
export const after = (state: RequestState, events: readonly WorkflowEvent[], now: Instant): RequestState =>
  events.reduce((current, event) => evolve(current, event, now), state);

const isAuthor = (state: RequestState, { actorId }: Context): boolean => state.authorIds.includes(actorId);

const openSteps = (state: RequestState): StepState[] =>
  underReview(state.progress).steps.filter((step) => step.status === 'open');

const isOnOpenStep = (state: RequestState, context: Context): boolean =>
  openSteps(state).some((step) => barrier(step, state, context) === null);

function submit(command: CommandOf<'submit'>, state: RequestState, context: Context): Outcomes {
  if (!isAuthor(state, context)) return refuse('not-author');
  if (!command.material && state.standing) {
    return ok([{ type: 'amended', status: 'approved', revision: command.revision }]);
  }
  if (!command.route.some((step) => step.action === 'final')) return refuse('empty-route');
  const submitted: WorkflowEvent = {
    type: 'submitted',
    status: 'in-review',
    round: state.round + 1,
    revision: command.revision,
    route: command.route,
  };
  return ok([submitted, ...openNextStage(evolve(state, submitted, context.now), context)]);
}

/** Why the actor cannot act on `step`, or null. Asked of the organisation as it is now, not as it was at opening. */
function barrier(step: StepState, state: RequestState, context: Context): Refusal | null {
  const conflict = conflictOf(state, context.actorId, step.key);
  if (conflict) return conflict;
  const { assignees, skipped } = resolve(step, state, context);
  if (assignees.some(({ personId }) => personId === context.actorId)) return null;
  const absent = skipped.some(({ personId, reason }) => personId === context.actorId && reason === 'absent');
  return absent ? 'is-absent' : 'not-assignee';
}

const resolve = (step: StepState, state: RequestState, context: Context) =>
  resolveStep(context.organisation, step, (personId) => conflictOf(state, personId, step.key), state.matter);

const assigneeOf = (step: StepState, state: RequestState, context: Context) =>
  resolve(step, state, context).assignees.find((assignee) => assignee.personId === context.actorId);

function decideStep(command: CommandOf<'decide'>, state: RequestState, context: Context): Outcomes {
  const { revision, steps } = underReview(state.progress);
  const step = steps.find((s) => s.key === command.stepKey);
  if (step?.status !== 'open') return refuse('not-current-step');
  const barred = barrier(step, state, context);
  if (barred) return refuse(barred);
  if (command.digest !== revision.digest) return refuse('content-changed');
  const incomplete = whatIsMissing(command, step);
  if (incomplete) return refuse(incomplete);

  const assignee = assigneeOf(step, state, context);
  if (!assignee) return refuse('not-assignee');
  const decided: WorkflowEvent = {
    type: 'decided',
    decisionId: context.newId(),
    round: state.round,
    stepId: step.id,
    stepKey: step.key,
    outcome: command.outcome,
    assignee,
    revision,
    comment: command.comment,
    conditions: command.conditions,
    markedItems: command.markedItems,
  };
  return ok([decided, ...consequences(command, evolve(state, decided, context.now), revision, step, context)]);
}

/** What the outcome needs besides the click. */
function whatIsMissing(command: CommandOf<'decide'>, step: StepState): Refusal | null {
  const approves = command.outcome === 'approve' || command.outcome === 'approve-with-conditions';
  if (command.outcome === 'approve-with-conditions' && command.conditions.length === 0) return 'conditions-required';
  if (command.outcome !== 'approve-with-conditions' && command.conditions.length > 0) return 'conditions-not-allowed';
  if (command.outcome === 'reject' && command.comment === '') return 'comment-required';
  if (command.outcome === 'send-back' && command.comment === '' && command.markedItems.length === 0) {
    return 'comment-required';
  }
  const grants = approves && step.action === 'final';
  if (grants && !command.grant) return 'grant-required';
  if (!grants && command.grant) return 'grant-not-allowed';
  return null;
}

function consequences(
  command: CommandOf<'decide'>,
  state: RequestState,
  revision: Revision,
  step: StepState,
  context: Context,
): WorkflowEvent[] {
  switch (command.outcome) {
    case 'send-back':
      return [{ type: 'sent-back', status: state.standing ? 'amending' : 'sent-back', stepKey: step.key }];
    case 'reject':
      return [{ type: 'rejected', status: state.standing ? 'approved' : 'rejected', stepKey: step.key }];
    case 'approve':
    case 'approve-with-conditions':
      if (command.grant) return [{ type: 'approved', status: 'approved', revision, grant: command.grant }];
      return openNextStage(state, context);
    default:
      return assertNever(command.outcome);
  }
}

/** Opens the next stage when no step of the present one is open any more. */
function openNextStage(state: RequestState, context: Context): WorkflowEvent[] {
  const { steps, stage } = underReview(state.progress);
  if (steps.some((step) => step.status === 'open')) return [];
  const next = Math.min(...steps.filter((s) => s.status === 'waiting' && s.stage > stage).map((s) => s.stage));
  return steps
    .filter((step) => step.stage === next)
    .map((step) => ({
      type: 'step-opened',
      round: state.round,
      stepId: step.id,
      stepKey: step.key,
      ...resolve(step, state, context),
      dueOn: addDays(officeDate(context.now), step.dueDays),
    }));
}

function hold(command: CommandOf<'hold'>, state: RequestState, context: Context): Outcomes {
  if (!isOnOpenStep(state, context)) return refuse('not-assignee');
  if (command.reason === '') return refuse('comment-required');
  return ok([{ type: 'held', status: 'on-hold', reason: command.reason }]);
}

/** 引戻し: only until somebody has acted in this round. */
function pullBack(state: RequestState, context: Context): Outcomes {
  if (!isAuthor(state, context)) return refuse('not-author');
  if (state.decisions.some((d) => d.round === state.round)) return refuse('already-acted');
  const status = state.standing ? 'amending' : state.round > 1 ? 'sent-back' : 'draft';
  return ok([{ type: 'pulled-back', status }]);
}

/**
 * Events that hand open steps to those who hold the posts today (異動・不在); empty where nothing changed.
 * `openedAt` of a step stays; its assignees change.
 */
export function reassignOpenSteps(state: RequestState, context: Omit<Context, 'actorId'>): WorkflowEvent[] {
  if (state.progress.status !== 'in-review' && state.progress.status !== 'on-hold') return [];
  return openSteps(state).flatMap((step): WorkflowEvent[] => {
    const conflict = (personId: string) => conflictOf(state, personId, step.key);
    const resolution = resolveStep(context.organisation, step, conflict, state.matter);
    if (sameAssignees(resolution.assignees, step.assignees)) return [];
    const dueOn = step.dueOn ?? addDays(officeDate(context.now), step.dueDays);
    return [{ type: 'step-opened', round: state.round, stepId: step.id, stepKey: step.key, ...resolution, dueOn }];
  });
}
