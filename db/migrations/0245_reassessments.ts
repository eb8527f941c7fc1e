import { type Kysely, sql } from 'kysely';

/**
 * 再評価: a version came into force, and everything approved is looked at under it, in the background. `reached` is how
 * far the run has come: register and id of the last entry.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table reassessments (
  id char(26) character set ascii collate ascii_bin not null primary key,
  profile_key varchar(40) character set ascii collate ascii_bin not null,
  profile_version varchar(20) character set ascii collate ascii_bin not null,
  status varchar(12) character set ascii collate ascii_bin not null,
  reached varchar(60) character set ascii collate ascii_bin not null default '',
  looked int not null default 0,
  differing int not null default 0,
  without_request int not null default 0,
  began_at datetime(3) not null,
  ended_at datetime(3) null,
  key status (status, id),
  key of_version (profile_key, profile_version, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
