/** One posted form with files, from its first byte to the record. */
import { json } from '@remix-run/node';
import { z } from 'zod';
import { assertOwnPage, isCsrfToken, type SignedIn } from '~/people/session.server';
import { idSchema, type NewId } from '~/platform/ids';
import { logger } from '~/platform/logger.server';
import { ok, type Result, refuse } from '~/platform/result';
import type { Text } from '~/platform/text';
import type { Db } from '~db/connection.server';
import { addEvidence, type EvidenceRefusal, mayAddEvidence } from './change-evidence.server';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kind';
import { dropReceived, NotReceived } from './file-store.server';
import { readUpload, type UploadLimits, type UploadRefusal } from './read-upload.server';
import { uploadFault } from './words';

/** What was chosen beside the files, to be shown again. */
export type Chosen = { kind: DocumentKind; replacesId: string | null };
export type UploadProblem = 'not-found' | 'not-editable' | { fault: Text; chosen?: Chosen };

const fieldsSchema = z.strictObject({
  csrf: z.string(),
  submissionKey: idSchema,
  kind: z.enum(DOCUMENT_KINDS).default('other'),
  replaces: z
    .union([idSchema, z.literal('')])
    .default('')
    .transform((id) => id || null),
});
const KEY_LENGTH = 100;

export type UploadEvidence = { requestId: string; requirementKey: string | null; limits?: UploadLimits };

/**
 * Stores what the form in `request` brings. Whether the person may, and whether the form is ours, is known before a
 * byte is written; whatever goes wrong later, nothing of this form stays.
 */
export async function uploadEvidence(
  db: Db,
  { actor, session }: SignedIn,
  request: Request,
  { requestId, requirementKey, limits }: UploadEvidence,
  io: { now: () => Date; newId: NewId },
): Promise<Result<null, UploadProblem>> {
  assertOwnPage(request);
  const may = await mayAddEvidence(db, actor, requestId);
  if (!may.ok) return refuse(problemOf(may.refusal));
  let chosen: Chosen = { kind: 'other', replacesId: null };
  const isOurs = (fields: Record<string, string>): boolean => {
    const given = fieldsSchema.safeParse({ ...fields });
    if (given.success) chosen = { kind: given.data.kind, replacesId: given.data.replaces };
    return given.success && isCsrfToken(session, fields.csrf);
  };
  const upload = await readUpload(request, isOurs, limits);
  if (!upload.ok) return refuse(sayRefusal(upload.refusal, chosen));
  const { files, fields } = upload.value;
  try {
    // What came after the files has not been looked at yet.
    const given = fieldsSchema.safeParse({ ...fields });
    if (!given.success) return refuse(sayRefusal({ refusal: 'not-a-form' }, chosen));
    const command = {
      requestId,
      submissionKey: given.data.submissionKey,
      files,
      kind: given.data.kind,
      replacesId: given.data.replaces,
      requirementKey: requirementKey === null ? null : requirementKey.slice(0, KEY_LENGTH),
    };
    const added = await addEvidence(db, actor, command, { now: io.now(), newId: io.newId });
    return added.ok ? ok(null) : refuse(problemOf(added.refusal, chosen));
  } catch (error) {
    if (!(error instanceof NotReceived)) throw error;
    return refuse(sayRefusal({ refusal: error.refusal, rawName: '' }, chosen));
  } finally {
    await dropReceived(files);
  }
}

const problemOf = (refusal: EvidenceRefusal, chosen?: Chosen): UploadProblem =>
  refusal === 'not-found' || refusal === 'not-editable' ? refusal : { fault: uploadFault(refusal, ''), chosen };

function sayRefusal(refused: UploadRefusal, chosen: Chosen): UploadProblem {
  if (refused.refusal === 'foreign-form') throw json({ refused: 'foreign-form', fields: [] }, { status: 403 });
  // Somebody has to make room; the person who uploads cannot.
  if (refused.refusal === 'storage-full') logger.error('No room for evidence files in SEKISHO_DATA_DIR');
  return { fault: uploadFault(refused.refusal, 'rawName' in refused ? shown(refused.rawName) : ''), chosen };
}

/** A name of the sender's choosing, in a sentence of ours. */
const shown = (rawName: string): string => [...rawName.replace(/[\p{C}]/gu, '')].slice(0, 80).join('');
