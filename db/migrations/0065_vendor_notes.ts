import { type Kysely, sql } from 'kysely';

/** 経営状況の所見: bankruptcy of a vendor is a named threat (奈良市 3(2)); insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table vendor_notes (
  id char(26) character set ascii collate ascii_bin not null primary key,
  vendor_id char(26) character set ascii collate ascii_bin not null,
  noted_on date not null,
  source varchar(300) not null,
  body varchar(4000) not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  person_name varchar(200) not null,
  person_post varchar(500) not null,
  created_at datetime(3) not null,
  key vendor (vendor_id, id),
  constraint vendor_notes_vendor foreign key (vendor_id) references vendors (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
