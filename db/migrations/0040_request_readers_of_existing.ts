import { type Kysely, sql } from 'kysely';

/** The readers of the requests that are there already. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
insert ignore into request_readers (request_id, reader_id, status, updated_at)
select request.id, tie.reader_id, request.status, request.updated_at
from approval_requests as request
inner join (
  select request_id, person_id as reader_id from participations
  union select request_id, person_id from step_assignees
  union select request_id, unit_id from request_units
) as tie on tie.request_id = request.id`.execute(db);
}
