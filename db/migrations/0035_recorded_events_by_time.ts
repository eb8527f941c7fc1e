import { type Kysely, sql } from 'kysely';

/** The record is read by date, newest first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index occurred on recorded_events (occurred_at, position)`.execute(db);
}
