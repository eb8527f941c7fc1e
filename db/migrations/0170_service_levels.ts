import { type Kysely, sql } from 'kysely';

/** What is measured about an entry of a register: one row for each service or contract, also where nothing is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table service_levels (
  id char(26) character set ascii collate ascii_bin not null primary key,
  subject_type varchar(40) character set ascii collate ascii_bin not null,
  subject_id char(26) character set ascii collate ascii_bin not null,
  unit_id char(26) character set ascii collate ascii_bin not null,
  owner_post_id char(26) character set ascii collate ascii_bin null,
  item_count int not null,
  is_open int not null,
  first_month char(7) character set ascii collate ascii_bin not null,
  next_month char(7) character set ascii collate ascii_bin not null,
  version int not null default 1,
  updated_at datetime(3) not null,
  unique key subject (subject_id),
  key follow (is_open, next_month, id),
  key owner (owner_post_id),
  constraint service_levels_unit foreign key (unit_id) references organisation_units (id),
  constraint service_levels_owner foreign key (owner_post_id) references posts (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
