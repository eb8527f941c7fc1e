import { loadRequest } from '~/approval-requests/approval-request.repository.server';
import { saveDraft } from '~/approval-requests/save-draft.server';
import { loadActor } from '~/people/organisation.repository.server';
import { officeDate } from '~/platform/dates';
import { assess } from '~/policy/assess';
import { activeProfile } from '~/policy/profiles.repository.server';
import type { Db } from '~db/connection.server';
import { answerFor } from '../../factories/content';

/** Answers what nobody has answered yet. The pages of the checklist are seen item by item in the six-roles story. */
export async function answerTheRest(db: Db, requestId: string): Promise<void> {
  // A page that was just left may still be saving what was typed on it.
  for (let turn = 0; turn < 5; turn++) {
    const refusal = await answerOnce(db, requestId);
    if (refusal === null) return;
    if (refusal !== 'conflict') throw new Error(refusal);
  }
  throw new Error('Somebody else keeps saving');
}

async function answerOnce(db: Db, requestId: string): Promise<string | null> {
  const now = new Date();
  const request = await loadRequest(db, requestId);
  const actor = request && (await loadActor(db, request.applicantId, officeDate(now)));
  if (!request || !actor) throw new Error('No such request');
  const { requirements } = assess(await activeProfile(db), request.draft);
  const rest = Object.fromEntries(requirements.map((each) => [each.key, answerFor(each)]));
  const saved = await saveDraft(
    db,
    actor,
    {
      requestId,
      draftVersion: request.draftVersion,
      patch: (content) => ({ ...content, checklist: { ...rest, ...content.checklist } }),
    },
    { now },
  );
  return saved.ok ? null : saved.refusal;
}
