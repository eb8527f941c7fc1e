import { logger } from './logger.server';

/** What the app does by itself, again and again. */
export type Job = { name: string; everySeconds: number; run: () => Promise<unknown> };

/**
 * Runs each job now and again after each pause; a job never overlaps itself, and one that fails is tried again.
 * @returns stops the jobs and waits for those that are running
 */
export function runJobs(jobs: readonly Job[]): () => Promise<void> {
  let stopping = false;
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();

  const once = async (job: Job): Promise<void> => {
    try {
      await job.run();
    } catch (error) {
      logger.error({ err: error, job: job.name }, 'A job failed; it will be tried again');
    }
  };
  const start = (job: Job): void => {
    const turn = once(job).finally(() => {
      running.delete(turn);
      if (stopping) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        start(job);
      }, job.everySeconds * 1000);
      timers.add(timer);
    });
    running.add(turn);
  };
  for (const job of jobs) start(job);

  return async () => {
    stopping = true;
    for (const timer of timers) clearTimeout(timer);
    await Promise.all(running);
  };
}
