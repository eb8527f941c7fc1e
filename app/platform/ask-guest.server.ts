/** One job for a guest process: it says it is ready, gets the job, answers once and ends. */
import { forkAsGuest, guestProgram } from './guest-process.server';

export type Guest = {
  /** See guestProgram. */
  built: string;
  source: string;
  heapMB: number;
  wallMs: number;
};

/** `null`: it came to no end in its time or its memory. `stopped`: by `signal`. */
export type GuestAnswer<Answer> = { answer: Answer } | 'stopped' | null;

export async function askGuest<Job extends object, Answer>(
  guest: Guest,
  job: Job,
  signal?: AbortSignal,
): Promise<GuestAnswer<Answer>> {
  if (signal?.aborted) return 'stopped';
  const program = guestProgram(guest.built, guest.source);
  const child = forkAsGuest({ ...program, heapMB: guest.heapMB, cpuSeconds: Math.ceil(guest.wallMs / 1000) });
  const kill = () => child.kill('SIGKILL');
  const timer = setTimeout(kill, guest.wallMs);
  signal?.addEventListener('abort', kill, { once: true });
  // An unread pipe would stop the process once it is full.
  child.stderr?.resume();
  try {
    return await new Promise((settle) => {
      let answered: { answer: Answer } | null = null;
      let asked = false;
      child.on('message', (message) => {
        if (asked) answered = { answer: message as Answer };
        else child.send(job, () => {});
        asked = true;
      });
      const end = () => settle(answered ?? (signal?.aborted ? 'stopped' : null));
      child.on('error', end);
      child.on('close', end);
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', kill);
  }
}

/** The other side: does the one job and ends. `work` throws where it cannot; then there is no answer. */
export function beGuest<Job, Answer>(work: (job: Job) => Promise<Answer> | Answer): void {
  // Whoever asked is gone.
  process.on('disconnect', () => process.exit(0));
  process.once('message', async (job: Job) => {
    const answer = await work(job);
    process.send!(answer, () => process.exit(0));
  });
  process.send!('ready');
}
