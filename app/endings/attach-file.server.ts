/** One posted form with a paper behind a proof, from its first byte to the record. */
import { subject } from '@casl/ability';
import { json } from '@remix-run/node';
import { defineAbilities } from '~/authorization/define-abilities';
import { displayName } from '~/documents/file-name';
import { dropReceived, keepFile, NotReceived } from '~/documents/file-store.server';
import { mediaTypeOf } from '~/documents/file-type';
import { readUpload, type UploadedFile, type UploadRefusal } from '~/documents/read-upload.server';
import { uploadFault } from '~/documents/words';
import { assertOwnPage, isCsrfToken, type SignedIn } from '~/people/session.server';
import type { NewId } from '~/platform/ids';
import { logger } from '~/platform/logger.server';
import { ok, type Result, refuse } from '~/platform/result';
import type { Text } from '~/platform/text';
import { changeRegister, refuseChange } from '~/registers/change-register.server';
import { refusalText } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { readableEnding } from './ending-page.query.server';
import { endingStream, insertFile, listFiles, listProofs, lockEnding } from './endings.repository.server';
import { fileForm } from './forms';

type On = { endingId: string; proofId: string };
const MOST_FILES_OF_PROOF = 20;

/** Who may, and whether the form is ours, is known before a byte is written; what goes wrong later leaves nothing. */
export async function attachFile(
  db: Db,
  { actor, session }: SignedIn,
  request: Request,
  on: On,
  io: { now: () => Date; newId: NewId },
): Promise<Result<null, 'not-found' | Text>> {
  assertOwnPage(request);
  const readable = await readableEnding(db, defineAbilities(actor), on.endingId);
  if (!readable?.mayWrite) return refuse('not-found');
  let submissionKey = '';
  const isOurs = (fields: Record<string, string>): boolean => {
    const given = fileForm.safeParse({ ...fields });
    if (given.success) submissionKey = given.data.submissionKey;
    return given.success && isCsrfToken(session, given.data.csrf);
  };
  const upload = await readUpload(request, isOurs, { files: 1 });
  if (!upload.ok) return refuse(sayRefusal(upload.refusal));
  const { files } = upload.value;
  try {
    const [file] = files;
    if (!file) return refuse(uploadFault('no-file', ''));
    await keepFile(file);
    return await enterFile(db, actor, { ...on, submissionKey, file }, { now: io.now(), newId: io.newId });
  } catch (error) {
    if (!(error instanceof NotReceived)) throw error;
    return refuse(uploadFault(error.refusal, ''));
  } finally {
    await dropReceived(files);
  }
}

function sayRefusal(refused: UploadRefusal): Text {
  if (refused.refusal === 'foreign-form') throw json({ refused: 'foreign-form', fields: [] }, { status: 403 });
  // Somebody has to make room; the person who uploads cannot.
  if (refused.refusal === 'storage-full') logger.error('No room for proofs of endings in SEKISHO_DATA_DIR');
  return uploadFault(refused.refusal, '');
}

/** A file whose bytes are in the store becomes part of the proof. Asks everything anew. */
async function enterFile(
  db: Db,
  actor: SignedIn['actor'],
  { endingId, proofId, submissionKey, file }: On & { submissionKey: string; file: UploadedFile },
  io: { now: Date; newId: NewId },
): Promise<Result<null, 'not-found' | Text>> {
  const entered = await changeRegister(db, actor, io, async ({ tx, actor: by, ability, now, newId, record, once }) => {
    const ending = await lockEnding(tx, endingId);
    if (!ending || !ability.can('update', subject('Ending', { id: endingId, unitId: ending.unitId }))) {
      refuseChange({ reason: 'not-found' });
    }
    const proof = (await listProofs(tx, endingId, { lock: true })).find(({ id }) => id === proofId);
    if (!proof) refuseChange({ reason: 'not-found' });
    if (ending.status !== 'open') refuseChange({ reason: 'ending-over' });
    return once(submissionKey, 'ending-file', async () => {
      const known = await listFiles(tx, [proofId]);
      const same = known.find(({ digest }) => digest === file.digest);
      if (same) return same.id;
      if (known.length >= MOST_FILES_OF_PROOF) refuseChange({ reason: 'already-done' });
      const id = newId();
      const kept = {
        id,
        proofId,
        digest: file.digest,
        name: displayName(file.rawName, file.type),
        mediaType: mediaTypeOf(file.type),
        size: file.size,
        uploadedAt: now,
      };
      await insertFile(tx, { ...kept, by: { id: by.personId, name: by.name } });
      const { digest, name, mediaType, size } = kept;
      record(endingStream(endingId), 'ending-file-attached', {
        proofId,
        kind: proof.kind,
        digest,
        name,
        mediaType,
        size,
      });
      return id;
    });
  });
  if (entered.ok) return ok(null);
  return refuse(entered.refusal.reason === 'not-found' ? 'not-found' : refusalText(entered.refusal));
}
