import { type Kysely, sql } from 'kysely';

/** What a document says otherwise than its former version, by way of comparing; without differences where it failed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table document_differences (
  digest char(64) character set ascii collate ascii_bin not null,
  former_digest char(64) character set ascii collate ascii_bin not null,
  method varchar(20) character set ascii collate ascii_bin not null,
  differences mediumtext null,
  compared_at datetime(3) not null,
  primary key (digest, former_digest, method)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
