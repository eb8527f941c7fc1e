/** The latest verification, kept in the data folder so that the page outlives a restart. */
import { readFileSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '~/platform/dates';
import type { Verification } from './verify.server';

/** What the page shows. A run that fails says so; the reason is in the log, where secrets cannot be read by many. */
export type SavedVerification =
  | { state: 'none' }
  | { state: 'finished'; verification: Verification }
  | { state: 'failed'; at: string };

export type VerificationStatus = { latest: SavedVerification; runningSince: string | null };

type Running = { pid: number; startedAt: string };

/** Nobody's record takes this long; a process of this number is another one by now. */
const LONGEST_RUN = 12 * 3_600_000;

const resultFile = (folder: string): string => path.join(folder, 'verification.json');
const runningFile = (folder: string): string => path.join(folder, 'verification-running.json');

/** Notes that process `pid` verifies; false when another one already does. */
export async function beginVerification(folder: string, pid: number, now: Instant): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const running = readRunning(folder);
  if (running && isAlive(running, now)) return running.pid === pid;
  await rm(runningFile(folder), { force: true });
  try {
    const handle = await open(runningFile(folder), 'wx', 0o600);
    await handle.writeFile(JSON.stringify({ pid, startedAt: now.toISOString() } satisfies Running));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

export async function saveVerification(folder: string, result: SavedVerification): Promise<void> {
  await writeFile(`${resultFile(folder)}.new`, JSON.stringify(result), { mode: 0o600 });
  await rename(`${resultFile(folder)}.new`, resultFile(folder));
  await rm(runningFile(folder), { force: true });
}

/** Notes the failure of a run that ended without a result. */
export async function failUnfinished(folder: string, pid: number, now: Instant): Promise<void> {
  if (readRunning(folder)?.pid === pid) await saveVerification(folder, { state: 'failed', at: now.toISOString() });
}

export function readVerificationStatus(folder: string, now: Instant): VerificationStatus {
  const running = readRunning(folder);
  return {
    latest: readJson<SavedVerification>(resultFile(folder)) ?? { state: 'none' },
    runningSince: running && isAlive(running, now) ? running.startedAt : null,
  };
}

const readRunning = (folder: string): Running | null => readJson<Running>(runningFile(folder));

function isAlive({ pid, startedAt }: Running, now: Instant): boolean {
  if (!Number.isInteger(pid) || now.getTime() - Date.parse(startedAt) > LONGEST_RUN) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    // Missing, or cut off by a full disk: the next run writes it anew.
    return null;
  }
}
