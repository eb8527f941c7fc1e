import { type Kysely, sql } from 'kysely';

/** The route of each round as it was resolved. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table route_steps (
  id char(26) character set ascii collate ascii_bin not null primary key,
  request_id char(26) character set ascii collate ascii_bin not null,
  round int not null,
  stage int not null,
  step_key varchar(60) character set ascii collate ascii_bin not null,
  action varchar(16) character set ascii collate ascii_bin not null,
  role varchar(40) character set ascii collate ascii_bin not null,
  scope_unit_id char(26) character set ascii collate ascii_bin null,
  status varchar(16) character set ascii collate ascii_bin not null,
  resolution longtext not null,
  opened_at datetime(3) null,
  due_on date null,
  closed_at datetime(3) null,
  unique key step (request_id, round, step_key),
  key open_steps (status, due_on),
  constraint route_steps_request foreign key (request_id) references approval_requests (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
