import { type Kysely, sql } from 'kysely';

/** What incidents have stopped so far. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
insert ignore into restrictions (
  id, subject_type, subject_id, cause_type, cause_id, effect, is_open, reason, person_id, person_name, person_post,
  begun_at, suspended_at, lifted_by, lifted_by_name, lifted_by_post, lifted_at, lift_reason)
select id, 'cloud-service', service_id, 'incident', incident_id, 'suspended', is_open, reason, person_id, person_name,
  person_post, suspended_at, suspended_at, lifted_by, lifted_by_name, lifted_by_post, lifted_at, lift_reason
from service_suspensions`.execute(db);
}
