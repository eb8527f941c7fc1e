import { type Kysely, sql } from 'kysely';

/** They are restrictions now. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop table if exists service_suspensions`.execute(db);
}
