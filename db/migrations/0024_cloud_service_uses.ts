import { type Kysely, sql } from 'kysely';

/** One use record and class for each section that uses the service. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table cloud_service_uses (
  service_id char(26) character set ascii collate ascii_bin not null,
  unit_id char(26) character set ascii collate ascii_bin not null,
  request_id char(26) character set ascii collate ascii_bin not null,
  purpose text not null,
  confidentiality_level varchar(8) character set ascii collate ascii_bin not null,
  confidentiality_rank int not null,
  started_on date not null,
  ended_on date null,
  primary key (service_id, unit_id),
  key unit (unit_id, service_id),
  constraint cloud_service_uses_service foreign key (service_id) references cloud_services (id),
  constraint cloud_service_uses_unit foreign key (unit_id) references organisation_units (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
