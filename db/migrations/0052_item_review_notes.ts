import { type Kysely, sql } from 'kysely';

/** What the applicant should mend, kept apart from the reason of the verdict. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table item_reviews add column note text null`.execute(db);
}
