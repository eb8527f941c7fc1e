import { type Kysely, sql } from 'kysely';

/** What was decided in a fiscal year, counted from the index alone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index decided on approval_requests (decided_at, status, submitted_at, id)`.execute(db);
}
