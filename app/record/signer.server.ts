/** The key that signs tree heads. It lies in the data folder, apart from the database it bears witness against. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type HeadContent, headText, keyIdOf } from './head';

export const SIGNING_KEY_FILE = 'signing-key.pem';
export const PUBLIC_KEY_FILE = 'public-key.pem';
/** Stream of what happens to the key itself: when one was made, and which one it followed. */
export const SIGNING_KEY_STREAM = 'record:signing-key';

export type Signer = {
  keyId: string;
  publicKeyPem: string;
  /** Base64 Ed25519 signature over the head's canonical text. */
  sign(head: HeadContent): string;
};

/** A signer from a private key. Throws for anything but Ed25519. */
export function signerOf(privateKey: KeyObject): Signer {
  if (privateKey.asymmetricKeyType !== 'ed25519')
    throw new Error('The signing key of the record is not an Ed25519 key');
  const publicKey = createPublicKey(privateKey);
  return {
    keyId: keyIdOf(publicKey),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (head) => sign(null, Buffer.from(headText(head)), privateKey).toString('base64'),
  };
}

/**
 * The signer of this installation; makes the key on first use and never overwrites one. Keeps the public key beside
 * it, and an earlier public key under its own name. Throws where the key cannot be read: sealing with another key
 * in silence would be worse than not sealing.
 */
export async function loadSigner(folder: string): Promise<Signer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keyFile = path.join(folder, SIGNING_KEY_FILE);
  const pem = (await readIfThere(keyFile)) ?? (await createKey(keyFile));
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(pem);
  } catch {
    // The parser's own message could quote key material.
    throw new Error(`The signing key of the record cannot be read: ${keyFile}`);
  }
  const signer = signerOf(privateKey);
  await exportPublicKey(path.join(folder, PUBLIC_KEY_FILE), signer);
  return signer;
}

async function createKey(file: string): Promise<string> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const draft = await writeBeside(file, pem, 0o600);
  try {
    // link() refuses where the file exists: of two servers that start at once, one key stays.
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return await readFile(file, 'utf8');
}

async function exportPublicKey(file: string, signer: Signer): Promise<void> {
  const present = await readIfThere(file);
  if (present === signer.publicKeyPem) return;
  if (present !== null) await rename(file, `${file.replace(/\.pem$/, '')}-${earlierName(present)}.pem`);
  await rename(await writeBeside(file, signer.publicKeyPem, 0o644), file);
}

function earlierName(pem: string): string {
  try {
    return keyIdOf(createPublicKey(pem)).slice(0, 16);
  } catch {
    return `unreadable-${randomUUID().slice(0, 8)}`;
  }
}

async function writeBeside(file: string, text: string, mode: number): Promise<string> {
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, 'wx', mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return draft;
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The public key as it lies beside the signing key; null before the first sealing. */
export const readPublicKeyFile = (folder: string): Promise<string | null> =>
  readIfThere(path.join(folder, PUBLIC_KEY_FILE));
