import { type Kysely, sql } from 'kysely';

/** People are never deleted: history names them. An inactive person cannot sign in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table persons (
  id char(26) character set ascii collate ascii_bin not null primary key,
  name varchar(200) not null,
  name_kana varchar(200) not null default '',
  email varchar(254) not null,
  locale varchar(2) character set ascii collate ascii_bin not null default 'ja',
  active tinyint(1) not null default 1,
  version int not null default 1,
  created_at datetime(3) not null,
  unique key email (email),
  key name (name, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
