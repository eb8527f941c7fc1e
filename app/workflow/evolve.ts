import type { Instant } from '~/platform/dates';
import { assertNever } from '~/platform/result';
import type { WorkflowEvent } from './events';
import type { Progress, RequestState, StepState } from './model';

type UnderReview = Extract<Progress, { status: 'in-review' | 'on-hold' }>;

export function underReview(progress: Progress): UnderReview {
  if (progress.status === 'in-review' || progress.status === 'on-hold') return progress;
  throw new Error(`Not under review: ${progress.status}`);
}

const withSteps = (progress: Progress, change: (step: StepState) => StepState): UnderReview => {
  const review = underReview(progress);
  return { ...review, steps: review.steps.map(change) };
};

/** The state after `event`. Throws on an event that `decide` would never have let through. */
export function evolve(state: RequestState, event: WorkflowEvent, now: Instant): RequestState {
  return { ...apply(state, event, now), version: state.version + 1 };
}

function apply(state: RequestState, event: WorkflowEvent, now: Instant): RequestState {
  switch (event.type) {
    case 'submitted':
      return {
        ...state,
        round: event.round,
        lastRevisionNumber: event.revision.number,
        progress: {
          status: 'in-review',
          revision: event.revision,
          stage: -1,
          steps: event.route.map((step) => ({
            ...step,
            status: 'waiting',
            assignees: [],
            skipped: [],
            openedAt: null,
            dueOn: null,
          })),
        },
      };
    case 'amended':
      return {
        ...state,
        lastRevisionNumber: event.revision.number,
        standing: event.revision,
        progress: { status: 'approved', revision: event.revision },
      };
    case 'step-opened': {
      const progress = withSteps(state.progress, (step) =>
        step.key === event.stepKey
          ? {
              ...step,
              status: 'open',
              assignees: event.assignees,
              skipped: event.skipped,
              dueOn: event.dueOn,
              openedAt: step.openedAt ?? now,
            }
          : step,
      );
      const stage = progress.steps.find((step) => step.key === event.stepKey)?.stage ?? progress.stage;
      return { ...state, progress: { ...progress, stage } };
    }
    case 'decided':
      return {
        ...state,
        decisions: [
          ...state.decisions,
          { round: event.round, stepKey: event.stepKey, personId: event.assignee.personId },
        ],
        progress: withSteps(state.progress, (step) =>
          step.key === event.stepKey ? { ...step, status: 'closed' } : step,
        ),
      };
    case 'approved':
      return { ...state, standing: event.revision, progress: { status: 'approved', revision: event.revision } };
    case 'held':
      return { ...state, progress: { ...underReview(state.progress), status: 'on-hold' } };
    case 'resumed':
      return { ...state, progress: { ...underReview(state.progress), status: 'in-review' } };
    case 'amendment-opened':
    case 'sent-back':
    case 'rejected':
    case 'withdrawn':
    case 'pulled-back':
      return { ...state, progress: settle(state, event.status) };
    default:
      return assertNever(event);
  }
}

/** The progress of a request that is with nobody but its authors, or at its end. */
function settle(
  state: RequestState,
  status: 'draft' | 'sent-back' | 'amending' | 'approved' | 'rejected' | 'withdrawn',
): Progress {
  const last = 'revision' in state.progress ? state.progress.revision : null;
  // A change that came to nothing leaves what was approved before.
  const revision = status === 'approved' ? state.standing : last;
  if (status === 'draft') return { status };
  if (status === 'withdrawn') return { status, revision };
  if (!revision) throw new Error(`No revision for ${status}`);
  return { status, revision };
}
