/** One posted form with one paper for an entry, from its first byte to where it is entered. */
import { json } from '@remix-run/node';
import { z } from 'zod';
import { displayName } from '~/documents/file-name';
import { dropReceived, keepFile, NotReceived } from '~/documents/file-store.server';
import { mediaTypeOf } from '~/documents/file-type';
import { readUpload, type UploadRefusal } from '~/documents/read-upload.server';
import { uploadFault } from '~/documents/words';
import { assertOwnPage, isCsrfToken, type SignedIn } from '~/people/session.server';
import { idSchema } from '~/platform/ids';
import { logger } from '~/platform/logger.server';
import { notFound, seeOther } from '~/platform/responses.server';
import { ok, type Result, refuse } from '~/platform/result';
import type { Text } from '~/platform/text';
import { type RegisterRefusal, refusalText } from './refusals';

/** What stands before the file: looked at before a byte is written. */
const fieldsSchema = z.strictObject({ csrf: z.string(), submissionKey: idSchema });

export type ReceivedFile = { digest: string; name: string; mediaType: string; size: number };
export type FileProblem = 'not-found' | Text;
type Enter = (file: ReceivedFile, submissionKey: string) => Promise<Result<unknown, RegisterRefusal>>;

/**
 * Callers have asked whether the person may. Whether the form is ours is known before a byte is written; what goes
 * wrong later leaves nothing. `enter` asks everything anew in its transaction.
 */
export async function receiveFile(
  { session }: Pick<SignedIn, 'session'>,
  request: Request,
  enter: Enter,
): Promise<Result<null, FileProblem>> {
  assertOwnPage(request);
  let submissionKey = '';
  const isOurs = (fields: Record<string, string>): boolean => {
    const given = fieldsSchema.safeParse({ ...fields });
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
    const received = {
      digest: file.digest,
      name: displayName(file.rawName, file.type),
      mediaType: mediaTypeOf(file.type),
      size: file.size,
    };
    const entered = await enter(received, submissionKey);
    if (entered.ok) return ok(null);
    return refuse(entered.refusal.reason === 'not-found' ? 'not-found' : refusalText(entered.refusal));
  } catch (error) {
    if (!(error instanceof NotReceived)) throw error;
    return refuse(uploadFault(error.refusal, ''));
  } finally {
    await dropReceived(files);
  }
}

/** What the form that attached a file answers. */
export function answerAttached(attached: Result<null, FileProblem>, back: `/${string}`) {
  if (attached.ok) return seeOther(back);
  if (attached.refusal === 'not-found') throw notFound();
  return json({ error: attached.refusal }, { status: 422 });
}

function sayRefusal(refused: UploadRefusal): Text {
  if (refused.refusal === 'foreign-form') throw json({ refused: 'foreign-form', fields: [] }, { status: 403 });
  // Somebody has to make room; the person who uploads cannot.
  if (refused.refusal === 'storage-full') logger.error('No room for papers in SEKISHO_DATA_DIR');
  return uploadFault(refused.refusal, '');
}
