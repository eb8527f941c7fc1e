import { type Kysely, sql } from 'kysely';

/** 職: what roles attach to; people come and go. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table posts (
  id char(26) character set ascii collate ascii_bin not null primary key,
  unit_id char(26) character set ascii collate ascii_bin not null,
  title_ja varchar(200) not null,
  title_en varchar(200) not null,
  valid_from date not null,
  valid_to date null,
  sort int not null default 0,
  version int not null default 1,
  key unit (unit_id, sort),
  constraint posts_unit foreign key (unit_id) references organisation_units (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
