/** Sends the mails whose time has come. A mail server that is away costs one attempt each time, and nothing else. */
import type { Transporter } from 'nodemailer';
import { officeDate } from '~/platform/dates';
import type { NewId } from '~/platform/ids';
import { logger } from '~/platform/logger.server';
import type { Db } from '~db/connection.server';
import { stopToken } from './link-key.server';
import { isOptionalLine, mailText } from './mail-text';
import { type Claim, claimMail, findAddressee, noticesOf, settleMail } from './mails.repository.server';
import { ABOUT_ONE_MAIL, MOST_ATTEMPTS, nextAttempt } from './model';
import { linesOf } from './notice-lines.query.server';

export type Sending = {
  transport: Pick<Transporter, 'sendMail'>;
  from: string;
  /** 'https://sekisho.example.lg.jp'. */
  origin: string;
  linkKey: Buffer;
  now: () => Date;
  newId: NewId;
  signal: AbortSignal;
};

export type Delivered = { sent: number; failed: number };

/** Sends until nothing is due, the server fails, or `signal` says stop. */
export async function deliverMails(db: Db, sending: Sending): Promise<Delivered> {
  const total: Delivered = { sent: 0, failed: 0 };
  for (;;) {
    const claim = sending.signal.aborted ? null : await claimMail(db, sending.newId(), sending.now());
    if (!claim) return total;
    const outcome = await deliverOne(db, claim, sending);
    if (outcome === 'sent') total.sent += 1;
    if (outcome === 'refused') total.failed += 1;
    if (outcome === 'server-away') return { ...total, failed: total.failed + 1 };
  }
}

async function deliverOne(
  db: Db,
  claim: Claim,
  sending: Sending,
): Promise<'sent' | 'empty' | 'refused' | 'server-away'> {
  // Each process that took it was gone before it could say how it went.
  if (claim.attempts > MOST_ATTEMPTS) {
    await settleMail(db, claim, { status: 'failed', error: 'Never came to an end' });
    return 'refused';
  }
  const mail = await compose(db, claim, sending);
  if (!mail) {
    await settleMail(db, claim, { status: 'empty' });
    return 'empty';
  }
  try {
    await sending.transport.sendMail(mail);
  } catch (error) {
    const now = sending.now();
    const nextAt = nextAttempt(claim.attempts, now);
    const said = describeFailure(error);
    await settleMail(
      db,
      claim,
      nextAt ? { status: 'waiting', nextAt, error: said } : { status: 'failed', error: said },
    );
    logger.warn({ mail: claim.mailId, attempt: claim.attempts, failure: said }, 'A mail could not be sent');
    return isAboutThisMail(error) ? 'refused' : 'server-away';
  }
  await settleMail(db, claim, { status: 'sent', at: sending.now() });
  return 'sent';
}

/** The mail as it is now; null where nothing is left to say, or nobody to say it to. */
async function compose(db: Db, { mailId, personId }: Claim, { from, origin, linkKey, now }: Sending) {
  const person = await findAddressee(db, personId);
  if (!person) return null;
  const lines = await linesOf(db, await noticesOf(db, mailId), { personId, today: officeDate(now()) });
  if (lines.length === 0) return null;
  const unsubscribe = lines.some(isOptionalLine)
    ? `${origin}/unsubscribe?token=${encodeURIComponent(stopToken(linkKey, personId))}`
    : null;
  return {
    from,
    // As an object: an address can never become two, or a header.
    to: { name: '', address: person.email },
    ...mailText(lines, { locale: person.locale, origin, unsubscribe }),
    // The same for every attempt: where a server had taken it already, the reader's program shows one.
    messageId: `<${mailId}@${new URL(origin).hostname}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': person.locale,
      ...(unsubscribe
        ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
  };
}

type SmtpError = { code?: unknown; responseCode?: unknown; response?: unknown; command?: unknown; message?: unknown };

/** Refused for its addressee or content: others may get through. */
const isAboutThisMail = (error: unknown): boolean => ABOUT_ONE_MAIL.includes(String((error as SmtpError).code));

/** For the administrator: what the server answered. Never what was sent to it, which may hold a password. */
export function describeFailure(error: unknown): string {
  const { code, responseCode, response, command, message } = error as SmtpError;
  const isSignIn = String(command ?? '').startsWith('AUTH') || code === 'EAUTH';
  const said = isSignIn ? `sign-in refused (${String(responseCode ?? '')})` : (response ?? message);
  const words = typeof said === 'string' ? said.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 300) : '';
  return [typeof code === 'string' ? code : 'ERROR', words].filter(Boolean).join(' ');
}
