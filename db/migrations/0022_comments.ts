import { type Kysely, sql } from 'kysely';

/** Questions and answers on a request or on one item of it; insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table comments (
  id char(26) character set ascii collate ascii_bin not null primary key,
  request_id char(26) character set ascii collate ascii_bin not null,
  item_key varchar(80) character set ascii collate ascii_bin null,
  author_id char(26) character set ascii collate ascii_bin not null,
  author_name varchar(200) not null,
  author_post varchar(300) not null,
  body text not null,
  created_at datetime(3) not null,
  key request (request_id, id),
  constraint comments_request foreign key (request_id) references approval_requests (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
