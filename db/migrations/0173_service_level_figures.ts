import { type Kysely, sql } from 'kysely';

/** What was measured. A correction is a further row with its reason; the newest counts. Insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table service_level_figures (
  level_id char(26) character set ascii collate ascii_bin not null,
  month char(7) character set ascii collate ascii_bin not null,
  item_key varchar(100) character set ascii collate ascii_bin not null,
  number int not null,
  state varchar(16) character set ascii collate ascii_bin not null,
  value decimal(18,6) null,
  typed varchar(100) not null,
  planned_minutes decimal(12,2) null,
  reason varchar(1000) not null,
  source varchar(16) character set ascii collate ascii_bin not null,
  file_name varchar(255) not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  person_name varchar(200) not null,
  person_post varchar(500) not null,
  entered_at datetime(3) not null,
  primary key (level_id, month, item_key, number),
  constraint service_level_figures_level foreign key (level_id) references service_levels (id),
  constraint service_level_figures_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
