/** Adding files to a request and taking them out again; state and event in one transaction. */
import { subject } from '@casl/ability';
import { type ApprovalRequestRecord, loadRequest } from '~/approval-requests/approval-request.repository.server';
import type { RequestContent } from '~/approval-requests/content';
import { writeDraft } from '~/approval-requests/draft.repository.server';
import { type RequestEvent, recordOnRequest } from '~/approval-requests/persist.server';
import { effectOf, markUsed } from '~/approval-requests/submission-keys.server';
import type { Actor } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { unanswered } from '~/checklists/answers';
import type { NewId } from '~/platform/ids';
import { ok, type Result, refuse } from '~/platform/result';
import { loadProfile } from '~/policy/profiles.repository.server';
import { type Db, inTransaction, type Tx } from '~db/connection.server';
import type { DocumentKind } from './document-kind';
import { queueText } from './document-text.repository.server';
import { type VersionFault, versionFault } from './document-versions';
import {
  describeEvidence,
  evidenceDigests,
  findEvidence,
  insertEvidence,
  listVersions,
  markEvidenceRemoved,
} from './evidence.repository.server';
import { displayName } from './file-name';
import { keepFile } from './file-store.server';
import { mediaTypeOf } from './file-type';
import type { UploadedFile } from './read-upload.server';

/** A request with more has become an archive. */
export const MOST_FILES_OF_REQUEST = 200;

export type EvidenceRefusal = 'not-found' | 'not-editable' | 'too-many-files' | 'one-version-only' | VersionFault;
type Io = { now: Date; newId: NewId };

/** Whether `actor` may add files now; asked before a byte is read, and again inside the transaction. */
export async function mayAddEvidence(db: Db, actor: Actor, requestId: string): Promise<Result<null, EvidenceRefusal>> {
  return permitted(actor, await loadRequest(db, requestId)) ?? ok(null);
}

function permitted(actor: Actor, request: ApprovalRequestRecord | null) {
  const ability = defineAbilities(actor);
  if (!request || !ability.can('read', subject('ApprovalRequest', request.facts))) return refuse('not-found' as const);
  return ability.can('update', subject('ApprovalRequest', request.facts)) ? null : refuse('not-editable' as const);
}

export type AddEvidence = {
  requestId: string;
  submissionKey: string;
  files: readonly UploadedFile[];
  /** The requirement that the files prove; null for the request as a whole. */
  requirementKey: string | null;
  kind: DocumentKind;
  /** The former version that the file replaces; then there is one file only. */
  replacesId: string | null;
};

/**
 * Files that have arrived become evidence of a request. Their bytes go to their place first: a row never names bytes
 * that are not there. Bytes without a row are possible (the transaction fails) and harmless.
 * The same form sent twice, and a file that the request has already, add nothing.
 */
export async function addEvidence(
  db: Db,
  actor: Actor,
  command: AddEvidence,
  io: Io,
): Promise<Result<{ fileIds: string[] }, EvidenceRefusal>> {
  for (const file of command.files) await keepFile(file);
  return inTransaction(db, async (tx) => {
    const request = await loadRequest(tx, command.requestId, { lock: true });
    const barred = permitted(actor, request);
    if (barred || !request) return barred ?? refuse('not-found' as const);
    const key = { key: command.submissionKey, personId: actor.personId, effect: 'evidence-add' };
    if ((await effectOf(tx, key)) === request.id) return ok({ fileIds: [] });

    const known = await evidenceDigests(tx, request.id);
    const fresh = command.files.filter((file, at) => !isRepeated(file.digest, known, command.files.slice(0, at)));
    if (known.length + fresh.length > MOST_FILES_OF_REQUEST) return refuse('too-many-files' as const);
    const { kind, replacesId } = command;
    if (replacesId !== null && command.files.length > 1) return refuse('one-version-only' as const);
    const wrong = replacesId === null ? null : versionFault(await listVersions(tx, request.id), null, replacesId);
    if (wrong) return refuse(wrong);
    await markUsed(tx, { ...key, requestId: request.id }, io.now);
    const fileIds = await writeFiles(tx, request, fresh, { actor, kind, replacesId, ...io });
    if (command.requirementKey !== null) await tie(tx, request, command.requirementKey, fileIds, io.now);
    return ok({ fileIds });
  });
}

const isRepeated = (digest: string, known: readonly string[], before: readonly UploadedFile[]): boolean =>
  known.includes(digest) || before.some((file) => file.digest === digest);

