import { type Kysely, sql } from 'kysely';

/** 機関 → 部 → 課, with the dates between which each existed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table organisation_units (
  id char(26) character set ascii collate ascii_bin not null primary key,
  parent_id char(26) character set ascii collate ascii_bin null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  code varchar(16) not null,
  name_ja varchar(200) not null,
  name_en varchar(200) not null,
  valid_from date not null,
  valid_to date null,
  sort int not null default 0,
  key parent (parent_id, sort),
  unique key code (code),
  constraint organisation_units_parent foreign key (parent_id) references organisation_units (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
