import { type Kysely, sql } from 'kysely';

/** Name, post, section and digest as they were at the moment; insert only. The foreign key ties each to the one part its person may have. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table decisions (
  id char(26) character set ascii collate ascii_bin not null primary key,
  request_id char(26) character set ascii collate ascii_bin not null,
  round int not null,
  step_key varchar(60) character set ascii collate ascii_bin not null,
  outcome varchar(24) character set ascii collate ascii_bin not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  part varchar(8) character set ascii collate ascii_bin not null default 'decider',
  person_name varchar(200) not null,
  post_id char(26) character set ascii collate ascii_bin not null,
  post_title varchar(200) not null,
  unit_name varchar(300) not null,
  capacity varchar(16) character set ascii collate ascii_bin not null,
  revision_id char(26) character set ascii collate ascii_bin not null,
  revision_digest char(64) character set ascii collate ascii_bin not null,
  comment text not null,
  details longtext not null,
  decided_at datetime(3) not null,
  unique key one_per_step (request_id, round, step_key),
  unique key one_per_person (request_id, round, person_id),
  constraint decisions_part_is_decider check (part = 'decider'),
  constraint decisions_part foreign key (request_id, person_id, part, step_key) references participations (request_id, person_id, part, step_key),
  constraint decisions_revision foreign key (revision_id) references request_revisions (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
