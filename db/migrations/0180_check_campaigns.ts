import { type Kysely, sql } from 'kysely';

/** 履行状況確認 of a year: over which set, until when, with whose questions; insert only. Another kind of check is another `kind`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table check_campaigns (
  id char(26) character set ascii collate ascii_bin not null primary key,
  kind varchar(24) character set ascii collate ascii_bin not null,
  title varchar(200) not null,
  fiscal_year int not null,
  due_on date not null,
  selection text not null,
  subject_count int not null,
  profile_key varchar(40) character set ascii collate ascii_bin not null,
  profile_version varchar(16) character set ascii collate ascii_bin not null,
  started_by char(26) character set ascii collate ascii_bin not null,
  started_by_name varchar(200) not null,
  started_by_post varchar(500) not null,
  started_at datetime(3) not null,
  key kind (kind, id),
  constraint check_campaigns_person foreign key (started_by) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
