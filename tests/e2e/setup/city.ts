import { sql } from 'kysely';
import { afterAll, inject } from 'vitest';
import { type Db, openDatabase } from '~db/connection.server';
import { emailOf } from '~db/seeds/demo/organisation';

/** A look into the database of the app under test, for one file. */
export function cityDatabase(): Db {
  const db = openDatabase(inject('demo').databaseUrl, { connections: 2 });
  afterAll(() => db.destroy());
  return db;
}

export type Waiting = { id: string; title: string; stepId: string };

/** Requests under review that wait for the holder of `post` among others, oldest first. */
export async function waitingFor(db: Db, post: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select r.id, r.title, s.id as stepId from approval_requests r
    join route_steps s on s.request_id = r.id and s.status = 'open'
    join step_assignees a on a.step_id = s.id and a.is_open = 1
    join persons p on p.id = a.person_id
    where r.status = 'in-review' and p.email = ${emailOf(post)} order by r.id`.execute(db);
  return rows;
}

/** How often a request has been decided, over all steps and rounds. */
export async function decisionsOn(db: Db, requestId: string): Promise<number> {
  const rows = await db.selectFrom('decisions').select('id').where('request_id', '=', requestId).execute();
  return rows.length;
}
