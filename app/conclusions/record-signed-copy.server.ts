/** One posted form with the signed contract, from its first byte to the record. */
import { json } from '@remix-run/node';
import { actorPostLabel } from '~/authorization/actor';
import { defineAbilities } from '~/authorization/define-abilities';
import { contractStream, lockContract } from '~/contracts/contract.repository.server';
import { queueText } from '~/documents/document-text.repository.server';
import { displayName } from '~/documents/file-name';
import { dropReceived, keepFile, NotReceived } from '~/documents/file-store.server';
import { mediaTypeOf } from '~/documents/file-type';
import { readUpload, type UploadedFile, type UploadRefusal } from '~/documents/read-upload.server';
import { uploadFault } from '~/documents/words';
import type { FormAnswer } from '~/people/form-answer';
import type { Typed } from '~/people/forms';
import { assertOwnPage, isCsrfToken, type SignedIn } from '~/people/session.server';
import { officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { type FieldErrors, fieldErrors } from '~/platform/input';
import { logger } from '~/platform/logger.server';
import { type Result, refuse } from '~/platform/result';
import type { Text } from '~/platform/text';
import { changeRegister, refuseChange } from '~/registers/change-register.server';
import { type RegisterRefusal, refusalField, refusalStatus, refusalText } from '~/registers/refusals';
import type { Db } from '~db/connection.server';
import { conclusionRights, mayReadContract } from './access.server';
import {
  approvedRequestOf,
  findContract,
  insertCopy,
  listCopies,
  reviewedDocuments,
} from './conclusions.repository.server';
import { signedCopyForm } from './input';
import { mayBeSigned } from './standing';
import { conclusionWords } from './words';

export type CopyProblem = 'not-found' | { status: 409 | 422; answer: FormAnswer };
type Details = (typeof signedCopyForm)['_output'];

const problem = (
  typed: Typed,
  { errors = {}, refusal = null }: { errors?: FieldErrors; refusal?: Text | null },
): CopyProblem => ({ status: 422, answer: { typed, errors, refusal } });

/**
 * Records the signed copy that the form in `request` brings, as waiting to be compared. Whether the person may, and
 * whether the form is ours and complete, is known before a byte is written.
 */
export async function recordSignedCopy(
  db: Db,
  { actor, session }: SignedIn,
  request: Request,
  contractId: string,
  io: { now: () => Date; newId: NewId },
): Promise<Result<string, CopyProblem>> {
  assertOwnPage(request);
  if (!(await mayRecord(db, { actor, session }, contractId))) return refuse('not-found');
  let typed: Typed = {};
  let details: Details | null = null;
  let errors: FieldErrors | null = null;
  const isComplete = (fields: Record<string, string>): boolean => {
    if (!isCsrfToken(session, fields.csrf)) return false;
    typed = { ...fields };
    delete typed.csrf;
    const read = signedCopyForm.safeParse({ ...fields });
    if (read.success) details = read.data;
    else errors = fieldErrors(read.error);
    return read.success;
  };
  const upload = await readUpload(request, isComplete, { files: 1 });
  if (!upload.ok) {
    return refuse(
      errors ? problem(typed, { errors }) : problem(typed, { errors: { file: sayRefusal(upload.refusal) } }),
    );
  }
  const { files, fields } = upload.value;
  try {
    const [file] = files;
    // What came behind the file has not been looked at: then it is another form than the one that was checked.
    if (!file || details === null || Object.keys(fields).length !== Object.keys(typed).length + 1) {
      return refuse(problem(typed, { errors: { file: uploadFault('not-a-form', '') } }));
    }
    if (file.type !== 'pdf' && file.type !== 'docx') {
      return refuse(problem(typed, { errors: { file: conclusionWords.wrongType } }));
    }
    await keepFile(file);
    const recorded = await enterSignedCopy(
      db,
      actor,
      { contractId, details, file },
      { now: io.now(), newId: io.newId },
    );
    return recorded.ok ? recorded : refuse(sayNotRecorded(recorded.refusal, typed));
  } catch (error) {
    if (!(error instanceof NotReceived)) throw error;
    return refuse(problem(typed, { errors: { file: uploadFault(error.refusal, '') } }));
  } finally {
    await dropReceived(files);
  }
}

async function mayRecord(db: Db, { actor }: SignedIn, contractId: string): Promise<boolean> {
  const contract = await findContract(db, contractId);
  const ability = defineAbilities(actor);
  if (!contract || !mayReadContract(ability, contract)) return false;
  return (await conclusionRights(db, ability, actor.personId, contract)).record;
}

function sayRefusal(refused: UploadRefusal): Text {
  if (refused.refusal === 'foreign-form') throw json({ refused: 'foreign-form', fields: [] }, { status: 403 });
  // Somebody has to make room; the person who uploads cannot.
  if (refused.refusal === 'storage-full') logger.error('No room for signed contracts in SEKISHO_DATA_DIR');
  if (refused.refusal === 'wrong-type') return conclusionWords.wrongType;
  if (refused.refusal === 'too-many') return conclusionWords.oneFile;
  return uploadFault(refused.refusal, '');
}

function sayNotRecorded(refusal: RegisterRefusal, typed: Typed): CopyProblem {
  const status = refusalStatus(refusal);
  if (status === 404) return 'not-found';
  const field = refusalField(refusal);
  const text = refusalText(refusal);
  const answer =
    field === '' ? { typed, errors: {}, refusal: text } : { typed, errors: { [field]: text }, refusal: null };
  return { status: status === 409 ? 409 : 422, answer };
}

type New = { contractId: string; details: Omit<Details, 'csrf'>; file: UploadedFile };

/** A signed copy whose bytes are in the store comes to wait for being compared. Asks everything anew. */
export const enterSignedCopy = (
  db: Db,
  actor: SignedIn['actor'],
  { contractId, details, file }: New,
  io: { now: Date; newId: NewId },
) =>
  changeRegister(db, actor, io, async ({ tx, actor: recorder, ability, now, today, newId, record, once }) => {
    const contract = await lockContract(tx, contractId);
    if (!contract || !mayReadContract(ability, contract)) refuseChange({ reason: 'not-found' });
    if (!(await conclusionRights(tx, ability, recorder.personId, contract)).record) {
      refuseChange({ reason: 'not-found' });
    }
    return once(details.submissionKey, 'signed-copy', async () => {
      const approval = await approvedRequestOf(tx, contract.id, { lock: true });
      const copies = await listCopies(tx, contract.id);
      if (copies.some(({ status }) => status === 'waiting' || status === 'compared')) {
        refuseChange({ reason: 'copy-open' });
      }
      if (approval?.status !== 'approved' || approval.revisionId === null) refuseChange({ reason: 'not-approved' });
      if (!mayBeSigned(contract, approval, copies)) refuseChange({ reason: 'wrong-status' });
      const reviewed = (await reviewedDocuments(tx, approval)).find(({ id }) => id === details.reviewedFileId);
      if (!reviewed) refuseChange({ reason: 'no-such-document', field: 'reviewedFileId' });
      if (details.signedOn > today) refuseChange({ reason: 'in-future', field: 'signedOn' });
      if (details.ndaSignedOn !== null && details.ndaSignedOn > today) {
        refuseChange({ reason: 'in-future', field: 'ndaSignedOn' });
      }
      const id = newId();
      const mediaType = mediaTypeOf(file.type);
      const { partyA, partyB, partyC, partyD, signedOn, ndaSignedOn } = details;
      const copy = {
        id,
        contractId: contract.id,
        requestId: approval.id,
        revisionId: approval.revisionId,
        reviewedFileId: reviewed.id,
        reviewedDigest: reviewed.digest,
        signedDigest: file.digest,
        name: displayName(file.rawName, file.type),
        mediaType,
        size: file.size,
        signedOn,
        parties: [partyA, partyB, partyC, partyD].filter((party) => party !== ''),
        ndaSignedOn,
        recordedBy: { id: recorder.personId, name: recorder.name, post: actorPostLabel(recorder) },
        recordedAt: now,
      };
      const number = await insertCopy(tx, copy);
      await queueText(tx, file.digest, mediaType, now);
      record(contractStream(contract.id), 'signed-copy-recorded', {
        copyId: id,
        number,
        requestId: copy.requestId,
        revisionId: copy.revisionId,
        reviewedFileId: copy.reviewedFileId,
        reviewedDigest: copy.reviewedDigest,
        signedDigest: copy.signedDigest,
        name: copy.name,
        size: copy.size,
        signedOn,
        ndaSignedOn,
        parties: copy.parties,
        signedBeforeApproval: approval.decidedAt !== null && signedOn < officeDate(approval.decidedAt),
      });
      return id;
    });
  });
