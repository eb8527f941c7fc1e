/** A real SMTP server that can be away, refuse somebody, or take a mail and break off. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { to: string; subject: string; headers: string; text: string };

export type MailServer = {
  url: string;
  mails: ReceivedMail[];
  /** Addresses that are refused. */
  refused: Set<string>;
  /** Told after a mail was received in full, before the sender gets its answer; may throw. */
  onReceived: ((mail: ReceivedMail) => void) | null;
  close: () => Promise<void>;
};

export async function startMailServer(): Promise<MailServer> {
  const received: MailServer = { url: '', mails: [], refused: new Set(), onReceived: null, close: async () => {} };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      done(received.refused.has(address) ? new Error('No such user here') : undefined);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const mail = readMail(Buffer.concat(parts).toString('utf8'), session.envelope.rcptTo[0]?.address ?? '');
        received.mails.push(mail);
        try {
          received.onReceived?.(mail);
          done();
        } catch (error) {
          done(error as Error);
        }
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  received.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  received.close = () => new Promise((resolve) => server.close(() => resolve()));
  return received;
}

/** Header and body as the reader's program decodes them. */
function readMail(raw: string, to: string): ReceivedMail {
  const at = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, at).replace(/\r\n[ \t]+/g, ' ');
  const body = raw.slice(at + 4);
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(headers)?.[1]?.toLowerCase();
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? fromQuotedPrintable(body)
        : body;
  const subject = (/^subject: *(.*)$/im.exec(headers)?.[1] ?? '')
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?(b|q)\?(.*?)\?=/gi, (_word, kind: string, value: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(value, 'base64').toString('utf8')
        : fromQuotedPrintable(value.replaceAll('_', ' ')),
    );
  return { to, subject, headers, text: text.replaceAll('\r\n', '\n') };
}

const fromQuotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
