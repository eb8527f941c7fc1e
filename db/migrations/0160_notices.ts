import { type Kysely, sql } from 'kysely';

/** 通知の送信待ち: what somebody is to be told of, written with what caused it. No content: the mail is made when it goes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table notices (
  id char(26) character set ascii collate ascii_bin not null primary key,
  kind varchar(24) character set ascii collate ascii_bin not null,
  occasion varchar(24) character set ascii collate ascii_bin not null,
  subject_type varchar(40) character set ascii collate ascii_bin not null,
  subject_id char(26) character set ascii collate ascii_bin not null,
  post_id char(26) character set ascii collate ascii_bin null,
  person_id char(26) character set ascii collate ascii_bin null,
  once varchar(160) character set ascii collate ascii_bin not null,
  is_urgent int not null default 0,
  is_waiting int not null default 1,
  created_at datetime(3) not null,
  unique key once (once),
  key waiting (is_waiting, is_urgent, created_at, id),
  constraint notices_post foreign key (post_id) references posts (id),
  constraint notices_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
