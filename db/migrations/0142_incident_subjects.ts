import { type Kysely, sql } from 'kysely';

/** What an incident is about. Subjects are named by type and id, without a key to the tables of each type. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table incident_subjects (
  incident_id char(26) character set ascii collate ascii_bin not null,
  subject_type varchar(40) character set ascii collate ascii_bin not null,
  subject_id char(26) character set ascii collate ascii_bin not null,
  subject_name varchar(300) not null,
  is_tied int not null default 1,
  tied_at datetime(3) not null,
  tied_by char(26) character set ascii collate ascii_bin not null,
  primary key (incident_id, subject_type, subject_id),
  key of_subject (subject_type, subject_id, incident_id),
  constraint incident_subjects_incident foreign key (incident_id) references incidents (id),
  constraint incident_subjects_person foreign key (tied_by) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
