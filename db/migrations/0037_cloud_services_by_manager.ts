import { type Kysely, sql } from 'kysely';

/** My work asks which of one's own services end soon. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index manager on cloud_services (manager_person_id, status, valid_until)`.execute(db);
}
