/** Files in the store against the digest that names them. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { EventRef, FindingKind, Findings } from './findings';
import { type fileNames, sentences } from './verification-words';

/** Files already read are not read again, up to this many. */
const DIGESTS_REMEMBERED = 100_000;

type FileState = 'intact' | 'changed' | 'missing';
type Named = {
  kind: FindingKind;
  what: (typeof fileNames)[keyof typeof fileNames];
  name: string;
  digest: string;
  /** The event that brought it. */
  event: EventRef;
  /** Taken out since: then it may be gone, but not be another. */
  removed: boolean;
};

export class StoredFiles {
  private readonly states = new Map<string, FileState>();

  constructor(
    private readonly findings: Findings,
    /** Where files lie by digest. */
    private readonly folder: string,
  ) {}

  async check({ kind, what, name, digest, event, removed }: Named): Promise<void> {
    const state = await this.stateOf(digest);
    if (state === 'changed') {
      this.findings.misfit(kind, sentences.storedFileChanged(what, name, digest, event), event);
    } else if (state === 'missing' && !removed) {
      this.findings.misfit(kind, sentences.storedFileMissing(what, name, digest, event), event);
    }
  }

  private async stateOf(digest: string): Promise<FileState> {
    const known = this.states.get(digest);
    if (known) return known;
    const state = await readFileState(this.folder, digest);
    if (this.states.size < DIGESTS_REMEMBERED) this.states.set(digest, state);
    return state;
  }
}

async function readFileState(folder: string, digest: string): Promise<FileState> {
  // A digest is hexadecimal; anything else in the column must not become a path.
  if (!/^[0-9a-f]{64}$/.test(digest)) return 'missing';
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path.join(folder, digest.slice(0, 2), digest.slice(2, 4), digest)), hash);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'missing';
    throw error;
  }
  return hash.digest('hex') === digest ? 'intact' : 'changed';
}
