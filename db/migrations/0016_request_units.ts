import { type Kysely, sql } from 'kysely';

/** Sections that share the service: one lead, one use each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table request_units (
  request_id char(26) character set ascii collate ascii_bin not null,
  unit_id char(26) character set ascii collate ascii_bin not null,
  lead_unit tinyint(1) not null,
  primary key (request_id, unit_id),
  key unit (unit_id, request_id),
  constraint request_units_request foreign key (request_id) references approval_requests (id),
  constraint request_units_unit foreign key (unit_id) references organisation_units (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
