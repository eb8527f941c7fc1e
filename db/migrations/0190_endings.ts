import { type Kysely, sql } from 'kysely';

/**
 * 終了の手続: of a service, a contract or an agreement, or of one section's use of a service. `open_key` is there only
 * while it is open: nothing ends twice at once. Nothing goes with the thing that ended.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table endings (
  id char(26) character set ascii collate ascii_bin not null primary key,
  subject_type varchar(20) character set ascii collate ascii_bin not null,
  subject_id char(26) character set ascii collate ascii_bin not null,
  service_id char(26) character set ascii collate ascii_bin null,
  contract_id char(26) character set ascii collate ascii_bin null,
  request_id char(26) character set ascii collate ascii_bin null,
  unit_id char(26) character set ascii collate ascii_bin not null,
  owner_post_id char(26) character set ascii collate ascii_bin null,
  whole int not null,
  name varchar(300) not null,
  vendor_name varchar(300) not null,
  basis varchar(12) character set ascii collate ascii_bin not null,
  reason varchar(2000) not null default '',
  plan longtext not null,
  last_day date not null,
  due_on date not null,
  profile_key varchar(40) character set ascii collate ascii_bin not null,
  profile_version varchar(20) character set ascii collate ascii_bin not null,
  status varchar(12) character set ascii collate ascii_bin not null,
  open_key varchar(80) character set ascii collate ascii_bin null,
  began_by_name varchar(200) not null,
  began_by_post varchar(500) not null,
  closed_on date null,
  closed_at datetime(3) null,
  closed_by_name varchar(200) not null default '',
  closed_by_post varchar(500) not null default '',
  close_note varchar(2000) not null default '',
  version int not null default 1,
  created_at datetime(3) not null,
  updated_at datetime(3) not null,
  unique key once_open (open_key),
  key due (due_on, id),
  key status_due (status, due_on, id),
  key unit_due (unit_id, due_on, id),
  key subject (subject_type, subject_id, id),
  constraint endings_service foreign key (service_id) references cloud_services (id) on delete restrict,
  constraint endings_contract foreign key (contract_id) references contracts (id) on delete restrict,
  constraint endings_request foreign key (request_id) references approval_requests (id) on delete restrict,
  constraint endings_unit foreign key (unit_id) references organisation_units (id) on delete restrict,
  constraint endings_owner foreign key (owner_post_id) references posts (id) on delete restrict
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
