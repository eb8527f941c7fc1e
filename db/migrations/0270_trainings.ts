import { type Kysely, sql } from 'kysely';

/** 研修・訓練 of a section: when, how many took part, what it was about, where the evidence is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table trainings (
  id char(26) character set ascii collate ascii_bin not null primary key,
  unit_id char(26) character set ascii collate ascii_bin not null,
  held_on date not null,
  participants int not null,
  content varchar(2000) not null,
  evidence varchar(500) not null,
  recorded_by char(26) character set ascii collate ascii_bin not null,
  recorded_by_name varchar(200) not null,
  recorded_by_post varchar(500) not null,
  recorded_at datetime(3) not null,
  key unit (unit_id, held_on, id),
  constraint trainings_unit foreign key (unit_id) references organisation_units (id),
  constraint trainings_person foreign key (recorded_by) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
