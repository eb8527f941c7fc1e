/** One posted form with evidence of a check, from its first byte to the record. */
import { json } from '@remix-run/node';
import { z } from 'zod';
import { defineAbilities } from '~/authorization/define-abilities';
import { displayName } from '~/documents/file-name';
import { dropReceived, keepFile, NotReceived } from '~/documents/file-store.server';
import { mediaTypeOf } from '~/documents/file-type';
import { readUpload, type UploadedFile, type UploadRefusal } from '~/documents/read-upload.server';
import { uploadFault } from '~/documents/words';
import { assertOwnPage, isCsrfToken, type SignedIn } from '~/people/session.server';
import { idSchema, type NewId } from '~/platform/ids';
import { logger } from '~/platform/logger.server';
import { ok, type Result, refuse } from '~/platform/result';
import type { Text } from '~/platform/text';
import { changeRegister, type Io, refuseChange } from '~/registers/change-register.server';
import { type RegisterRefusal, refusalText } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { actAs, checkToChange, mayOnCheck } from './access.server';
import { findCheck, loadCheckFacts } from './checks.repository.server';
import { findFile, insertFiles, listFiles, removeFile } from './files.repository.server';
import { listFindings } from './findings.repository.server';
import { checkStream } from './model';

/** A check with more has become an archive. */
const MOST_FILES_OF_CHECK = 100;

/** '' the check as a whole; 'question:<key>'; 'finding:<id>'. */
const evidenceFor = z.string().regex(/^(|question:[a-z0-9-]{1,60}|finding:[0-9A-Z]{26})$/);
const fieldsSchema = z.strictObject({ csrf: z.string(), submissionKey: idSchema, for: evidenceFor });

export type FilesProblem = 'not-found' | Text;

/** Whether the person may, and whether the form is ours, is known before a byte is written. */
export async function uploadFiles(
  db: Db,
  { actor, session }: SignedIn,
  request: Request,
  checkId: string,
  io: { now: () => Date; newId: NewId },
): Promise<Result<null, FilesProblem>> {
  assertOwnPage(request);
  const check = await findCheck(db, checkId);
  if (!check || !mayOnCheck(defineAbilities(actor), 'respond', await loadCheckFacts(db, check))) {
    return refuse('not-found');
  }
  const isOurs = (fields: Record<string, string>): boolean =>
    fieldsSchema.safeParse({ ...fields }).success && isCsrfToken(session, fields.csrf);
  const upload = await readUpload(request, isOurs);
  if (!upload.ok) return refuse(sayRefusal(upload.refusal));
  const { files, fields } = upload.value;
  try {
    const given = fieldsSchema.safeParse({ ...fields });
    if (!given.success) return refuse(uploadFault('not-a-form', ''));
    for (const file of files) await keepFile(file);
    const added = await addFiles(
      db,
      actor,
      { checkId, files, submissionKey: given.data.submissionKey, evidenceFor: given.data.for },
      { now: io.now(), newId: io.newId },
    );
    return added.ok ? ok(null) : refuse(problemOf(added.refusal));
  } catch (error) {
    if (!(error instanceof NotReceived)) throw error;
    return refuse(sayRefusal({ refusal: error.refusal, rawName: '' }));
  } finally {
    await dropReceived(files);
  }
}

const problemOf = (refusal: RegisterRefusal): FilesProblem =>
  refusal.reason === 'not-found' ? 'not-found' : refusalText(refusal);

function sayRefusal(refused: UploadRefusal): Text {
  if (refused.refusal === 'foreign-form') throw json({ refused: 'foreign-form', fields: [] }, { status: 403 });
  // Somebody has to make room; the person who uploads cannot.
  if (refused.refusal === 'storage-full') logger.error('No room for evidence of checks in SEKISHO_DATA_DIR');
  return uploadFault(refused.refusal, '');
}

export type AddFiles = {
  checkId: string;
  submissionKey: string;
  evidenceFor: string;
  files: readonly UploadedFile[];
};

/** Files whose bytes are in the store become evidence. Asks everything anew. */
export const addFiles = (
  db: Db,
  actor: SignedIn['actor'],
  { checkId, submissionKey, evidenceFor: what, files }: AddFiles,
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, newId, once, record } = changing;
    const check = await checkToChange(changing, { checkId, version: null }, 'respond');
    const [kind, key = ''] = what.split(':');
    const findingId = kind === 'finding' ? key : null;
    const questionKey = kind === 'question' ? key : '';
    if (findingId === null) {
      if (check.status !== 'open') refuseChange({ reason: 'check-status' });
      if (questionKey !== '' && !check.questionKeys.includes(questionKey)) refuseChange({ reason: 'not-found' });
    } else {
      const finding = (await listFindings(tx, check.id)).find(({ id }) => id === findingId);
      if (!finding) refuseChange({ reason: 'not-found' });
      if (finding.status !== 'open') refuseChange({ reason: 'check-status' });
    }
    await once(submissionKey, 'check-files', async () => {
      const known = await listFiles(tx, check.id);
      const isKnown = (digest: string) =>
        known.some(
          (file) => file.digest === digest && file.questionKey === questionKey && file.findingId === findingId,
        );
      const fresh = files.filter(
        ({ digest }, at) => !isKnown(digest) && files.findIndex((file) => file.digest === digest) === at,
      );
      if (known.length + fresh.length > MOST_FILES_OF_CHECK) refuseChange({ reason: 'too-many-files' });
      if (fresh.length === 0) return check.id;
      const { person } = await actAs(changing, check, 'answering');
      // Ids of one moment have no order of their own.
      const ids = fresh.map(() => newId()).sort();
      const rows = fresh.map((file, at) => ({
        id: ids[at] ?? newId(),
        checkId: check.id,
        questionKey,
        findingId,
        digest: file.digest,
        name: displayName(file.rawName, file.type),
        mediaType: mediaTypeOf(file.type),
        size: file.size,
      }));
      await insertFiles(tx, rows, { by: person, now });
      for (const { id, digest, name, size } of rows) {
        record(checkStream(check.id), 'check-file-added', { fileId: id, digest, name, size, for: what });
      }
      return check.id;
    });
    return null;
  });

/** Takes a file out of what can still be changed; the row and the bytes stay. */
export const takeOutFile = (
  db: Db,
  actor: SignedIn['actor'],
  { checkId, fileId, version }: { checkId: string; fileId: string; version: number },
  io: Io,
): Promise<Result<null, RegisterRefusal>> =>
  changeRegister(db, actor, io, async (changing) => {
    const { tx, now, record } = changing;
    const check = await checkToChange(changing, { checkId, version }, 'respond');
    const file = await findFile(tx, check.id, fileId);
    if (!file) refuseChange({ reason: 'not-found' });
    const finding = (await listFindings(tx, check.id)).find(({ id }) => id === file.findingId);
    if ((finding ? finding.status : check.status) !== 'open') refuseChange({ reason: 'check-status' });
    await actAs(changing, check, 'answering');
    await removeFile(tx, file.id, now);
    record(checkStream(check.id), 'check-file-removed', { fileId: file.id, digest: file.digest, name: file.name });
    return null;
  });
