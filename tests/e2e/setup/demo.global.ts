import type { TestProject } from 'vitest/node';
import { startApp } from '../../setup/app';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built app with the demo city in it; one for all files of the project. */
    demo: { origin: string; databaseUrl: string; dataDir: string };
  }
}

/** Two browsers keep every core busy: what steps back behind them would not get its turn. */
export const NOT_BEHIND = { BACKGROUND_NICENESS: '0' };

/** Starts the app once: every file brings requests of its own, so nobody waits for a second city. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const app = await startApp({ demo: true, env: NOT_BEHIND }, project.getProvidedContext().database);
  project.provide('demo', { origin: app.origin, databaseUrl: app.databaseUrl, dataDir: app.dataDir });
  return async () => {
    const code = await app.stop();
    if (code !== 0) throw new Error(`server.js ended with ${code} on SIGTERM`);
  };
}
