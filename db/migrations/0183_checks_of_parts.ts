import { type Kysely, sql } from 'kysely';

/** Whoever submitted had the one part, whoever reviewed the other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table checks
  add constraint checks_submitter foreign key (id, submitted_by, submitted_part) references check_parts (check_id, person_id, part),
  add constraint checks_reviewer foreign key (id, reviewed_by, reviewed_part) references check_parts (check_id, person_id, part)`.execute(
    db,
  );
}
