/** 前回から変わりなし: one action takes the earlier answer over, with its papers, as confirmed and not as copied. */
import { subject } from '@casl/ability';
import { type ApprovalRequestRecord, loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { ChecklistAnswer } from '~/approval-requests/content';
import { writeDraft } from '~/approval-requests/draft.repository.server';
import { recordOnRequest } from '~/approval-requests/persist.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { answerTo } from '~/checklists/answers';
import { officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { assess } from '~/policy/assess';
import { loadProfile } from '~/policy/profiles.repository.server';
import { type Db, inTransaction, type Tx } from '~db/connection.server';
import { confirmationRules, loadEarlier } from './earlier.query.server';
import { type Earlier, type EarlierFile, obstaclesTo } from './since';

export type ConfirmItem = { requestId: string; key: string; draftVersion: number };
export type ConfirmRefusal = 'not-found' | 'not-editable' | 'conflict' | 'not-confirmable';

type Context = { actor: Actor; now: Date; newId: NewId };

export async function confirmItem(
  db: Db,
  actor: Actor,
  { requestId, key, draftVersion }: ConfirmItem,
  { now, newId }: { now: Date; newId: NewId },
): Promise<Result<null, ConfirmRefusal>> {
  return inTransaction(db, async (tx) => {
    const request = await loadRequest(tx, requestId, { lock: true });
    const ability = defineAbilities(actor);
    if (!request || !ability.can('read', subject('ApprovalRequest', request.facts))) return refuse('not-found');
    if (!ability.can('update', subject('ApprovalRequest', request.facts))) return refuse('not-editable');
    const profile = await loadProfile(tx, request.profileKey, request.profileVersion);
    if (!profile) throw new Error(`Profile ${request.profileKey} ${request.profileVersion} is not recorded`);
    const today = officeDate(now);
    const earlier = await loadEarlier(tx, request.draft, today);
    const requirement = assess(profile, request.draft).requirements.find((one) => one.key === key);
    if (!earlier || !requirement) return refuse('not-found');
    const stored = answerTo(request.draft, requirement);
    if (stored.unchangedFrom === earlier.approval.revisionId) return ok(null);
    // An answer that the page did not show is not thrown away.
    if (stored.answer !== 'unanswered' && request.draftVersion !== draftVersion) return refuse('conflict');
    if (obstaclesTo(earlier, requirement, confirmationRules(profile, today)).length > 0) {
      return refuse('not-confirmable');
    }
    const answer = await takeOver(tx, request, earlier, answerTo(earlier.content, requirement), { actor, now, newId });
    const content = { ...request.draft, checklist: { ...request.draft.checklist, [key]: answer } };
    await writeDraft(tx, request, { content, profile, now });
    return ok(null);
  });
}

/** The papers become files of this request by their bytes; they keep the day on which they first came. */
async function takeOver(
  tx: Tx,
  request: ApprovalRequestRecord,
  earlier: Earlier,
  answer: ChecklistAnswer,
  context: Context,
): Promise<ChecklistAnswer> {
  const { unchangedFrom: _before, ...said } = answer;
  const own = await tx
    .selectFrom('evidence_files')
    .select(['id', 'digest'])
    .where('request_id', '=', request.id)
    .where('removed_at', 'is', null)
    .execute();
  const ids = new Map(own.map(({ id, digest }) => [digest, id]));
  const files = answer.evidenceFileIds.flatMap((id) => earlier.files.get(id) ?? []);
  const missing = files.filter(
    ({ digest }, at) => !ids.has(digest) && files.findIndex((f) => f.digest === digest) === at,
  );
  for (const file of missing) ids.set(file.digest, await insertTaken(tx, request.id, file, context));
  if (missing.length > 0) {
    const events = missing.map(({ digest, name, size, mediaType, kind, id }) => ({
      type: 'evidence-added' as const,
      payload: { fileId: ids.get(digest) ?? '', digest, name, size, mediaType, kind, replacesId: null, takenFrom: id },
    }));
    await recordOnRequest(tx, request, context, events);
  }
  return {
    ...said,
    evidenceFileIds: files.flatMap(({ digest }) => ids.get(digest) ?? []),
    unchangedFrom: earlier.approval.revisionId,
  };
}

async function insertTaken(
  tx: Tx,
  requestId: string,
  file: EarlierFile,
  { actor, now, newId }: Context,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('evidence_files')
    .values({
      id,
      request_id: requestId,
      digest: file.digest,
      name: file.name,
      media_type: file.mediaType,
      kind: file.kind,
      size: file.size,
      uploaded_by: actor.personId,
      uploaded_at: now,
      taken_from: file.id,
      first_uploaded_at: file.firstAt,
    })
    .execute();
  return id;
}
