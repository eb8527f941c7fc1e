import { type Kysely, sql } from 'kysely';

/** A vendor is recognised by its 法人番号, also when it has another name now. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index corporate_number on vendors (corporate_number)`.execute(db);
}
