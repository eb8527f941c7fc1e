import { type Kysely, sql } from 'kysely';

/** The reading of a file: of its bytes, so that the same file attached twice is read once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table document_texts (
  digest char(64) character set ascii collate ascii_bin not null primary key,
  media_type varchar(120) not null,
  status varchar(12) character set ascii collate ascii_bin not null,
  reason varchar(24) character set ascii collate ascii_bin null,
  paged varchar(8) character set ascii collate ascii_bin null,
  page_count int null,
  scanned_pages mediumtext null,
  extractor_version int null,
  attempts int not null default 0,
  claim char(26) character set ascii collate ascii_bin null,
  claimed_until datetime(3) null,
  queued_at datetime(3) not null,
  started_at datetime(3) null,
  finished_at datetime(3) null,
  key waiting (status, queued_at, digest)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
