/** Signed tree heads (署名付きの目印): what is signed, how heads follow each other, how one is written as a line. Pure. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '~/platform/dates';
import { canonicalJson, sha256 } from './chain';

export type HeadContent = {
  /** How many events the tree holds. */
  treeSize: number;
  rootHash: string;
  /** Hash of the head before; zeros for the first. */
  previousHeadHash: string;
  /** SHA-256 of the public key (SPKI, DER). */
  keyId: string;
  signedAt: Instant;
};

export type Head = HeadContent & {
  headHash: string;
  /** Ed25519 over the canonical JSON of the content, base64. */
  signature: string;
};

/** The text that is hashed and signed. It names what it is, so that the key's signatures mean nothing elsewhere. */
export const headText = (head: HeadContent): string =>
  canonicalJson({
    what: 'sekisho record head',
    treeSize: head.treeSize,
    rootHash: head.rootHash,
    previousHeadHash: head.previousHeadHash,
    keyId: head.keyId,
    signedAt: head.signedAt.toISOString(),
  });

export const headHash = (head: HeadContent): string => sha256(headText(head));

/** Whether `publicKey` signed this head. */
export const isSignedBy = (head: Head, publicKey: KeyObject): boolean =>
  verify(null, Buffer.from(headText(head)), publicKey, Buffer.from(head.signature, 'base64'));

export const keyIdOf = (publicKey: KeyObject): string => sha256(publicKey.export({ type: 'spki', format: 'der' }));

/** An Ed25519 public key from PEM text; null for anything else. */
export function readPublicKey(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime({ precision: 3 }).transform((text) => new Date(text));
const lineSchema = z.object({
  treeSize: z.int().positive(),
  rootHash: hex,
  previousHeadHash: hex,
  keyId: hex,
  signedAt: instant,
  headHash: hex,
  signature: z.string().max(128),
  writtenAt: instant.optional(),
});

/** A head outside the database; `writtenAt` tells a line that was added late from one that was there in time. */
export type HeadLine = Head & { writtenAt?: Instant };

/** One line of the heads file, without the line end. */
export const headLine = (head: Head, writtenAt: Instant): string =>
  JSON.stringify({
    treeSize: head.treeSize,
    rootHash: head.rootHash,
    previousHeadHash: head.previousHeadHash,
    keyId: head.keyId,
    signedAt: head.signedAt.toISOString(),
    headHash: head.headHash,
    signature: head.signature,
    writtenAt: writtenAt.toISOString(),
  });

/** Reads a line of the heads file or of a mail; null where it is none. */
export function parseHeadLine(line: string): HeadLine | null {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Whether two heads say the same in every signed member. */
export const isSameHead = (a: Head, b: Head): boolean =>
  a.headHash === b.headHash && a.signature === b.signature && headText(a) === headText(b);
