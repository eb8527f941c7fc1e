/** 前回から変わりなし, for one page of the intake: its earlier answers become those of the renewal. */
import { subject } from '@casl/ability';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { printOf } from '~/approval-requests/intake/print-of.server';
import { withStepSeen } from '~/approval-requests/intake/save-step.server';
import type { StepSlug } from '~/approval-requests/intake/step';
import { type StepAnswers, stepSchema, stepValues, withStepAnswers } from '~/approval-requests/intake/step-form';
import { findStep } from '~/approval-requests/intake/steps';
import { saveDraft } from '~/approval-requests/save-draft.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { officeDate } from '~/platform/dates';
import { ok, type Result, refuse } from '~/platform/result';
import type { PolicyProfile, RequestFacts } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { Db } from '~db/connection.server';
import type { ConfirmRefusal } from './confirm-item.server';
import { loadEarlier } from './earlier.query.server';
import type { Earlier } from './since';

/** The next period is never the one before. */
const ALWAYS_ANEW: readonly StepSlug[] = ['period'];

/** The earlier answers as the form of the page takes them today; null where they cannot be taken as they are. */
export function answersBefore(slug: StepSlug, profile: PolicyProfile, { content }: Earlier): StepAnswers | null {
  if (ALWAYS_ANEW.includes(slug)) return null;
  const scheme = profile.classification;
  const parsed = stepSchema(content.kind, slug, scheme).safeParse(stepValues(slug, scheme, content));
  return parsed.success ? parsed.data : null;
}

/** `seen` is the print of what the page showed; what somebody else has typed since is not thrown away. */
export type ConfirmStep = { requestId: string; slug: StepSlug; draftVersion: number; seen: string };

export async function confirmStep(
  db: Db,
  actor: Actor,
  { requestId, slug, draftVersion, seen }: ConfirmStep,
  { now }: { now: Date },
): Promise<Result<RequestFacts, ConfirmRefusal>> {
  const request = await loadRequest(db, requestId);
  const ability = defineAbilities(actor);
  if (!request || !ability.can('read', subject('ApprovalRequest', request.facts))) return refuse('not-found');
  if (!findStep(request.kind, slug) || request.draft.facts.purpose !== 'renewal') return refuse('not-found');
  const profile = await loadProfile(db, request.profileKey, request.profileVersion);
  if (!profile) throw new Error(`Profile ${request.profileKey} ${request.profileVersion} is not recorded`);
  const earlier = await loadEarlier(db, request.draft, officeDate(now));
  if (!earlier) return refuse('not-found');
  const answers = answersBefore(slug, profile, earlier);
  if (!answers) return refuse('not-confirmable');
  const saved = await saveDraft(
    db,
    actor,
    {
      requestId,
      draftVersion,
      patch: (content) => withStepSeen(withStepAnswers(slug, answers, content), slug),
      mergeable: (stored) => printOf(stepValues(slug, profile.classification, stored)) === seen,
    },
    { now },
  );
  return saved.ok ? ok(request.draft) : refuse(saved.refusal);
}
