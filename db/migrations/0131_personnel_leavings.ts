import { type Kysely, sql } from 'kysely';

/** People whose accounts end after a day to come; whoever holds a post by then stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table personnel_leavings (
  id char(26) character set ascii collate ascii_bin not null primary key,
  file_id char(26) character set ascii collate ascii_bin not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  last_day date not null,
  status varchar(12) character set ascii collate ascii_bin not null,
  settled_at datetime(3) null,
  key due (status, last_day, id),
  key person (person_id, status),
  constraint personnel_leavings_file foreign key (file_id) references personnel_change_files (id),
  constraint personnel_leavings_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
