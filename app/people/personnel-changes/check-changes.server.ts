/** A stored file against the organisation as it is now. */
import { readFile } from 'node:fs/promises';
import { filesFolder, pathOf } from '~/documents/file-store.server';
import type { PlainDate } from '~/platform/dates';
import { type Result, refuse } from '~/platform/result';
import type { DbOrTx } from '~db/connection.server';
import { type Outcome, outcomeOf, planDigest } from './outcome';
import { type ChangePlan, planChanges } from './plan-changes';
import type { FileFault } from './problems';
import { type ChangeFile, readChangeFile } from './read-change-file';
import type { Snapshot } from './snapshot';
import { loadSnapshot } from './snapshot.repository.server';

export type Check = { snapshot: Snapshot; plan: ChangePlan; outcome: Outcome; digest: string };

/** The rows of a stored file, read from its bytes; a fault where these are gone from the data folder. */
export async function readStored(digest: string): Promise<Result<ChangeFile, FileFault>> {
  const bytes = await readFile(pathOf(filesFolder(), digest)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return bytes ? readChangeFile(bytes) : refuse({ reason: 'missing-bytes' });
}

/** What the file would do. Reads only; inside a transaction that holds the organisation it is what will be. */
export async function checkChanges(
  db: DbOrTx,
  { file, digest }: { file: ChangeFile; digest: string },
  on: { today: PlainDate; actorId: string },
): Promise<Check> {
  const snapshot = await loadSnapshot(db, on.today);
  const plan = planChanges(file.lines, file.problems, snapshot, on);
  const numbers = file.lines.map(({ line }) => line);
  return { snapshot, plan, outcome: outcomeOf(numbers, plan), digest: planDigest(digest, plan) };
}

export const canBeApplied = ({ plan }: Check): boolean => plan.problems.length === 0 && plan.whole.length === 0;
