import { type Kysely, sql } from 'kysely';

/** Evidence for an answer or for a corrective measure, by digest; the bytes lie in the data folder. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table check_files (
  id char(26) character set ascii collate ascii_bin not null primary key,
  check_id char(26) character set ascii collate ascii_bin not null,
  question_key varchar(60) character set ascii collate ascii_bin not null default '',
  finding_id char(26) character set ascii collate ascii_bin null,
  digest char(64) character set ascii collate ascii_bin not null,
  name varchar(255) not null,
  media_type varchar(120) not null,
  size bigint not null,
  uploaded_by char(26) character set ascii collate ascii_bin not null,
  part varchar(12) character set ascii collate ascii_bin not null default 'answering',
  uploaded_by_name varchar(200) not null,
  uploaded_at datetime(3) not null,
  removed_at datetime(3) null,
  key of_check (check_id, id),
  key digest (digest),
  constraint check_files_part check (part = 'answering'),
  constraint check_files_person foreign key (check_id, uploaded_by, part) references check_parts (check_id, person_id, part),
  constraint check_files_finding foreign key (finding_id) references check_findings (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
