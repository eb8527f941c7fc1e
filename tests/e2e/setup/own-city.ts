import { afterAll, beforeAll } from 'vitest';
import { type Db, openDatabase } from '~db/connection.server';
import { type RunningApp, startApp } from '../../setup/app';
import { NOT_BEHIND } from './demo.global';

type Options = {
  /** Leaves out what the people of the demo city did. */
  peopleOnly?: boolean;
};

/** An app of this file's own, with the demo city under another policy; both are there once the tests run. */
export function ownCity(
  profile: string,
  { peopleOnly = false }: Options = {},
): { app: () => RunningApp; db: () => Db } {
  let app: RunningApp | undefined;
  let db: Db | undefined;
  const there = <T>(what: T | undefined): T => {
    if (what === undefined) throw new Error('The city is not there yet');
    return what;
  };
  beforeAll(async () => {
    app = await startApp({ demo: profile, peopleOnly, env: NOT_BEHIND });
    db = openDatabase(app.databaseUrl, { connections: 2 });
  });
  afterAll(async () => {
    await db?.destroy();
    await app?.stop();
  });
  return { app: () => there(app), db: () => there(db) };
}
