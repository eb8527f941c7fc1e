import { type Kysely, sql } from 'kysely';

/** 承認済みクラウドサービス台帳: the approved thing as it stands. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table cloud_services (
  id char(26) character set ascii collate ascii_bin not null primary key,
  request_id char(26) character set ascii collate ascii_bin not null,
  name varchar(300) not null,
  vendor_id char(26) character set ascii collate ascii_bin not null,
  service_model varchar(8) character set ascii collate ascii_bin not null,
  status varchar(16) character set ascii collate ascii_bin not null,
  track varchar(1) character set ascii collate ascii_bin not null,
  purpose text not null,
  scheme_key varchar(40) character set ascii collate ascii_bin not null,
  confidentiality_level varchar(8) character set ascii collate ascii_bin not null,
  confidentiality_rank int not null,
  integrity_level varchar(8) character set ascii collate ascii_bin not null,
  availability_level varchar(8) character set ascii collate ascii_bin not null,
  lead_unit_id char(26) character set ascii collate ascii_bin not null,
  manager_person_id char(26) character set ascii collate ascii_bin not null,
  manager_name varchar(200) not null,
  manager_post varchar(300) not null,
  approved_on date not null,
  valid_until date not null,
  conditions_open int not null default 0,
  version int not null default 1,
  updated_at datetime(3) not null,
  unique key request (request_id),
  key name (name, id),
  key status_name (status, name, id),
  key valid_until (valid_until, id),
  key status_valid_until (status, valid_until, id),
  key rank_name (confidentiality_rank, name, id),
  key vendor (vendor_id, id),
  constraint cloud_services_request foreign key (request_id) references approval_requests (id),
  constraint cloud_services_vendor foreign key (vendor_id) references vendors (id),
  constraint cloud_services_unit foreign key (lead_unit_id) references organisation_units (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
