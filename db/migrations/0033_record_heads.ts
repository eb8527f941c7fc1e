import { type Kysely, sql } from 'kysely';

/** Signed tree heads; insert only, and copied outside the database. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table record_heads (
  tree_size bigint not null primary key,
  root_hash char(64) character set ascii collate ascii_bin not null,
  frontier text not null,
  previous_head_hash char(64) character set ascii collate ascii_bin not null,
  head_hash char(64) character set ascii collate ascii_bin not null,
  key_id char(64) character set ascii collate ascii_bin not null,
  signature varchar(128) character set ascii collate ascii_bin not null,
  signed_at datetime(3) not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
