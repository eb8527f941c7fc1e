import { type Kysely, sql } from 'kysely';

/** Two administrators who change a unit at the same time: the second is told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table organisation_units add column version int not null default 1`.execute(db);
}
