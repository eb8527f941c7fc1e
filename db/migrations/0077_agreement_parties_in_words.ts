import { type Kysely, sql } from 'kysely';

/** What part somebody has in an agreement is said in the applicant's words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table agreement_parties modify column part varchar(300) not null`.execute(db);
}
