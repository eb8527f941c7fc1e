import { type Kysely, sql } from 'kysely';

/**
 * 人事異動のファイル. The bytes lie in the data folder under `digest`; `outcome` is what each row did when it was checked
 * last, and after the file was applied, what it did.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table personnel_change_files (
  id char(26) character set ascii collate ascii_bin not null primary key,
  digest char(64) character set ascii collate ascii_bin not null,
  name varchar(255) not null,
  size int not null,
  encoding varchar(12) character set ascii collate ascii_bin not null,
  line_count int not null,
  status varchar(12) character set ascii collate ascii_bin not null,
  version int not null default 1,
  outcome mediumtext not null,
  uploaded_by char(26) character set ascii collate ascii_bin not null,
  uploaded_by_name varchar(200) not null,
  uploaded_by_post varchar(500) not null,
  uploaded_at datetime(3) not null,
  closed_by char(26) character set ascii collate ascii_bin null,
  closed_by_name varchar(200) not null default '',
  closed_by_post varchar(500) not null default '',
  closed_at datetime(3) null,
  first_day date null,
  last_day date null,
  leaving_count int not null default 0,
  key same_file (digest, status),
  constraint personnel_change_files_by foreign key (uploaded_by) references persons (id),
  constraint personnel_change_files_closed foreign key (closed_by) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
