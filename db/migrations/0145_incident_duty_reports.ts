import { type Kysely, sql } from 'kysely';

/** Statutory reports and notices that were made about an incident; insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table incident_duty_reports (
  id char(26) character set ascii collate ascii_bin not null primary key,
  incident_id char(26) character set ascii collate ascii_bin not null,
  duty varchar(40) character set ascii collate ascii_bin not null,
  done_on date not null,
  note varchar(2000) not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  person_name varchar(200) not null,
  person_post varchar(500) not null,
  recorded_at datetime(3) not null,
  key of_incident (incident_id, id),
  constraint incident_duty_reports_incident foreign key (incident_id) references incidents (id),
  constraint incident_duty_reports_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
