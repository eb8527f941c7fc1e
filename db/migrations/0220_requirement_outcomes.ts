import { type Kysely, sql } from 'kysely';

/** What was decided of each requirement, with the approval that stands; the requirement is one of the request's profile. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table requirement_outcomes (
  request_id char(26) character set ascii collate ascii_bin not null,
  requirement_key varchar(80) character set ascii collate ascii_bin not null,
  outcome varchar(16) character set ascii collate ascii_bin not null,
  stands tinyint(1) not null,
  primary key (request_id, requirement_key),
  key requirement_outcomes_standing (stands, requirement_key, outcome),
  constraint requirement_outcomes_request foreign key (request_id) references approval_requests (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
