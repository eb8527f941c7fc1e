import { type Kysely, sql } from 'kysely';

/** 認証・登録 of a vendor with stated scope and end; one that is taken back keeps its row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table vendor_certifications (
  id char(26) character set ascii collate ascii_bin not null primary key,
  vendor_id char(26) character set ascii collate ascii_bin not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  number varchar(100) not null,
  scope varchar(1000) not null,
  audit_period_ends_on date null,
  ends_on date null,
  renewal_pending int not null default 0,
  checked_on date not null,
  withdrawn_on date null,
  version int not null default 1,
  key vendor (vendor_id, id),
  constraint vendor_certifications_vendor foreign key (vendor_id) references vendors (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
