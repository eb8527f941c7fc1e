import { type Kysely, sql } from 'kysely';

/** The text of each page of a file that was read, with its lines and where they stand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table document_pages (
  digest char(64) character set ascii collate ascii_bin not null,
  page int not null,
  text mediumtext not null,
  text_lines mediumtext not null,
  scanned tinyint(1) not null,
  primary key (digest, page),
  constraint document_pages_text foreign key (digest) references document_texts (digest)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
