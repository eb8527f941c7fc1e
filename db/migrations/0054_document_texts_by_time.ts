import { type Kysely, sql } from 'kysely';

/** Texts in the order they became ready: what is new is found without looking at what is old. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index finished on document_texts (finished_at, digest)`.execute(db);
}
