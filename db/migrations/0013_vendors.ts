import { type Kysely, sql } from 'kysely';

/** 事業者. name_search is the folded name that variants of one company share. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table vendors (
  id char(26) character set ascii collate ascii_bin not null primary key,
  name varchar(300) not null,
  name_search varchar(300) not null,
  corporate_number varchar(13) character set ascii collate ascii_bin null,
  country varchar(2) character set ascii collate ascii_bin not null default 'JP',
  created_at datetime(3) not null,
  key name_search (name_search)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
