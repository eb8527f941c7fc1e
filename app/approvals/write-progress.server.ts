/** From events and the state after them to rows: steps, assignees, decisions, and the request itself. */
import { sql } from 'kysely';
import { type RequestEvent, recordOnRequest, type WriteContext } from '~/approval-requests/persist.server';
import { notify } from '~/notifications/notify.repository.server';
import { noticesOfProgress } from '~/notifications/request-notices';
import { type Organisation, unitPathName } from '~/people/organisation';
import type { JsonValue } from '~/record/model';
import type { WorkflowEvent } from '~/workflow/events';
import type { Assignee, RequestState, StepState } from '~/workflow/model';
import type { Situation } from './carry-out.server';

type Decided = Extract<WorkflowEvent, { type: 'decided' }>;

/** Name, post and section as they are today: frozen into decisions and events. */
export type Signature = { personName: string; postTitle: string; unitName: string };

export function signatureOf(organisation: Organisation, assignee: { personId: string; postId: string }): Signature {
  const post = organisation.posts.get(assignee.postId);
  const holder = post?.holders.find((h) => h.personId === assignee.personId);
  if (!post || !holder) throw new Error(`Post ${assignee.postId} is not held by ${assignee.personId} today`);
  return { personName: holder.name, postTitle: post.title.ja, unitName: unitPathName(organisation, post.unitId).ja };
}

/** The post and the absent person somebody decides for, as they are called today. */
export type Principal = { postId: string; post: string; personId: string | null; name: string };

export function principalOf(organisation: Organisation, assignee: Assignee): Principal | null {
  const post = assignee.principalPostId === null ? undefined : organisation.posts.get(assignee.principalPostId);
  if (!post) return null;
  const personId = assignee.principalPersonId ?? null;
  const name = post.holders.find((holder) => holder.personId === personId)?.name ?? '';
  return { postId: post.id, post: `${unitPathName(organisation, post.unitId).ja} ${post.title.ja}`, personId, name };
}

/** What writing needs to know; a part of `Situation`. */
type Writing = Pick<Situation, 'tx' | 'request' | 'state' | 'organisation'> & { context: WriteContext };

/** Writes everything that `events` change. Decisions before the record: their constraints speak first. */
export async function writeProgress(
  situation: Writing,
  events: readonly WorkflowEvent[],
  newState: RequestState,
): Promise<void> {
  const { tx, request, context } = situation;
  const payloads: RequestEvent[] = [];
  for (const event of events) {
    if (event.type === 'decided') {
      const signature = signatureOf(situation.organisation, event.assignee);
      const principal = principalOf(situation.organisation, event.assignee);
      await insertDecision(situation, event, { ...signature, principal });
      payloads.push(toRecord(event, { ...signature, ...(principal ? { principal } : {}) }));
    } else {
      payloads.push(toRecord(event));
    }
  }
  await writeSteps(situation, newState);
  await recordOnRequest(tx, request, context, payloads, requestColumns(situation, events, newState));
  await notify(tx, noticesOfProgress(request, events), context);
}

function toRecord(event: WorkflowEvent, extra: Partial<Signature> & { principal?: Principal } = {}): RequestEvent {
  const { type, ...payload } = event;
  // Events are plain data; going through JSON drops `undefined` and proves it.
  return {
    type,
    payload: { ...(JSON.parse(JSON.stringify(payload)) as Record<string, JsonValue>), ...extra, ...flat(event) },
  };
}

/** The fields that record:verify compares with the rows, at the top level of the payload. */
function flat(event: WorkflowEvent): Record<string, JsonValue> {
  switch (event.type) {
    case 'submitted':
    case 'amended':
      return { revisionId: event.revision.id, number: event.revision.number, digest: event.revision.digest };
    case 'decided':
      return { personId: event.assignee.personId, revisionDigest: event.revision.digest };
    default:
      return {};
  }
}

type Signed = Signature & { principal: Principal | null };

async function insertDecision({ tx, request, context }: Writing, event: Decided, signature: Signed): Promise<void> {
  const { assignee, revision } = event;
  const { principal } = signature;
  if (principal?.personId) await noteRightfulAssignee({ tx, request, context }, event, principal);
  await tx
    .insertInto('participations')
    .values({
      request_id: request.id,
      person_id: assignee.personId,
      part: 'decider',
      step_key: event.stepKey,
      since: context.now,
    })
    // The same person may decide the same step in a later round; another part violates decisions_part below.
    .ignore()
    .execute();
  await tx
    .insertInto('decisions')
    .values({
      id: event.decisionId,
      request_id: request.id,
      round: event.round,
      step_key: event.stepKey,
      outcome: event.outcome,
      person_id: assignee.personId,
      person_name: signature.personName,
      post_id: assignee.postId,
      post_title: signature.postTitle,
      unit_name: signature.unitName,
      capacity: assignee.capacity,
      revision_id: revision.id,
      revision_digest: revision.digest,
      comment: event.comment,
      details: JSON.stringify({
        conditions: event.conditions,
        markedItems: event.markedItems,
        principalPostId: assignee.principalPostId,
      }),
      decided_at: context.now,
      principal_post_id: principal?.postId ?? null,
      principal_post: principal?.post ?? '',
      principal_person_id: principal?.personId ?? null,
      principal_name: principal?.name ?? '',
    })
    .execute();
}

