/**
 * Links that stop mails without signing in. A link names a person and is signed with a key of this installation; it
 * can do this one thing, for this person, and nothing else.
 */
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { idSchema } from '~/platform/ids';

const KEY_FILE = 'unsubscribe-key';
/** Nothing else that is ever signed with the same key looks like this. */
const PURPOSE = 'sekisho:stop-mails:1:';

/** The key of this installation, made at the first use; of two servers that start at once one key stays. */
export async function loadLinkKey(dataDir: string): Promise<Buffer> {
  const folder = path.join(dataDir, 'mail');
  const file = path.join(folder, KEY_FILE);
  const there = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (there) return there;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, randomBytes(32), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file);
}

const signatureOf = (key: Buffer, personId: string): string =>
  createHmac('sha256', key).update(`${PURPOSE}${personId}`).digest('base64url');

export const stopToken = (key: Buffer, personId: string): string => `${personId}.${signatureOf(key, personId)}`;

/** The person a token was made for; null for anything that was not made here. */
export function personOfToken(key: Buffer, token: string): string | null {
  const [personId = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !idSchema.safeParse(personId).success) return null;
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(key, personId))];
  return given.length === right.length && timingSafeEqual(given, right) ? personId : null;
}
