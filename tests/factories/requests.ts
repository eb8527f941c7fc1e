/** Requests taken to a certain point through the use cases themselves. */

import { loadRequest, loadState } from '~/approval-requests/approval-request.repository.server';
import type { CloudServiceContent } from '~/approval-requests/content';
import { createDraft } from '~/approval-requests/create-draft.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { type DecideStep, decideStep } from '~/approvals/decide-step.server';
import { submit } from '~/approvals/submit.server';
import { needsManager } from '~/policy/lookup';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { Db } from '~db/connection.server';
import { type ContentOptions, completeContent } from './content';
import { type CityHall, NOW, newId, type PostKey } from './organisation';

const io = { now: NOW, newId };

/** A draft of 鈴木 亜紀 with everything answered; returns its id. */
export async function fileDraft(
  db: Db,
  hall: CityHall,
  options: Partial<Omit<ContentOptions, 'profile'>> & {
    by?: PostKey;
    change?: (content: CloudServiceContent) => CloudServiceContent;
  } = {},
): Promise<string> {
  const actor = await hall.actor(options.by ?? 'nursingClerk');
  const unitId = options.unitId ?? actor.unitIds[0] ?? '';
  const profile = await activeProfile(db);
  const content = completeContent({ managerId: hall.people.nursingHead, ...options, profile, unitId });
  const created = await createDraft(
    db,
    actor,
    {
      submissionKey: newId(),
      owningUnitId: unitId,
      kind: 'cloud-service',
      purpose: 'new',
      serviceName: content.serviceName,
      vendorName: content.vendorName,
      cloudServiceId: null,
    },
    io,
  );
  if (!created.ok) throw new Error(created.refusal);
  const saved = await saveDraft(
    db,
    actor,
    { requestId: created.value.id, draftVersion: 1, patch: () => (options.change ? options.change(content) : content) },
    io,
  );
  if (!saved.ok) throw new Error(saved.refusal);
  return created.value.id;
}

export async function submitDraft(db: Db, hall: CityHall, requestId: string, by: PostKey = 'nursingClerk') {
  const request = await loadRequest(db, requestId);
  if (!request) throw new Error('no such request');
  const outcome = await submit(
    db,
    await hall.actor(by),
    { requestId, submissionKey: newId(), draftVersion: request.draftVersion },
    io,
  );
  if (!outcome.ok) throw new Error(`${outcome.refusal} ${JSON.stringify(outcome.missing?.slice(0, 5))}`);
  return outcome.value;
}

/** A decision on `stepKey` bound to what is under review now. */
export async function decisionOn(
  db: Db,
  requestId: string,
  stepKey: string,
  more: Partial<DecideStep> = {},
): Promise<DecideStep> {
  const request = await loadRequest(db, requestId);
  const state = request && (await loadState(db, request));
  const revision = state && 'revision' in state.progress ? state.progress.revision : null;
  return {
    requestId,
    submissionKey: newId(),
    stepKey,
    digest: revision?.digest ?? '',
    outcome: 'approve',
    comment: '',
    conditions: [],
    markedItems: [],
    grant: null,
    ...more,
  };
}

export const decideAs = async (db: Db, hall: CityHall, post: PostKey, decision: DecideStep) =>
  decideStep(db, await hall.actor(post), decision, io);

/** Keys of the steps that are open now. */
export async function openSteps(db: Db, requestId: string): Promise<{ key: string; role: string }[]> {
  const request = await loadRequest(db, requestId);
  const state = request && (await loadState(db, request));
  const steps = state && 'steps' in state.progress ? state.progress.steps : [];
  return steps.filter((step) => step.status === 'open').map(({ key, role }) => ({ key, role }));
}

const HOLDER: Record<string, PostKey> = {
  'security-manager': 'nursingHead',
  'contract-reviewer': 'contractReviewer',
  'security-reviewer': 'itReviewer',
  'public-relations': 'prHead',
  'infrastructure-manager': 'itHead',
  'chief-security-officer': 'chief',
  'security-officer': 'director',
  ciso: 'mayor',
};

/** Approves step after step until the request is decided, or until a step of `stopAt` is open. */
export async function approveUntil(
  db: Db,
  hall: CityHall,
  requestId: string,
  stopAt: string | null = null,
): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    const open = await openSteps(db, requestId);
    const step = open[0];
    if (!step || (stopAt && open.some((s) => s.role === stopAt))) return;
    const final = (await isFinal(db, requestId, step.key))
      ? { validUntil: '2027-03-31', managerPersonId: await managerFor(db, hall, requestId) }
      : null;
    const outcome = await decideAs(
      db,
      hall,
      HOLDER[step.role] ?? 'mayor',
      await decisionOn(db, requestId, step.key, { grant: final }),
    );
    if (!outcome.ok) throw new Error(`${step.key}: ${outcome.refusal}`);
  }
}

/** A cloud service is approved with a manager, nothing else is. */
async function managerFor(db: Db, hall: CityHall, requestId: string): Promise<string | null> {
  const request = await loadRequest(db, requestId);
  return request && needsManager(request.kind) ? hall.people.nursingHead : null;
}

async function isFinal(db: Db, requestId: string, stepKey: string): Promise<boolean> {
  const row = await db
    .selectFrom('route_steps')
    .select('action')
    .where('request_id', '=', requestId)
    .where('step_key', '=', stepKey)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.action === 'final';
}
