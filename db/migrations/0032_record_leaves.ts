import { type Kysely, sql } from 'kysely';

/** The order in which events became leaves of the Merkle tree; insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table record_leaves (
  leaf_index bigint not null primary key,
  event_id char(26) character set ascii collate ascii_bin not null,
  event_hash char(64) character set ascii collate ascii_bin not null,
  unique key event (event_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
