import { type Kysely, sql } from 'kysely';

/**
 * 締結: signed copies of contracts, each beside the version that was reviewed. `open_slot` is 1 while a copy waits for
 * a decision and NULL afterwards: a contract has one such copy at a time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table contract_conclusions (
  id char(26) character set ascii collate ascii_bin not null primary key,
  contract_id char(26) character set ascii collate ascii_bin not null,
  number int not null,
  status varchar(12) character set ascii collate ascii_bin not null,
  open_slot int null,
  version int not null default 1,
  request_id char(26) character set ascii collate ascii_bin not null,
  revision_id char(26) character set ascii collate ascii_bin not null,
  reviewed_file_id char(26) character set ascii collate ascii_bin not null,
  reviewed_digest char(64) character set ascii collate ascii_bin not null,
  signed_digest char(64) character set ascii collate ascii_bin not null,
  signed_name varchar(255) not null,
  signed_media_type varchar(120) not null,
  signed_size bigint not null,
  signed_on date not null,
  parties text not null,
  nda_signed_on date null,
  recorded_by char(26) character set ascii collate ascii_bin not null,
  recorded_by_name varchar(200) not null,
  recorded_by_post varchar(500) not null,
  recorded_at datetime(3) not null,
  method varchar(20) character set ascii collate ascii_bin null,
  differences mediumtext null,
  difference_count int null,
  eye_reason varchar(24) character set ascii collate ascii_bin null,
  eye_pages text null,
  compared_at datetime(3) null,
  eye_statement text null,
  eye_by char(26) character set ascii collate ascii_bin null,
  eye_by_name varchar(200) not null default '',
  eye_by_post varchar(500) not null default '',
  eye_at datetime(3) null,
  closed_by char(26) character set ascii collate ascii_bin null,
  closed_by_name varchar(200) not null default '',
  closed_by_post varchar(500) not null default '',
  closed_at datetime(3) null,
  close_note text null,
  unique key one_open (contract_id, open_slot),
  unique key numbered (contract_id, number),
  key waiting (status, recorded_at, id),
  constraint contract_conclusions_contract foreign key (contract_id) references contracts (id),
  constraint contract_conclusions_request foreign key (request_id) references approval_requests (id),
  constraint contract_conclusions_revision foreign key (revision_id) references request_revisions (id),
  constraint contract_conclusions_reviewed foreign key (reviewed_file_id) references evidence_files (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
