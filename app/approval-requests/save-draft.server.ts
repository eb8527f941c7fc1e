import { subject } from '@casl/ability';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { ok, type Result, refuse } from '~/platform/result';
import { loadProfile } from '~/policy/profiles.repository.server';
import { type Db, inTransaction } from '~db/connection.server';
import { type ApprovalRequestRecord, loadRequest } from './approval-request.repository.server';
import { type RequestContent, registerEntryOf } from './content';
import { writeDraft } from './draft.repository.server';

export type SaveDraft = {
  requestId: string;
  /** The version of the draft that the page was made from. */
  draftVersion: number;
  /** Pure: may run more than once. Returning the content it was given writes nothing. */
  patch: (content: RequestContent) => RequestContent;
  /**
   * Asked when somebody saved in between: whether what is stored now leaves the patched part as the page showed it,
   * so that both changes can stand side by side.
   */
  mergeable?: (stored: RequestContent) => boolean;
};
export type SaveDraftRefusal = 'not-found' | 'not-editable' | 'conflict';

/**
 * Saves a part of the draft; compare-and-set on the draft version. Saving is not an event of the record: what counts
 * is frozen on submission.
 */
export async function saveDraft(
  db: Db,
  actor: Actor,
  { requestId, draftVersion, patch, mergeable }: SaveDraft,
  { now }: { now: Date },
): Promise<Result<{ draftVersion: number }, SaveDraftRefusal>> {
  return inTransaction(db, async (tx) => {
    const request = await loadRequest(tx, requestId, { lock: true });
    const ability = defineAbilities(actor);
    if (!request || !ability.can('read', subject('ApprovalRequest', request.facts))) return refuse('not-found');
    if (!ability.can('update', subject('ApprovalRequest', request.facts))) return refuse('not-editable');
    if (request.draftVersion !== draftVersion && !mergeable?.(request.draft)) return refuse('conflict');

    const content = withGivenEarlier(withGivenFacts(patch(request.draft), request), request.draft);
    if (JSON.stringify(content) === JSON.stringify(request.draft)) return ok({ draftVersion: request.draftVersion });
    const profile = await loadProfile(tx, request.profileKey, request.profileVersion);
    if (!profile) throw new Error(`Profile ${request.profileKey} ${request.profileVersion} is not recorded`);
    return ok({ draftVersion: await writeDraft(tx, request, { content, profile, now }) });
  });
}

/** What a renewal is looked at against stays; only which pages were gone through moves on. */
function withGivenEarlier(content: RequestContent, { earlier }: RequestContent): RequestContent {
  const { earlier: said, ...rest } = content;
  if (!earlier) return rest as RequestContent;
  return { ...rest, earlier: { ...earlier, seenSteps: said?.seenSteps ?? earlier.seenSteps } } as RequestContent;
}

/** What follows from elsewhere is never typed: kind and purpose, what it is about, and whether sections share it. */
function withGivenFacts(content: RequestContent, request: ApprovalRequestRecord): RequestContent {
  const { draft, purpose } = request;
  if (content.kind !== draft.kind) throw new Error(`Request ${request.id} is about ${draft.kind}, not ${content.kind}`);
  switch (content.kind) {
    case 'cloud-service': {
      const sharedBySections = content.sections.length > 1;
      return {
        ...content,
        cloudServiceId: registerEntryOf(draft),
        facts: { ...content.facts, purpose, sharedBySections },
      };
    }
    case 'outsourcing':
      return { ...content, contractId: registerEntryOf(draft), facts: { ...content.facts, purpose } };
    case 'designated-manager':
      return { ...content, contractId: registerEntryOf(draft), facts: { ...content.facts, purpose } };
    case 'subcontracting': {
      const { contractId, contractTitle, contractorName, parentSubcontractId } = draft as typeof content;
      const contract = { contractId, contractTitle, contractorName };
      const { subcontractId = null } = draft as typeof content;
      return { ...content, ...contract, parentSubcontractId, subcontractId, facts: { ...content.facts, purpose } };
    }
    case 'social-media-account': {
      const accountChange = (draft as typeof content).facts.accountChange ?? 'none';
      return { ...content, accountId: registerEntryOf(draft), facts: { ...content.facts, purpose, accountChange } };
    }
  }
}
