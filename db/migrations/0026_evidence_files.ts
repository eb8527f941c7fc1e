import { type Kysely, sql } from 'kysely';

/** Files by digest; the bytes lie in the data folder, not here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table evidence_files (
  id char(26) character set ascii collate ascii_bin not null primary key,
  request_id char(26) character set ascii collate ascii_bin not null,
  digest char(64) character set ascii collate ascii_bin not null,
  name varchar(255) not null,
  media_type varchar(120) not null,
  size bigint not null,
  uploaded_by char(26) character set ascii collate ascii_bin not null,
  uploaded_at datetime(3) not null,
  removed_at datetime(3) null,
  key request (request_id, id),
  key digest (digest),
  constraint evidence_files_request foreign key (request_id) references approval_requests (id),
  constraint evidence_files_person foreign key (uploaded_by) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
