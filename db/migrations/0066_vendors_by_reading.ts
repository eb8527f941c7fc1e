import { type Kysely, sql } from 'kysely';

/** The vendors that are there already are listed by their folded names until a reading is known. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update vendors set sort_key = name_search where sort_key = ''`.execute(db);
}
