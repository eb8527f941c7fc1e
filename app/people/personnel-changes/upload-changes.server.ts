/** 人事異動のファイルの受付: read, checked as a whole and stored; nothing of the organisation changes by it. */
import { readFile } from 'node:fs/promises';
import { json } from '@remix-run/node';
import { z } from 'zod';
import { displayName } from '~/documents/file-name';
import { dropReceived, keepFile, NotReceived } from '~/documents/file-store.server';
import { readUpload, type UploadRefusal } from '~/documents/read-upload.server';
import { idSchema } from '~/platform/ids';
import { logger } from '~/platform/logger.server';
import { ok, type Result, refuse } from '~/platform/result';
import { recordedActor } from '~/record/recorded-actor';
import type { Db } from '~db/connection.server';
import { administer, type Context } from '../administer.server';
import type { PeopleRefusal } from '../refusals';
import { assertOwnPage, isCsrfToken, type SignedIn } from '../session.server';
import { markSubmitted, submittedBefore } from '../submissions.repository.server';
import { LARGEST_CHANGE_FILE } from './change-file';
import { insertChangeFile } from './change-files.repository.server';
import { checkChanges } from './check-changes.server';
import type { FileFault } from './problems';
import { type ChangeFile, readChangeFile } from './read-change-file';

export type UploadProblem = { fault: FileFault } | { refusal: PeopleRefusal };
type Stored = { digest: string; size: number; name: string };

const fieldsSchema = z.strictObject({ csrf: z.string(), submissionKey: idSchema });

/** The id under which the file waits to be looked at. `signedIn` is an administrator; that is looked at again. */
export async function uploadChanges(
  db: Db,
  { actor, session }: SignedIn,
  request: Request,
  context: Context,
): Promise<Result<string, UploadProblem>> {
  assertOwnPage(request);
  const isOurs = (fields: Record<string, string>): boolean =>
    fieldsSchema.safeParse({ ...fields }).success && isCsrfToken(session, fields.csrf);
  const upload = await readUpload(request, isOurs, { fileBytes: LARGEST_CHANGE_FILE, files: 1 });
  if (!upload.ok) return refuse({ fault: faultOf(upload.refusal) });
  const { files, fields } = upload.value;
  const [received] = files;
  try {
    const given = fieldsSchema.safeParse({ ...fields });
    if (!given.success || !received) return refuse({ fault: { reason: 'not-a-form' } });
    if (received.type !== 'csv') return refuse({ fault: { reason: 'not-csv' } });
    const read = readChangeFile(await readFile(received.path));
    if (!read.ok) return refuse({ fault: read.refusal });
    const { digest, size, rawName } = received;
    await keepFile(received);
    const stored = { digest, size, name: displayName(rawName, 'csv') };
    return await store(db, actor, { stored, file: read.value, submissionKey: given.data.submissionKey }, context);
  } catch (error) {
    if (!(error instanceof NotReceived)) throw error;
    return refuse({ fault: faultOf({ refusal: error.refusal, rawName: '' }) });
  } finally {
    await dropReceived(files);
  }
}

async function store(
  db: Db,
  actor: SignedIn['actor'],
  { stored, file, submissionKey }: { stored: Stored; file: ChangeFile; submissionKey: string },
  context: Context,
): Promise<Result<string, UploadProblem>> {
  const submission = { key: submissionKey, personId: actor.personId, effect: 'personnel-changes-uploaded' };
  const outcome = await administer(db, actor, context, async ({ tx, today, now, newId, actor: fresh, record }) => {
    const before = await submittedBefore(tx, submission);
    if (before !== null) return before;
    const { outcome } = await checkChanges(tx, { file, digest: stored.digest }, { today, actorId: fresh.personId });
    const id = newId();
    const row = { id, ...stored, encoding: file.encoding, outcome };
    await insertChangeFile(tx, row, recordedActor(fresh), now);
    await markSubmitted(tx, { ...submission, subjectId: id }, now);
    record(`personnel-changes:${id}`, 'personnel-changes-uploaded', { ...stored, lines: file.lines.length });
    return id;
  });
  return outcome.ok ? ok(outcome.value) : refuse({ refusal: outcome.refusal });
}

function faultOf({ refusal }: UploadRefusal): FileFault {
  if (refusal === 'foreign-form') throw json({ refused: 'foreign-form', fields: [] }, { status: 403 });
  // Somebody has to make room; the person who uploads cannot.
  if (refusal === 'storage-full') logger.error('No room for uploaded files in SEKISHO_DATA_DIR');
  switch (refusal) {
    // Bytes that are no table in either encoding look alike, whatever they are.
    case 'wrong-type':
      return { reason: 'wrong-encoding' };
    case 'too-many':
      return { reason: 'not-a-form' };
    default:
      return { reason: refusal };
  }
}
