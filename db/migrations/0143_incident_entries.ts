import { type Kysely, sql } from 'kysely';

/** Notes and instructions about an incident; insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table incident_entries (
  id char(26) character set ascii collate ascii_bin not null primary key,
  incident_id char(26) character set ascii collate ascii_bin not null,
  kind varchar(16) character set ascii collate ascii_bin not null,
  body text not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  person_name varchar(200) not null,
  person_post varchar(500) not null,
  written_at datetime(3) not null,
  key of_incident (incident_id, id),
  constraint incident_entries_incident foreign key (incident_id) references incidents (id),
  constraint incident_entries_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
