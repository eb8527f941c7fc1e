/** Searches or compares texts in a process of its own, with limits on time and memory, behind everybody else. */
import { forkAsGuest, guestProgram } from '~/platform/guest-process.server';
import type { FinderAnswer, FinderJob } from './finder-protocol';

const LIMITS = { heapMB: 512, wallMs: 120_000 };

export type FinderResult = Exclude<FinderAnswer, { type: 'ready' }>;

/** What the process answered; null where it came to no end, and `stopped` where `signal` ended it. */
export async function runFinder(job: FinderJob, signal: AbortSignal): Promise<FinderResult | 'stopped' | null> {
  if (signal.aborted) return 'stopped';
  const child = forkAsGuest({ ...program(), heapMB: LIMITS.heapMB, cpuSeconds: Math.ceil(LIMITS.wallMs / 1000) });
  const kill = () => child.kill('SIGKILL');
  const timer = setTimeout(kill, LIMITS.wallMs);
  signal.addEventListener('abort', kill, { once: true });
  // An unread pipe would stop the process once it is full.
  child.stderr?.resume();
  try {
    return await new Promise((settle) => {
      let answer: FinderResult | null = null;
      child.on('message', (message: FinderAnswer) => {
        if (message.type === 'ready') child.send(job, () => {});
        else answer = message;
      });
      const end = () => settle(answer ?? (signal.aborted ? 'stopped' : null));
      child.on('error', end);
      child.on('close', end);
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', kill);
  }
}

const program = () => guestProgram('clause-finder.js', 'app/workbench/finding/finder.process.server.ts');
