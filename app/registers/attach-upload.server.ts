/** One posted paper for something in a register: asked before a byte is read, and anew where it is entered. */
import type { AppAbility } from '~/authorization/ability';
import { defineAbilities } from '~/authorization/define-abilities';
import type { SignedIn } from '~/people/session.server';
import type { NewId } from '~/platform/ids';
import { type Result, refuse } from '~/platform/result';
import type { Db } from '~db/connection.server';
import { type Attach, attach, type Holder } from './attached-files.server';
import { type Changing, changeRegister } from './change-register.server';
import { type FileProblem, receiveFile } from './receive-file.server';

type To = {
  /** Whether the person may, as far as it is known before the file is there. */
  may: (ability: AppAbility) => Promise<boolean>;
  /** Asks everything anew in the transaction, locks what the paper is for, and says what that is. */
  lock: (changing: Changing) => Promise<Omit<Attach, 'file' | 'submissionKey'>>;
};

/** `now` is asked when the file has arrived: that may take a while. */
export type UploadIo = { now: () => Date; newId: NewId };

export async function attachUpload(
  db: Db,
  signedIn: SignedIn,
  request: Request,
  holder: Holder,
  { may, lock }: To,
  { now, newId }: UploadIo,
): Promise<Result<null, FileProblem>> {
  if (!(await may(defineAbilities(signedIn.actor)))) return refuse('not-found');
  return receiveFile(signedIn, request, (file, submissionKey) =>
    changeRegister(db, signedIn.actor, { now: now(), newId }, async (changing) =>
      attach(changing, holder, { ...(await lock(changing)), file, submissionKey }),
    ),
  );
}
