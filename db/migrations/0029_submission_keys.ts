import { type Kysely, sql } from 'kysely';

/** One effect for each form that was sent, however often it arrives. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table submission_keys (
  submission_key char(26) character set ascii collate ascii_bin not null primary key,
  person_id char(26) character set ascii collate ascii_bin not null,
  effect varchar(60) character set ascii collate ascii_bin not null,
  request_id char(26) character set ascii collate ascii_bin null,
  used_at datetime(3) not null,
  key age (used_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
