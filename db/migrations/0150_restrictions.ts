import { type Kysely, sql } from 'kysely';

/** 要是正・停止: every reason for which a service or a contract is not in order, with who set it and who ended it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table restrictions (
  id char(26) character set ascii collate ascii_bin not null primary key,
  subject_type varchar(24) character set ascii collate ascii_bin not null,
  subject_id char(26) character set ascii collate ascii_bin not null,
  cause_type varchar(24) character set ascii collate ascii_bin not null,
  cause_id char(26) character set ascii collate ascii_bin not null,
  effect varchar(16) character set ascii collate ascii_bin not null,
  suspend_on date null,
  is_open int not null default 1,
  reason varchar(2000) not null,
  person_id char(26) character set ascii collate ascii_bin null,
  person_name varchar(200) not null,
  person_post varchar(500) not null,
  begun_at datetime(3) not null,
  suspended_at datetime(3) null,
  lifted_by char(26) character set ascii collate ascii_bin null,
  lifted_by_name varchar(200) not null default '',
  lifted_by_post varchar(500) not null default '',
  lifted_at datetime(3) null,
  lift_reason varchar(2000) not null default '',
  key of_subject (subject_type, subject_id, is_open, id),
  key of_cause (cause_type, cause_id, id),
  key to_suspend (suspend_on, id),
  constraint restrictions_person foreign key (person_id) references persons (id),
  constraint restrictions_lifter foreign key (lifted_by) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
