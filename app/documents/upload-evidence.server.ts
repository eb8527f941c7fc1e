/** One posted form with files, from its first byte to the record. */
import { json } from '@remix-run/node';
import { z } from 'zod';
import { assertOwnPage, isCsrfToken, type SignedIn } from '~/people/session.server';
import { idSchema, type NewId } from '~/platform/ids';
import { logger } from '~/platform/logger.server';
import { ok, type Result, refuse } from '~/platform/result';
import type { Text } from '~/platform/text';
import type { Db } from '~db/connection.server';
import { addEvidence, mayAddEvidence } from './change-evidence.server';
import { dropReceived, NotReceived } from './file-store.server';
import { readUpload, type UploadLimits, type UploadRefusal } from './read-upload.server';
import { uploadFault } from './words';

export type UploadProblem = 'not-found' | 'not-editable' | { fault: Text };

const fieldsSchema = z.strictObject({ csrf: z.string(), submissionKey: idSchema });
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
  const upload = await readUpload(
    request,
    (fields) => isCsrfToken(session, fields.csrf) && fieldsSchema.safeParse({ ...fields }).success,
    limits,
  );
  if (!upload.ok) return refuse(sayRefusal(upload.refusal));
  const { files, fields } = upload.value;
  try {
    const command = {
      requestId,
      submissionKey: fields.submissionKey ?? '',
      files,
      requirementKey: requirementKey === null ? null : requirementKey.slice(0, KEY_LENGTH),
    };
    const added = await addEvidence(db, actor, command, { now: io.now(), newId: io.newId });
    return added.ok ? ok(null) : refuse(problemOf(added.refusal));
  } catch (error) {
    if (!(error instanceof NotReceived)) throw error;
    return refuse(sayRefusal({ refusal: error.refusal, rawName: '' }));
  } finally {
    await dropReceived(files);
  }
}

const problemOf = (refusal: 'not-found' | 'not-editable' | 'too-many-files'): UploadProblem =>
  refusal === 'too-many-files' ? { fault: uploadFault(refusal, '') } : refusal;

function sayRefusal(refused: UploadRefusal): UploadProblem {
  if (refused.refusal === 'foreign-form') throw json({ refused: 'foreign-form', fields: [] }, { status: 403 });
  // Somebody has to make room; the person who uploads cannot.
  if (refused.refusal === 'storage-full') logger.error('No room for evidence files in SEKISHO_DATA_DIR');
  return { fault: uploadFault(refused.refusal, 'rawName' in refused ? shown(refused.rawName) : '') };
}

/** A name of the sender's choosing, in a sentence of ours. */
const shown = (rawName: string): string => [...rawName.replace(/[\p{C}]/gu, '')].slice(0, 80).join('');