async function writeFiles(
  tx: Tx,
  request: ApprovalRequestRecord,
  files: readonly UploadedFile[],
  context: Io & { actor: Actor; kind: DocumentKind; replacesId: string | null },
): Promise<string[]> {
  if (files.length === 0) return [];
  // Ids of one moment have no order of their own; the list is read in the order of ids.
  const ids = files.map(() => context.newId()).sort();
  const rows = files.map((file, at) => ({
    id: ids[at]!,
    requestId: request.id,
    digest: file.digest,
    name: displayName(file.rawName, file.type),
    mediaType: mediaTypeOf(file.type),
    kind: context.kind,
    replacesId: context.replacesId,
    size: file.size,
    uploadedBy: context.actor.personId,
    uploadedAt: context.now,
  }));
  await insertEvidence(tx, rows);
  for (const { digest, mediaType } of rows) await queueText(tx, digest, mediaType, context.now);
  const events: RequestEvent[] = rows.map(({ id, digest, name, size, mediaType, kind, replacesId }) => ({
    type: 'evidence-added',
    payload: { fileId: id, digest, name, size, mediaType, kind, replacesId },
  }));
  await recordOnRequest(tx, request, context, events);
  return rows.map((row) => row.id);
}

/** Notes the files in the answer to a requirement of the profile; another key ties them to nothing. */
async function tie(
  tx: Tx,
  request: ApprovalRequestRecord,
  requirementKey: string,
  fileIds: readonly string[],
  now: Date,
): Promise<void> {
  const profile = await loadProfile(tx, request.profileKey, request.profileVersion);
  if (fileIds.length === 0 || !profile?.requirements.some((requirement) => requirement.key === requirementKey)) return;
  const answer = request.draft.checklist[requirementKey] ?? unanswered;
  const checklist = {
    ...request.draft.checklist,
    [requirementKey]: { ...answer, evidenceFileIds: [...answer.evidenceFileIds, ...fileIds] },
  };
  await writeDraft(tx, request, { content: { ...request.draft, checklist }, profile, now });
}

export type DescribeEvidence = { requestId: string; fileId: string; kind: DocumentKind; replacesId: string | null };

/** Says anew what a file is and what it replaces. Saying the same again changes nothing. */
export async function changeDescription(
  db: Db,
  actor: Actor,
  { requestId, fileId, kind, replacesId }: DescribeEvidence,
  io: Io,
): Promise<Result<null, EvidenceRefusal>> {
  return inTransaction(db, async (tx) => {
    const request = await loadRequest(tx, requestId, { lock: true });
    const barred = permitted(actor, request);
    if (barred || !request) return barred ?? refuse('not-found' as const);
    const file = await findEvidence(tx, requestId, fileId);
    if (!file || file.removedAt !== null) return refuse('not-found' as const);
    if (file.kind === kind && file.replacesId === replacesId) return ok(null);
    const wrong = replacesId === null ? null : versionFault(await listVersions(tx, requestId), fileId, replacesId);
    if (wrong) return refuse(wrong);
    await describeEvidence(tx, fileId, { kind, replacesId });
    const payload = { fileId, name: file.name, kind, replacesId };
    await recordOnRequest(tx, request, { actor, ...io }, [{ type: 'evidence-described', payload }]);
    return ok(null);
  });
}

export type RemoveEvidence = { requestId: string; fileId: string };

/**
 * Takes a file out of a request that is being written. Row and bytes stay: an earlier revision may name it, and the
 * record says that it was there. Taking it out twice is once.
 */
export async function removeEvidence(
  db: Db,
  actor: Actor,
  { requestId, fileId }: RemoveEvidence,
  io: Io,
): Promise<Result<null, EvidenceRefusal>> {
  return inTransaction(db, async (tx) => {
    const request = await loadRequest(tx, requestId, { lock: true });
    const barred = permitted(actor, request);
    if (barred || !request) return barred ?? refuse('not-found' as const);
    const file = await findEvidence(tx, requestId, fileId);
    if (!file) return refuse('not-found' as const);
    if (!(await markEvidenceRemoved(tx, fileId, io.now))) return ok(null);
    const payload = { fileId, digest: file.digest, name: file.name };
    await recordOnRequest(tx, request, { actor, ...io }, [{ type: 'evidence-removed', payload }]);
    await untie(tx, request, fileId, io.now);
    return ok(null);
  });
}

async function untie(tx: Tx, request: ApprovalRequestRecord, fileId: string, now: Date): Promise<void> {
  const content = withoutFile(request.draft, fileId);
  if (content === request.draft) return;
  const profile = await loadProfile(tx, request.profileKey, request.profileVersion);
  if (profile) await writeDraft(tx, request, { content, profile, now });
}

/** The content without any answer that points at the file; the same object where none does. */
function withoutFile(content: RequestContent, fileId: string): RequestContent {
  const answers = Object.entries(content.checklist);
  if (!answers.some(([, answer]) => answer.evidenceFileIds.includes(fileId))) return content;
  const checklist = Object.fromEntries(
    answers.map(([key, answer]) => [
      key,
      { ...answer, evidenceFileIds: answer.evidenceFileIds.filter((id) => id !== fileId) },
    ]),
  );
  return { ...content, checklist };
}
