import { type Kysely, sql } from 'kysely';

/** Who may act on an open step; is_open is cleared when the step closes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table step_assignees (
  step_id char(26) character set ascii collate ascii_bin not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  request_id char(26) character set ascii collate ascii_bin not null,
  post_id char(26) character set ascii collate ascii_bin not null,
  capacity varchar(16) character set ascii collate ascii_bin not null,
  is_open tinyint(1) not null,
  opened_at datetime(3) not null,
  due_on date null,
  primary key (step_id, person_id),
  key inbox (person_id, is_open, opened_at, step_id),
  key request (request_id, is_open, person_id),
  constraint step_assignees_step foreign key (step_id) references route_steps (id),
  constraint step_assignees_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
