import { type Kysely, sql } from 'kysely';

/** What was submitted, as canonical JSON and its SHA-256; insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table request_revisions (
  id char(26) character set ascii collate ascii_bin not null primary key,
  request_id char(26) character set ascii collate ascii_bin not null,
  number int not null,
  digest char(64) character set ascii collate ascii_bin not null,
  content longtext not null,
  submitted_by char(26) character set ascii collate ascii_bin not null,
  submitted_at datetime(3) not null,
  unique key number (request_id, number),
  unique key digest (request_id, number, digest),
  constraint request_revisions_request foreign key (request_id) references approval_requests (id),
  constraint request_revisions_person foreign key (submitted_by) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
