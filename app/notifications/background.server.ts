/** Mail as this installation sends it: with its server, its address, its key. */
import { clock } from '~/platform/clock.server';
import { type Env, env } from '~/platform/env.server';
import { newId } from '~/platform/ids';
import { publicOrigin } from '~/platform/public-origin.server';
import { smtpTransport } from '~/platform/smtp.server';
import { getDb } from '~db/connection.server';
import { deliverMails } from './deliver.server';
import { gatherNotices } from './gather.server';
import { loadLinkKey } from './link-key.server';
import { forgetWaiting } from './mails.repository.server';

let stopping = new AbortController();

export const mailIsSet = ({ SMTP_URL, MAIL_FROM }: Env): boolean => SMTP_URL !== undefined && MAIL_FROM !== undefined;

/** A job of the app: makes mails of what there is to tell, and sends those whose time has come. */
export async function sendNotices(): Promise<void> {
  const settings = env();
  const { SMTP_URL, MAIL_FROM, MAIL_DIGEST_HOUR } = settings;
  const db = getDb();
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return forgetWaiting(db);
  await gatherNotices(db, { now: clock.now(), newId, hour: MAIL_DIGEST_HOUR });
  const transport = smtpTransport(SMTP_URL);
  try {
    await deliverMails(db, {
      transport,
      from: MAIL_FROM,
      origin: publicOrigin(),
      linkKey: await loadLinkKey(settings.SEKISHO_DATA_DIR),
      now: clock.now,
      newId,
      signal: stopping.signal,
    });
  } finally {
    transport.close();
  }
}

/** No further mail is begun. */
export function stopSendingNotices(): void {
  stopping.abort();
  stopping = new AbortController();
}
