/** Everything a request page shows, in a handful of queries; null for what the actor may not read. */
import { subject } from '@casl/ability';
import { mayDecide } from '~/approvals/carry-out.server';
import { type ItemReview, listItemReviews } from '~/approvals/item-reviews.server';
import { listDecisions, type StepDecision, type StepView, viewRoute } from '~/approvals/route-view.query.server';
import type { AppAbility } from '~/authorization/ability';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { assess } from '~/policy/assess';
import type { Assessment, PolicyProfile } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { RequestState } from '~/workflow/model';
import { isPossible } from '~/workflow/transitions';
import type { DbOrTx } from '~db/connection.server';
import {
  type ApprovalRequestRecord,
  loadLatestRevision,
  loadRequest,
  loadState,
} from './approval-request.repository.server';
import type { RequestContent } from './content';

export type RequestView = {
  request: ApprovalRequestRecord;
  state: RequestState;
  profile: PolicyProfile;
  /** The newest revision, or the draft where its reader may edit it. */
  content: RequestContent;
  /** True where `content` is what was frozen last, not the draft. */
  isFrozen: boolean;
  assessment: Assessment;
  steps: StepView[];
  decisions: StepDecision[];
  /** Verdicts of this round. */
  reviews: ItemReview[];
  /** The last verdicts of rounds before, where the same step has given none in this one. */
  earlierReviews: ItemReview[];
  /** The open step that the actor may decide, if there is one. */
  myStep: StepView | null;
  may: Record<'edit' | 'withdraw' | 'pullBack' | 'amend' | 'comment' | 'hold' | 'resume', boolean>;
};

/** The request as `actor` may see it, with what the actor may do now: permission and workflow both agree. */
export async function loadRequestView(db: DbOrTx, actor: Actor, id: string): Promise<RequestView | null> {
  const request = await loadRequest(db, id);
  const ability = defineAbilities(actor);
  if (!request || !ability.can('read', subject('ApprovalRequest', request.facts))) return null;

  const [state, profile, decisions, reviews, latest] = await Promise.all([
    loadState(db, request),
    loadProfile(db, request.profileKey, request.profileVersion),
    listDecisions(db, id),
    listItemReviews(db, id),
    loadLatestRevision(db, id),
  ]);
  if (!profile) throw new Error(`Profile ${request.profileKey} ${request.profileVersion} is not recorded`);
  const edit = ability.can('update', subject('ApprovalRequest', request.facts));
  const content = edit || !latest ? request.draft : latest.content;
  const roundDecisions = decisions.filter((decision) => decision.round === request.round);
  const steps = await viewRoute(db, 'steps' in state.progress ? state.progress.steps : [], roundDecisions);
  const mine = steps.find((step) => step.status === 'open' && mayDecide(ability, request, state, step.key)) ?? null;
  return {
    request,
    state,
    profile,
    content,
    isFrozen: !edit && latest !== null,
    assessment: assess(profile, content),
    steps,
    decisions,
    ...byRound(reviews, request.round),
    myStep: isPossible('decide', request.status) ? mine : null,
    may: {
      edit,
      comment: ability.can('comment', subject('ApprovalRequest', request.facts)),
      hold: mine !== null && isPossible('hold', request.status),
      resume: mine !== null && isPossible('resume', request.status),
      ...steering(ability, request, state),
    },
  };
}

function byRound(all: readonly ItemReview[], round: number): Pick<RequestView, 'reviews' | 'earlierReviews'> {
  const last = new Map(all.map((review) => [`${review.stepKey}/${review.itemKey}`, review]));
  return {
    reviews: all.filter((review) => review.round === round),
    earlierReviews: [...last.values()].filter((review) => review.round < round),
  };
}

function steering(ability: AppAbility, request: ApprovalRequestRecord, state: RequestState) {
  const isAuthor = ability.can('withdraw', subject('ApprovalRequest', request.facts));
  const possible = (type: Parameters<typeof isPossible>[0]) => isAuthor && isPossible(type, request.status);
  return {
    withdraw: possible('withdraw'),
    pullBack: possible('pull-back') && !state.decisions.some((decision) => decision.round === state.round),
    amend: possible('amend'),
  };
}
