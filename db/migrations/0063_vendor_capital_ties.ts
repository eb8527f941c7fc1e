import { type Kysely, sql } from 'kysely';

/** 資本関係: who owns the vendor, and where that owner has its seat. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table vendor_capital_ties (
  id char(26) character set ascii collate ascii_bin not null primary key,
  vendor_id char(26) character set ascii collate ascii_bin not null,
  company varchar(300) not null,
  country varchar(2) character set ascii collate ascii_bin not null,
  share_percent decimal(5,2) null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  noted_on date not null,
  ended_on date null,
  version int not null default 1,
  key vendor (vendor_id, id),
  constraint vendor_capital_ties_vendor foreign key (vendor_id) references vendors (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
