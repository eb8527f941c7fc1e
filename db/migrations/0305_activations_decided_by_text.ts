import { type Kysely, sql } from 'kysely';

/** As text, like all JSON here: the driver reads a column of type json by itself, and it would be read twice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table policy_activations modify decided_by text not null`.execute(db);
}
