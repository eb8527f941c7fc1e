import { type Kysely, sql } from 'kysely';

/** 利用停止: who stopped a cloud service because of an incident and why, and who lifted it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table service_suspensions (
  id char(26) character set ascii collate ascii_bin not null primary key,
  service_id char(26) character set ascii collate ascii_bin not null,
  incident_id char(26) character set ascii collate ascii_bin not null,
  is_open int not null default 1,
  status_before varchar(16) character set ascii collate ascii_bin not null,
  reason varchar(2000) not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  person_name varchar(200) not null,
  person_post varchar(500) not null,
  suspended_at datetime(3) not null,
  lifted_by char(26) character set ascii collate ascii_bin null,
  lifted_by_name varchar(200) not null default '',
  lifted_by_post varchar(500) not null default '',
  lifted_at datetime(3) null,
  lift_reason varchar(2000) not null default '',
  key of_service (service_id, is_open, id),
  key of_incident (incident_id, id),
  constraint service_suspensions_service foreign key (service_id) references cloud_services (id),
  constraint service_suspensions_incident foreign key (incident_id) references incidents (id),
  constraint service_suspensions_person foreign key (person_id) references persons (id),
  constraint service_suspensions_lifter foreign key (lifted_by) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
