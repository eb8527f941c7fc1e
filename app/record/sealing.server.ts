/** Sealing as this installation does it; the app runs it every RECORD_SEAL_SECONDS. */
import path from 'node:path';
import { clock } from '~/platform/clock.server';
import { env } from '~/platform/env.server';
import { newId } from '~/platform/ids';
import { type Db, getDb } from '~db/connection.server';
import { type HeadMail, headMail } from './head-mail.server';
import { HEADS_FILE } from './heads-file.server';
import { recordFolder } from './record-folder';
import { type SealResult, sealRecord } from './seal.server';
import { loadSigner } from './signer.server';

/** The auditor gets at most one mail in this time; every head made in between goes with it. */
const MAIL_EVERY = 60 * 60_000;

/** Seals once with this installation's key, file and mail. Throws where database or folder fails. */
export async function sealNow(db: Db = getDb()): Promise<SealResult> {
  const folder = recordFolder(env().SEKISHO_DATA_DIR);
  return sealRecord(db, {
    now: clock.now(),
    newId,
    signer: await loadSigner(folder),
    headsFile: path.join(folder, HEADS_FILE),
    mail: auditorMail(folder),
  });
}

function auditorMail(folder: string): HeadMail | undefined {
  const { SMTP_URL, AUDITOR_EMAIL, MAIL_FROM } = env();
  if (!SMTP_URL || !AUDITOR_EMAIL) return undefined;
  return headMail({
    smtpUrl: SMTP_URL,
    to: AUDITOR_EMAIL,
    from: MAIL_FROM ?? AUDITOR_EMAIL,
    stateFile: path.join(folder, 'mailed.json'),
    every: MAIL_EVERY,
  });
}
