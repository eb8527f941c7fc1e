import { type Kysely, sql } from 'kysely';

/** The list of people is ordered by reading and paged by (reading, id). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index reading on persons (name_kana, id)`.execute(db);
}
