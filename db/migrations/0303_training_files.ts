import { type Kysely, sql } from 'kysely';

/** Material and lists of participants of a training, by their digest; insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table training_files (
  id char(26) character set ascii collate ascii_bin not null primary key,
  training_id char(26) character set ascii collate ascii_bin not null,
  digest char(64) character set ascii collate ascii_bin not null,
  name varchar(255) not null,
  media_type varchar(120) not null,
  size bigint not null,
  uploaded_by char(26) character set ascii collate ascii_bin not null,
  uploaded_by_name varchar(200) not null,
  uploaded_at datetime(3) not null,
  unique key once (training_id, digest),
  constraint training_files_training foreign key (training_id) references trainings (id) on delete restrict,
  constraint training_files_person foreign key (uploaded_by) references persons (id) on delete restrict
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
