/**
 * The bytes of evidence: written once, found by their SHA-256, never changed. A file is whole under its digest or not
 * there: it is written elsewhere, synced, and renamed into its place.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { env } from '~/platform/env.server';

/** Bytes that have arrived whole but belong to no request yet. */
export type ReceivedFile = { path: string; digest: string; size: number };

export type StoreRefusal = 'too-large' | 'storage-full' | 'cut-off';
/** Why a file was not received; the temporary file is gone by then. */
export class NotReceived extends Error {
  constructor(readonly refusal: StoreRefusal) {
    super(refusal);
  }
}

const DAY = 24 * 60 * 60 * 1000;
/** No room: the disk, the quota, or the largest file that the file system or the process may write. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const isNoRoom = (error: unknown): boolean => NO_ROOM.has((error as NodeJS.ErrnoException | null)?.code ?? '');

/** Where the files lie: never under `public/`. */
export const filesFolder = (): string => join(env().SEKISHO_DATA_DIR, 'files');
const incomingFolder = (folder: string): string => join(folder, 'incoming');

export function pathOf(folder: string, digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('Not a SHA-256 digest');
  return join(folder, digest.slice(0, 2), digest.slice(2, 4), digest);
}

/** A stream of bytes that says so when it went over its limit, as busboy's does. */
type LimitedStream = AsyncIterable<Uint8Array> & { truncated?: boolean };

/**
 * Writes a stream to a temporary file and hashes it on the way. `look` sees every piece.
 * @throws NotReceived for what can happen to anybody; nothing is left behind then
 */
export async function receiveFile(
  stream: LimitedStream,
  look: (piece: Uint8Array) => void = () => {},
  folder: string = filesFolder(),
): Promise<ReceivedFile> {
  const path = join(incomingFolder(folder), randomUUID());
  try {
    await mkdir(incomingFolder(folder), { recursive: true, mode: 0o700 });
    return { path, ...(await writeThrough(path, stream, look)) };
  } catch (error) {
    await rm(path, { force: true });
    if (error instanceof NotReceived) throw error;
    if (isNoRoom(error)) throw new NotReceived('storage-full');
    if (isCutOff(error)) throw new NotReceived('cut-off');
    throw error;
  }
}

async function writeThrough(path: string, stream: LimitedStream, look: (piece: Uint8Array) => void) {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of stream) {
      hash.update(piece);
      look(piece);
      size += piece.byteLength;
      await writeWhole(file, piece);
    }
    if (stream.truncated) throw new NotReceived('too-large');
    await file.sync();
  } finally {
    await file.close();
  }
  return { digest: hash.digest('hex'), size };
}

/** One write may take fewer bytes than it was given. */
async function writeWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.byteLength; ) {
    const { bytesWritten } = await file.write(piece, at, piece.byteLength - at);
    at += bytesWritten;
  }
}

/** What busboy and a broken connection say. */
const isCutOff = (error: unknown): boolean =>
  error instanceof CutOff || /terminated early|unexpected end|aborted|premature/i.test(String(error));

/** Put into a stream whose source ended before its time. */
export class CutOff extends Error {}

/**
 * Moves a received file to its place; where the same bytes lie already, the second copy goes.
 * @throws NotReceived when there is no room for the folder
 */
export async function keepFile(received: ReceivedFile, folder: string = filesFolder()): Promise<void> {
  const target = pathOf(folder, received.digest);
  const folders = [folder, join(folder, received.digest.slice(0, 2)), join(target, '..')];
  try {
    await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
    await rename(received.path, target);
    // The names of new folders are only safe once the folders above them are written.
    for (const each of folders) await syncFolder(each);
  } catch (error) {
    if (isNoRoom(error)) throw new NotReceived('storage-full');
    throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Removes received files that were not kept; those that were are not there any more. */
export async function dropReceived(files: readonly ReceivedFile[]): Promise<void> {
  for (const file of files) await rm(file.path, { force: true });
}

/** The bytes under `digest` as a web stream with their size; null where they are not there (see `record:verify`). */
export async function openFile(
  digest: string,
  folder: string = filesFolder(),
): Promise<{ size: number; body: ReadableStream<Uint8Array> } | null> {
  const path = pathOf(folder, digest);
  try {
    const { size } = await stat(path);
    return { size, body: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array> };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Removes what uploads left behind when the server was killed: temporary files older than a day. Called at start;
 * returns how many went.
 */
export async function cleanIncomingFiles(now: Date, folder: string = filesFolder()): Promise<number> {
  const incoming = incomingFolder(folder);
  let removed = 0;
  for (const name of await readdir(incoming).catch(() => [])) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile() || now.getTime() - found.mtimeMs < DAY) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}
