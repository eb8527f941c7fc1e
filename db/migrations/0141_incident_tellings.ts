import { type Kysely, sql } from 'kysely';

/** Who was told of an incident, as what, by whom and when; open until it was acknowledged. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table incident_tellings (
  id char(26) character set ascii collate ascii_bin not null primary key,
  incident_id char(26) character set ascii collate ascii_bin not null,
  stage int not null,
  occasion varchar(16) character set ascii collate ascii_bin not null,
  roles varchar(300) character set ascii collate ascii_bin not null,
  capacity varchar(16) character set ascii collate ascii_bin not null,
  post_id char(26) character set ascii collate ascii_bin not null,
  post_name varchar(500) not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  person_name varchar(200) not null,
  told_at datetime(3) not null,
  told_by char(26) character set ascii collate ascii_bin not null,
  told_by_name varchar(200) not null,
  told_by_post varchar(500) not null,
  note varchar(2000) not null default '',
  is_open int not null default 1,
  acknowledged_at datetime(3) null,
  acknowledged_by char(26) character set ascii collate ascii_bin null,
  acknowledged_by_name varchar(200) not null default '',
  acknowledged_by_post varchar(500) not null default '',
  acknowledgement varchar(2000) not null default '',
  key of_incident (incident_id, stage, id),
  key inbox (person_id, is_open, told_at),
  key inbox_of_post (post_id, is_open, told_at),
  constraint incident_tellings_incident foreign key (incident_id) references incidents (id),
  constraint incident_tellings_post foreign key (post_id) references posts (id),
  constraint incident_tellings_person foreign key (person_id) references persons (id),
  constraint incident_tellings_teller foreign key (told_by) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
