/** Runs the verification off the request path: a process of its own, at low priority. */
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { Instant } from '~/platform/dates';
import { logger } from '~/platform/logger.server';
import { recordFolder } from './record-folder';
import {
  beginVerification,
  failUnfinished,
  readVerificationStatus,
  saveVerification,
} from './saved-verification.server';

export type Started = 'started' | 'already-running';

/** Starts `record:verify --save`. It goes on if this server ends, and keeps its own result. */
export async function startVerification(dataDir: string, now: Instant): Promise<Started> {
  const folder = recordFolder(dataDir);
  if (readVerificationStatus(folder, now).runningSince) return 'already-running';
  const command = ['--import', 'tsx', path.join('app', 'record', 'verify.command.ts'), '--json', '--save'];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, SEKISHO_DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  child.on('error', (error) => {
    logger.error({ err: error }, 'The verification of the record could not be started');
    void saveVerification(folder, { state: 'failed', at: now.toISOString() });
  });
  const { pid } = child;
  if (pid === undefined) return 'started';
  // Killed, or not even begun: a run that ends by itself has kept its result and is no longer noted as running.
  child.on('exit', () => void failUnfinished(folder, pid, now));
  child.unref();
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // Gone already, or the system does not allow it: only politeness.
  }
  return (await beginVerification(folder, pid, now)) ? 'started' : 'already-running';
}
