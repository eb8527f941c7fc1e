import { type Kysely, sql } from 'kysely';

/** Every version of a profile ever put into force; a request points at the one it was assessed under. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table policy_profiles (
  profile_key varchar(40) character set ascii collate ascii_bin not null,
  version varchar(20) character set ascii collate ascii_bin not null,
  digest char(64) character set ascii collate ascii_bin not null,
  content longtext not null,
  recorded_at datetime(3) not null,
  primary key (profile_key, version)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
