import { type Kysely, sql } from 'kysely';

/** Two companies that look alike and were found to be two; insert only. `low_id` is the smaller of the two ids. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table vendor_distinctions (
  low_id char(26) character set ascii collate ascii_bin not null,
  high_id char(26) character set ascii collate ascii_bin not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  decided_at datetime(3) not null,
  primary key (low_id, high_id),
  key high_id (high_id, low_id),
  constraint vendor_distinctions_low foreign key (low_id) references vendors (id),
  constraint vendor_distinctions_high foreign key (high_id) references vendors (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
