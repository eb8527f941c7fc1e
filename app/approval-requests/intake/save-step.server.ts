import { subject } from '@casl/ability';
import { activePersonNames } from '~/approvals/people.query.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { loadOrganisation, loadUnits } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import { type FieldErrors, fieldErrors, formValues } from '~/platform/input';
import { messageKey, messageText } from '~/platform/input-words';
import type { RequestFacts } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { Db } from '~db/connection.server';
import { loadRequest } from '../approval-request.repository.server';
import type { RequestContent } from '../content';
import { saveDraft } from '../save-draft.server';
import { printOf } from './print-of.server';
import type { Step, StepSlug } from './step';
import {
  FORM_FIELDS,
  type FormValues,
  type StepAnswers,
  stepSchema,
  stepValues,
  withoutRow,
  withoutRows,
  withStepAnswers,
} from './step-form';
import { findStep } from './steps';

export type SaveStep = { requestId: string; slug: StepSlug; form: FormData };
/** `values` is what was typed, as it was typed. */
export type StepOutcome =
  | { kind: 'saved'; of: RequestFacts; draftVersion: number; seen: string }
  | { kind: 'invalid'; values: FormValues; errors: FieldErrors }
  | { kind: 'conflict'; values: FormValues; answers: StepAnswers }
  | { kind: 'not-found' }
  | { kind: 'not-editable' };

/** Saves one page of the intake as it was sent. Gaps are saved too; only what has no form is given back. */
export async function saveStep(
  db: Db,
  actor: Actor,
  { requestId, slug, form }: SaveStep,
  { now }: { now: Date },
): Promise<StepOutcome> {
  const request = await loadRequest(db, requestId);
  if (!request || !defineAbilities(actor).can('read', subject('ApprovalRequest', request.facts))) {
    return { kind: 'not-found' };
  }
  const step = findStep(request.kind, slug);
  if (!step) return { kind: 'not-found' };
  const profile = await loadProfile(db, request.profileKey, request.profileVersion);
  if (!profile) throw new Error(`Profile ${request.profileKey} ${request.profileVersion} is not recorded`);
  const scheme = profile.classification;

  const values = withoutRow(formValues(form, { omit: FORM_FIELDS }) as FormValues, fieldOf(form, 'remove'));
  const parsed = stepSchema(request.kind, slug, scheme).safeParse({ ...withoutRows(step), ...values });
  if (!parsed.success) return { kind: 'invalid', values, errors: fieldErrors(parsed.error) };
  const errors = {
    ...(await unknownChoices(db, parsed.data, now)),
    ...(step.posts ? await unknownPosts(db, step, parsed.data, now) : {}),
  };
  if (Object.keys(errors).length > 0) return { kind: 'invalid', values, errors };

  let seen = '';
  const outcome = await saveDraft(
    db,
    actor,
    {
      requestId,
      draftVersion: Number(fieldOf(form, 'draftVersion') ?? 0),
      patch: (content) => {
        const changed = withStepAnswers(slug, parsed.data, content);
        seen = printOf(stepValues(slug, scheme, changed));
        // Saved by itself it was not gone through yet.
        return form.has('to') ? withStepSeen(changed, slug) : changed;
      },
      mergeable: (stored) => {
        const print = printOf(stepValues(slug, scheme, stored));
        // Untouched since the page was made, or already what is being sent (an answer that got lost).
        const intended = printOf(stepValues(slug, scheme, withStepAnswers(slug, parsed.data, stored)));
        return print === fieldOf(form, 'seen') || print === intended;
      },
    },
    { now },
  );
  if (outcome.ok) return { kind: 'saved', of: request.draft, draftVersion: outcome.value.draftVersion, seen };
  if (outcome.refusal === 'conflict') return { kind: 'conflict', values, answers: parsed.data };
  return { kind: outcome.refusal };
}

/** The page was gone through since the earlier approval. */
export function withStepSeen<C extends RequestContent>(content: C, slug: StepSlug): C {
  const { earlier } = content;
  if (!earlier || earlier.seenSteps.includes(slug)) return content;
  return { ...content, earlier: { ...earlier, seenSteps: [...earlier.seenSteps, slug] } };
}

const fieldOf = (form: FormData, name: string): string | null => {
  const value = form.get(name);
  return typeof value === 'string' ? value : null;
};

/** Sections and people that do not exist today; found here because a schema knows no database. */
async function unknownChoices(db: Db, answers: StepAnswers, now: Date): Promise<FieldErrors> {
  const errors: FieldErrors = {};
  const unknown = messageText(messageKey('not-an-id'));
  const chosen = (answers.others ?? []).map((row) => row.unitId).filter((id) => typeof id === 'string');
  if (chosen.length > 0) {
    const units = await loadUnits(db, officeDate(now));
    answers.others?.forEach(({ unitId }, index) => {
      if (typeof unitId === 'string' && !units.has(unitId)) errors[`others.${index}.unitId`] = unknown;
    });
  }
  const personId = answers.proposedManagerPersonId;
  if (typeof personId === 'string' && !(await activePersonNames(db, [personId])).has(personId)) {
    errors.proposedManagerPersonId = unknown;
  }
  return errors;
}

/** Posts that do not exist today. */
async function unknownPosts(db: Db, step: Step, answers: StepAnswers, now: Date): Promise<FieldErrors> {
  const { posts } = await loadOrganisation(db, officeDate(now));
  const unknown = step.fields.filter(({ kind, name }) => {
    const id = answers[name];
    return kind === 'post' && typeof id === 'string' && !posts.has(id);
  });
  return Object.fromEntries(unknown.map(({ name }) => [name, messageText(messageKey('not-an-id'))]));
}
