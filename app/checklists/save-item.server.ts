import { subject } from '@casl/ability';
import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { ChecklistAnswer, RequestContent } from '~/approval-requests/content';
import { printOf } from '~/approval-requests/intake/print-of.server';
import { FORM_FIELDS, type FormValues, withoutRow } from '~/approval-requests/intake/step-form';
import { saveDraft } from '~/approval-requests/save-draft.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { listEvidence } from '~/documents/evidence.repository.server';
import { type FieldErrors, fieldErrors, formValues } from '~/platform/input';
import { requirementOf } from '~/policy/lookup';
import type { Requirement } from '~/policy/model';
import { loadProfile } from '~/policy/profiles.repository.server';
import type { Db } from '~db/connection.server';
import { answerTo } from './answers';
import { DETAIL_LIST_FIELDS } from './detail-form';
import { type ItemValues, itemSchema, itemValues, withItemAnswers } from './item-form';

export type SaveItem = { requestId: string; key: string; form: FormData };
/** `values` is what was typed; `answer` what it would make of the item. */
export type ItemOutcome =
  | { kind: 'saved'; draftVersion: number; seen: string }
  | { kind: 'invalid'; values: ItemValues; errors: FieldErrors }
  | { kind: 'conflict'; values: ItemValues; answer: ChecklistAnswer }
  | { kind: 'not-found' }
  | { kind: 'not-editable' };

/** Saves the answer to one requirement. Gaps are saved too; only what has no form is given back. */
export async function saveItem(
  db: Db,
  actor: Actor,
  { requestId, key, form }: SaveItem,
  { now }: { now: Date },
): Promise<ItemOutcome> {
  const request = await loadRequest(db, requestId);
  if (!request || !defineAbilities(actor).can('read', subject('ApprovalRequest', request.facts))) {
    return { kind: 'not-found' };
  }
  const profile = await loadProfile(db, request.profileKey, request.profileVersion);
  if (!profile) throw new Error(`Profile ${request.profileKey} ${request.profileVersion} is not recorded`);
  const requirement = requirementOf(profile, key);
  if (!requirement) return { kind: 'not-found' };

  const typed = formValues(form, {
    omit: FORM_FIELDS,
    lists: ['evidenceFileIds', ...DETAIL_LIST_FIELDS],
  }) as FormValues;
  const values = withoutRow(typed, textOf(form, 'remove')) as ItemValues;
  const parsed = itemSchema(requirement, request.kind).safeParse(
    requirement.kind === 'prohibition' ? values : { quotes: [], ...values },
  );
  if (!parsed.success) return { kind: 'invalid', values, errors: fieldErrors(parsed.error) };

  const files = new Set((await listEvidence(db, requestId)).map((file) => file.id));
  const answered = (content: RequestContent) =>
    withItemAnswers(requirement, parsed.data, answerTo(content, requirement), files);
  let seen = '';
  const outcome = await saveDraft(
    db,
    actor,
    {
      requestId,
      draftVersion: Number(textOf(form, 'draftVersion') ?? 0),
      patch: (content) => {
        const before = answerTo(content, requirement);
        const fresh = answered(content);
        seen = printOfItem(requirement, fresh);
        // Sent once more as it was confirmed.
        const answer = before.unchangedFrom && seen === printOfItem(requirement, before) ? before : fresh;
        return { ...content, checklist: { ...content.checklist, [key]: answer } };
      },
      mergeable: (stored) => {
        const print = printOfItem(requirement, answerTo(stored, requirement));
        return print === textOf(form, 'seen') || print === printOfItem(requirement, answered(stored));
      },
    },
    { now },
  );
  if (outcome.ok) return { kind: 'saved', draftVersion: outcome.value.draftVersion, seen };
  if (outcome.refusal === 'conflict') return { kind: 'conflict', values, answer: answered(request.draft) };
  return { kind: outcome.refusal };
}

/** Print of what the page of an item showed. */
export const printOfItem = (requirement: Requirement, answer: ChecklistAnswer): string =>
  printOf(itemValues(requirement, answer));

const textOf = (form: FormData, name: string): string | null => {
  const value = form.get(name);
  return typeof value === 'string' ? value : null;
};
