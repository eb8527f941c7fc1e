import { type Kysely, sql } from 'kysely';

/** What must happen later: one row for each thing that falls due, whatever it comes from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table obligations (
  id char(26) character set ascii collate ascii_bin not null primary key,
  kind varchar(40) character set ascii collate ascii_bin not null,
  subject_type varchar(40) character set ascii collate ascii_bin not null,
  subject_id char(26) character set ascii collate ascii_bin not null,
  occurrence varchar(40) character set ascii collate ascii_bin not null,
  subject_name varchar(300) not null,
  title_ja varchar(1000) not null,
  title_en varchar(1000) not null,
  owner_post_id char(26) character set ascii collate ascii_bin null,
  unit_id char(26) character set ascii collate ascii_bin not null,
  due_on date not null,
  status varchar(16) character set ascii collate ascii_bin not null,
  is_open int not null default 1,
  look_on date null,
  done_by char(26) character set ascii collate ascii_bin null,
  done_by_name varchar(200) not null default '',
  done_by_post varchar(500) not null default '',
  done_at datetime(3) null,
  note varchar(4000) not null default '',
  evidence varchar(500) not null default '',
  source varchar(80) character set ascii collate ascii_bin not null,
  version int not null default 1,
  created_at datetime(3) not null,
  updated_at datetime(3) not null,
  unique key once (kind, subject_type, subject_id, occurrence),
  key subject (subject_type, subject_id, is_open),
  key look (look_on, id),
  key due (is_open, due_on, id),
  key owner (owner_post_id, is_open, due_on, id),
  key unit (unit_id, is_open, due_on, id),
  constraint obligations_owner foreign key (owner_post_id) references posts (id),
  constraint obligations_unit foreign key (unit_id) references organisation_units (id),
  constraint obligations_done_by foreign key (done_by) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
