import { type Kysely, sql } from 'kysely';

/** 不在: from the first to the last day, whole days in Japan. Why is kept as one of a few words, and no more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table absences (
  id char(26) character set ascii collate ascii_bin not null primary key,
  person_id char(26) character set ascii collate ascii_bin not null,
  first_day date not null,
  last_day date not null,
  reason varchar(16) character set ascii collate ascii_bin not null,
  noted_by char(26) character set ascii collate ascii_bin not null,
  version int not null default 1,
  created_at datetime(3) not null,
  updated_at datetime(3) not null,
  key person (person_id, last_day),
  key days (last_day, first_day),
  constraint absences_person foreign key (person_id) references persons (id),
  constraint absences_noted_by foreign key (noted_by) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
