/** Keeps the record sealed while the app runs. */
import path from 'node:path';
import { clock } from '~/platform/clock.server';
import { env } from '~/platform/env.server';
import { newId } from '~/platform/ids';
import { logger } from '~/platform/logger.server';
import { type Db, getDb } from '~db/connection.server';
import { type HeadMail, headMail } from './head-mail.server';
import { HEADS_FILE } from './heads-file.server';
import { type SealResult, sealRecord } from './seal.server';
import { loadSigner } from './signer.server';

/** The auditor gets at most one mail in this time; every head made in between goes with it. */
const MAIL_EVERY = 60 * 60_000;

export const recordFolder = (dataDir: string): string => path.join(dataDir, 'record');

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

/**
 * Seals every RECORD_SEAL_SECONDS until stopped. A run that fails is logged and the next one tries again: nothing
 * that people do waits for it. `stop` lets a run that has begun finish.
 */
export function startSealing(): { stop: () => Promise<void> } {
  let stopped = false;
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const again = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = sealNow()
        .catch((error: unknown) => logger.error({ err: error }, 'The record could not be sealed; tried again shortly'))
        .then(again);
    }, env().RECORD_SEAL_SECONDS * 1000);
    timer.unref();
  };
  again();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
