/** Mails signed heads to the auditor, so that a copy lies where nobody who runs this server can change it. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '~/platform/dates';
import { logger } from '~/platform/logger.server';
import { smtpTransport } from '~/platform/smtp.server';
import type { DbOrTx } from '~db/connection.server';
import { type Head, headLine } from './head';
import { headAt, headsAfter, lastHead } from './heads.repository.server';

export type HeadMail = {
  /** Sends what has not been sent yet, if it is time. Never throws: a mail server may be down for days. */
  send(db: DbOrTx, now: Instant): Promise<void>;
};

export type HeadMailOptions = {
  smtpUrl: string;
  /** The auditor's address. */
  to: string;
  from: string;
  /** Remembers what was sent, across restarts. */
  stateFile: string;
  /** Shortest time between two mails in milliseconds; the heads in between go with the next. */
  every: number;
};

/** A mail names no more heads than this; each head covers all events before it anyway. */
const MOST_HEADS = 5_000;

type Sent = { treeSize: number; headHash: string; sentAt: string };

export function headMail(options: HeadMailOptions): HeadMail {
  const transport = smtpTransport(options.smtpUrl);
  return {
    async send(db, now) {
      try {
        const sent = await readSent(options.stateFile);
        if (sent && now.getTime() - Date.parse(sent.sentAt) < options.every) return;
        const newest = await lastHead(db);
        if (newest === null || newest.headHash === sent?.headHash) return;
        const heads = await unsent(db, sent);
        await transport.sendMail({ from: options.from, to: options.to, ...wording(heads, now) });
        await writeSent(options.stateFile, {
          treeSize: newest.treeSize,
          headHash: newest.headHash,
          sentAt: now.toISOString(),
        });
      } catch (error) {
        logger.warn(
          { err: error },
          'The signed heads could not be mailed to the auditor; tried again at the next sealing',
        );
      }
    },
  };
}

/** All heads after the last one that went out; all there are where that one is no longer in the database. */
async function unsent(db: DbOrTx, sent: Sent | null): Promise<Head[]> {
  const known = sent !== null && (await headAt(db, sent.treeSize))?.headHash === sent.headHash;
  let heads: Head[] = [];
  for await (const page of headsAfter(db, known ? sent.treeSize : 0)) heads = [...heads, ...page].slice(-MOST_HEADS);
  return heads;
}

function wording(heads: readonly Head[], now: Instant) {
  const newest = heads.at(-1)!;
  const lines = heads.map((head) => `${headLine(head, now)}\n`).join('');
  return {
    subject: `関所 記録の署名 ${newest.treeSize} / Sekisho signed record head ${newest.treeSize}`,
    text: [
      `記録 ${newest.treeSize} 件までの署名を送ります。このメールは消さずに保管してください。`,
      '添付の heads.jsonl を保存し、npm run record:verify -- --heads heads.jsonl で、記録が後から変えられていないことを確かめられます。',
      '',
      `This mail carries the signatures over the first ${newest.treeSize} events of the record. Please keep it.`,
      'Save the attached heads.jsonl and run: npm run record:verify -- --heads heads.jsonl',
      '',
    ].join('\n'),
    attachments: [{ filename: 'heads.jsonl', content: lines, contentType: 'application/x-ndjson' }],
  };
}

async function readSent(file: string): Promise<Sent | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Sent;
  } catch {
    // Missing or damaged: sending once too often is harmless.
    return null;
  }
}

async function writeSent(file: string, sent: Sent): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, JSON.stringify(sent), { mode: 0o600 });
  await rename(`${file}.new`, file);
}
