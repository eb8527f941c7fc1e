import { type Kysely, sql } from 'kysely';

/**
 * Who is tied to which request (author, decider, assignee, section), with what a list is ordered by: the newest of
 * one person or section are the end of an index, however much there is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table request_readers (
  request_id char(26) character set ascii collate ascii_bin not null,
  reader_id char(26) character set ascii collate ascii_bin not null,
  status varchar(24) character set ascii collate ascii_bin not null,
  updated_at datetime(3) not null,
  primary key (request_id, reader_id),
  key latest (reader_id, status, updated_at, request_id),
  constraint request_readers_request foreign key (request_id) references approval_requests (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
