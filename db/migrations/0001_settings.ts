import { type Kysely, sql } from 'kysely';

/** What an administrator sets for the whole body: active profile, name of the body. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table settings (
  name varchar(64) character set ascii collate ascii_bin not null primary key,
  value longtext not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