/** 後閲: whoever the step belonged to may read what was decided for him, also where he was away when it opened. */
async function noteRightfulAssignee(
  { tx, request, context }: Pick<Writing, 'tx' | 'request' | 'context'>,
  { stepId }: Decided,
  { personId, postId }: Principal,
): Promise<void> {
  if (personId === null) return;
  await tx
    .insertInto('step_assignees')
    .values({
      step_id: stepId,
      person_id: personId,
      request_id: request.id,
      post_id: postId,
      capacity: 'holder',
      is_open: 0,
      opened_at: context.now,
    })
    .onDuplicateKeyUpdate({ post_id: postId })
    .execute();
}

const stepsOf = (state: RequestState): StepState[] => ('steps' in state.progress ? state.progress.steps : []);

async function writeSteps({ tx, request, state, context }: Writing, newState: RequestState): Promise<void> {
  const before = new Map(stepsOf(state).map((step) => [step.id, step]));
  const steps = stepsOf(newState);
  for (const step of steps) {
    const known = before.get(step.id);
    if (known && sameStep(known, step)) continue;
    const columns = {
      status: step.status,
      resolution: JSON.stringify({ assignees: step.assignees, skipped: step.skipped, dueDays: step.dueDays }),
      opened_at: step.openedAt,
      due_on: step.dueOn,
      closed_at: step.status === 'closed' ? context.now : null,
    };
    if (known) {
      await tx.updateTable('route_steps').set(columns).where('id', '=', step.id).execute();
    } else {
      await tx
        .insertInto('route_steps')
        .values({
          ...columns,
          id: step.id,
          request_id: request.id,
          round: newState.round,
          stage: step.stage,
          step_key: step.key,
          action: step.action,
          role: step.role,
          scope_unit_id: step.scopeUnitId,
        })
        .execute();
    }
    await writeAssignees({ tx, requestId: request.id, step, now: context.now });
  }
  // Sent back, rejected, withdrawn, pulled back, approved: nothing stays open.
  if (steps.length === 0 && before.size > 0) {
    await tx
      .updateTable('route_steps')
      .set((eb) => ({
        closed_at: context.now,
        status: eb.case().when('id', 'in', newlyDecidedIds(state, newState)).then('closed').else('cancelled').end(),
      }))
      .where('request_id', '=', request.id)
      .where('round', '=', state.round)
      .where('status', 'in', ['open', 'waiting'])
      .execute();
    await tx
      .updateTable('step_assignees')
      .set({ is_open: 0 })
      .where('request_id', '=', request.id)
      .where('is_open', '=', 1)
      .execute();
  }
}

/** Ids of steps decided by the change from `state` to `newState`; never empty, for SQL's IN. */
function newlyDecidedIds(state: RequestState, newState: RequestState): string[] {
  const decided = newState.decisions.slice(state.decisions.length).map((d) => d.stepKey);
  const ids = stepsOf(state)
    .filter((step) => decided.includes(step.key))
    .map((step) => step.id);
  return ids.length > 0 ? ids : [''];
}

const sameStep = (a: StepState, b: StepState): boolean =>
  a.status === b.status && a.dueOn === b.dueOn && JSON.stringify(a.assignees) === JSON.stringify(b.assignees);

async function writeAssignees(write: {
  tx: Situation['tx'];
  requestId: string;
  step: StepState;
  now: Date;
}): Promise<void> {
  const { tx, requestId, step, now } = write;
  const isOpen = step.status === 'open' ? 1 : 0;
  await tx.updateTable('step_assignees').set({ is_open: 0 }).where('step_id', '=', step.id).execute();
  if (step.status !== 'open' || step.assignees.length === 0) return;
  await tx
    .insertInto('step_assignees')
    .values(
      step.assignees.map((assignee) => ({
        step_id: step.id,
        person_id: assignee.personId,
        request_id: requestId,
        post_id: assignee.postId,
        capacity: assignee.capacity,
        is_open: isOpen,
        opened_at: step.openedAt ?? now,
        due_on: step.dueOn,
      })),
    )
    .onDuplicateKeyUpdate({
      is_open: isOpen,
      due_on: step.dueOn,
      // As a holder before, as a deputy now: after an absence or a transfer.
      post_id: sql`values(post_id)`,
      capacity: sql`values(capacity)`,
    })
    .execute();
}

/** The columns of approval_requests that follow from the new state. */
function requestColumns({ context }: Writing, events: readonly WorkflowEvent[], newState: RequestState) {
  const { progress } = newState;
  const open = stepsOf(newState).filter((step) => step.status === 'open');
  const approved = events.find((event) => event.type === 'approved');
  const ended = approved || events.some((event) => event.type === 'rejected');
  return {
    status: progress.status,
    round: newState.round,
    stage: 'stage' in progress ? progress.stage : null,
    revision_id: 'revision' in progress ? (progress.revision?.id ?? null) : null,
    standing_revision_id: newState.standing?.id ?? null,
    due_on: open.map((step) => step.dueOn).sort()[0] ?? null,
    ...(events.some((event) => event.type === 'submitted') ? { submitted_at: context.now } : {}),
    ...(ended ? { decided_at: context.now } : {}),
    ...(approved ? { valid_until: approved.grant.validUntil } : {}),
  };
}
