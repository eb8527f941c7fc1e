import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { NO_HASH, sha256 } from './chain';
import {
  type Head,
  headHash,
  headLine,
  headText,
  isSameHead,
  isSignedBy,
  keyIdOf,
  parseHeadLine,
  readPublicKey,
} from './head';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const content = {
  treeSize: 12,
  rootHash: sha256('root'),
  previousHeadHash: NO_HASH,
  keyId: keyIdOf(publicKey),
  signedAt: new Date('2026-11-21T01:02:03.004Z'),
};
const head: Head = {
  ...content,
  headHash: headHash(content),
  signature: sign(null, Buffer.from(headText(content)), privateKey).toString('base64'),
};

test('a head written as a line comes back as it was', () => {
  const line = headLine(head, new Date('2026-11-21T01:02:04.000Z'));
  expect(line).not.toContain('\n');
  const read = parseHeadLine(line);
  expect(read).toEqual({ ...head, writtenAt: new Date('2026-11-21T01:02:04.000Z') });
  expect(isSameHead(read!, head)).toBe(true);
});

test('a cut line, another text or a wrong shape is no head', () => {
  const line = headLine(head, head.signedAt);
  for (const other of ['', '{', line.slice(0, -1), 'null', '[]', line.replace(head.rootHash, 'x')]) {
    expect(parseHeadLine(other)).toBeNull();
  }
});

test('the signature holds for exactly this head and this key', () => {
  expect(isSignedBy(head, publicKey)).toBe(true);
  expect(isSignedBy({ ...head, treeSize: 11 }, publicKey)).toBe(false);
  expect(isSignedBy({ ...head, signedAt: new Date(0) }, publicKey)).toBe(false);
  expect(isSignedBy(head, generateKeyPairSync('ed25519').publicKey)).toBe(false);
  expect(isSignedBy({ ...head, signature: 'no' }, publicKey)).toBe(false);
});

test('only an Ed25519 key is taken', () => {
  expect(readPublicKey(publicKey.export({ type: 'spki', format: 'pem' }).toString())).not.toBeNull();
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' });
  expect(readPublicKey(rsa.toString())).toBeNull();
  expect(readPublicKey('no key')).toBeNull();
});
