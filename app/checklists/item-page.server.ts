/** Everything the checklist and the page of one item show. */
import type { ChecklistAnswer } from '~/approval-requests/content';
import {
  type EditableDraft,
  type FileChoice,
  fileChoices,
  headOf,
  type IntakeHead,
  loadEditableDraft,
} from '~/approval-requests/intake/intake-page.server';
import { type Difference, differences } from '~/approval-requests/intake/shown-answers';
import { type ProvisionLink, provisionLinks } from '~/approval-requests/intake/side-panel';
import type { Actor } from '~/authorization/actor';
import type { FieldErrors } from '~/platform/input';
import type { Text } from '~/platform/text';
import { assess } from '~/policy/assess';
import { type ConfidentialityTopic, detailTopicOf } from '~/policy/confidentiality';
import type { CheckContext } from '~/policy/confidentiality-check';
import { provisionsOf, requirementOf, roleName } from '~/policy/lookup';
import type { AssessedRequirement, Assessment, Requirement, RequirementKind } from '~/policy/model';
import { type EarlierItem, earlierItem } from '~/renewals/earlier-item.server';
import type { Since } from '~/renewals/model';
import { type RenewalSummary, sinceEarlier } from '~/renewals/since.server';
import type { DbOrTx } from '~db/connection.server';
import { answerTo, type ItemState, itemState } from './answers';
import { gapsIn } from './completeness';
import { detailValues } from './detail-form';
import { contextOf, detailsOf } from './details';
import { type ItemValues, itemValues } from './item-form';
import { printOfItem } from './save-item.server';
import { shownItem } from './shown-item';
import { type ChecklistSummary, summarise } from './summary';

export type ChecklistRow = {
  key: string;
  kind: RequirementKind;
  title: Text;
  isMandatory: boolean;
  state: ItemState;
  gaps: Text[];
  provisions: ProvisionLink[];
  /** On a change or a renewal: how it stands to what was approved. */
  since: Since | null;
};

export type ChecklistPage = IntakeHead & {
  rows: ChecklistRow[];
  summary: ChecklistSummary;
  /** False while open questions of the intake may still add requirements. */
  complete: boolean;
  /** First item with something missing. */
  nextMissing: string | null;
  /** On a change or a renewal. */
  renewal: RenewalSummary | null;
};

/** All requirements of the current assessment, in the order of the profile. */
export async function checklistPage(db: DbOrTx, draft: EditableDraft): Promise<ChecklistPage> {
  const { profile, request } = draft;
  const assessment = assess(profile, request.draft);
  const standing = await sinceEarlier(
    db,
    { requestId: request.id, content: request.draft, profile, assessment },
    draft.today,
  );
  const rows = assessment.requirements.map((requirement) => {
    const answer = answerTo(request.draft, requirement);
    return {
      key: requirement.key,
      kind: requirement.kind,
      title: requirement.title,
      isMandatory: requirement.isMandatory,
      state: itemState(requirement, answer),
      gaps: gapsIn(request.draft, requirement, assessment.track).map((gap) => gap.text),
      provisions: provisionLinks(profile, provisionsOf(profile, requirement.provisions)),
      since: standing?.since.get(requirement.key) ?? null,
    };
  });
  return {
    ...headOf(draft),
    rows,
    summary: summarise(request.draft, assessment),
    complete: assessment.complete,
    nextMissing: rows.find((row) => row.gaps.length > 0)?.key ?? null,
    renewal: standing?.summary ?? null,
  };
}

/** What a page shows anew after each save. */
export type ItemExtra = { gaps: { field: string; text: Text }[] };

export type ItemPage = IntakeHead &
  ItemExtra & {
    requirement: AssessedRequirement | (Requirement & { isMandatory: false });
    /** False where facts have changed so that the item is not asked any more. */
    applies: boolean;
    values: ItemValues;
    seen: string;
    files: FileChoice[];
    provisions: ProvisionLink[];
    /** For a confidentiality item: which questions it has, and what its answers are read against. */
    details: { topic: ConfidentialityTopic; context: CheckContext } | null;
    exemptionsBy: Text;
    position: { at: number; of: number };
    previous: string | null;
    next: string | null;
    nextMissing: string | null;
    /** On a change or a renewal: what was answered before. */
    earlier: EarlierItem | null;
  };

const gapsOf = (draft: EditableDraft, { requirements, track }: Assessment, key: string): ItemExtra['gaps'] => {
  const requirement = requirements.find((candidate) => candidate.key === key);
  return requirement ? gapsIn(draft.request.draft, requirement, track) : [];
};

export const checklistExtra = (draft: EditableDraft, key: string): ItemExtra => ({
  gaps: gapsOf(draft, assess(draft.profile, draft.request.draft), key),
});

/** Null where the profile has no such requirement. */
export async function itemPage(db: DbOrTx, draft: EditableDraft, key: string): Promise<ItemPage | null> {
  const { profile, request } = draft;
  const known = requirementOf(profile, key);
  if (!known) return null;
  const assessment = assess(profile, request.draft);
  const { requirements } = assessment;
  const at = requirements.findIndex((requirement) => requirement.key === key);
  const requirement = requirements[at] ?? { ...known, isMandatory: false as const };
  const answer = answerTo(request.draft, known);
  const [topic, values] = [detailTopicOf(known), itemValues(known, answer)];
  const after = [...requirements.slice(at + 1), ...requirements.slice(0, Math.max(at, 0))];
  return {
    ...headOf(draft),
    requirement,
    applies: at >= 0,
    values: topic ? { ...values, details: detailValues(topic, detailsOf(request.draft, known)) } : values,
    seen: printOfItem(known, answer),
    files: await fileChoices(db, request.id),
    provisions: provisionLinks(profile, provisionsOf(profile, known.provisions)),
    details: topic ? { topic, context: contextOf(request.draft) } : null,
    exemptionsBy: roleName(profile, profile.switches.exemptionsBy),
    gaps: gapsOf(draft, assessment, key),
    position: { at: at + 1, of: requirements.length },
    previous: requirements[at - 1]?.key ?? null,
    next: requirements[at + 1]?.key ?? null,
    nextMissing: after.find((other) => gapsOf(draft, assessment, other.key).length > 0)?.key ?? null,
    earlier: at >= 0 ? await earlierItem(db, draft, requirement) : null,
  };
}

type Conflict = { values: ItemValues; answer: ChecklistAnswer };

/** An item that somebody else saved first: what was typed, and where it differs from what is stored now. */
export async function returnedItem(
  db: DbOrTx,
  actor: Actor,
  requestId: string,
  key: string,
  { values, answer }: Conflict,
  now: Date,
): Promise<{ values: ItemValues; errors: FieldErrors; differences: Difference[] } | null> {
  const draft = await loadEditableDraft(db, actor, requestId, now);
  if (!draft || draft === 'not-editable') return null;
  const requirement = requirementOf(draft.profile, key);
  if (!requirement) return null;
  const files = await fileChoices(db, requestId);
  const fileName = (id: string) => files.find((file) => file.id === id)?.name ?? id;
  const stored = shownItem(requirement, answerTo(draft.request.draft, requirement), fileName);
  return { values, errors: {}, differences: differences(stored, shownItem(requirement, answer, fileName)) };
}
