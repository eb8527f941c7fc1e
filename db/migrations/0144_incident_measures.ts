import { type Kysely, sql } from 'kysely';

/** 契約に基づく措置: what was done under which clause of which contract; insert only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table incident_measures (
  id char(26) character set ascii collate ascii_bin not null primary key,
  incident_id char(26) character set ascii collate ascii_bin not null,
  contract_id char(26) character set ascii collate ascii_bin not null,
  requirement_key varchar(60) character set ascii collate ascii_bin not null default '',
  clause varchar(2000) not null default '',
  measure text not null,
  taken_on date not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  person_name varchar(200) not null,
  person_post varchar(500) not null,
  recorded_at datetime(3) not null,
  key of_incident (incident_id, id),
  key of_contract (contract_id, id),
  constraint incident_measures_incident foreign key (incident_id) references incidents (id),
  constraint incident_measures_contract foreign key (contract_id) references contracts (id),
  constraint incident_measures_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
