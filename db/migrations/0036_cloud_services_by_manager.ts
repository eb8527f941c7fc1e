import { type Kysely, sql } from 'kysely';

/** What a クラウドサービス管理者 looks after, and which of it ends soon. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index manager on cloud_services (manager_person_id, status, valid_until, id)`.execute(db);
}
