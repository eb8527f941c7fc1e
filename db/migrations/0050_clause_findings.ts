import { type Kysely, sql } from 'kysely';

/** What the program found in the text of a file, by version of its search; without findings where it failed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table clause_findings (
  digest char(64) character set ascii collate ascii_bin not null,
  engine varchar(20) character set ascii collate ascii_bin not null,
  findings mediumtext null,
  found_at datetime(3) not null,
  primary key (digest, engine)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
