import { type Kysely, sql } from 'kysely';

/** Every name a company is or was known by, without the form of the company, folded: what look-alikes are found by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table vendor_names (
  vendor_id char(26) character set ascii collate ascii_bin not null,
  name_key varchar(300) not null,
  kind varchar(8) character set ascii collate ascii_bin not null,
  primary key (vendor_id, name_key),
  key name_key (name_key, vendor_id),
  constraint vendor_names_vendor foreign key (vendor_id) references vendors (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
