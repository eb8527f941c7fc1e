import { type Kysely, sql } from 'kysely';

/** The grams of a subject are known from its text; nothing reads them by subject, and the key was as large as the table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index subject on search_grams`.execute(db);
}
