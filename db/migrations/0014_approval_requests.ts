import { type Kysely, sql } from 'kysely';

/** 承認申請: the current state; its history is in recorded_events. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table approval_requests (
  id char(26) character set ascii collate ascii_bin not null primary key,
  number varchar(60) not null,
  kind varchar(24) character set ascii collate ascii_bin not null,
  purpose varchar(16) character set ascii collate ascii_bin not null,
  status varchar(24) character set ascii collate ascii_bin not null,
  version int not null,
  title varchar(300) not null default '',
  service_name varchar(300) not null default '',
  vendor_name varchar(300) not null default '',
  profile_key varchar(40) character set ascii collate ascii_bin not null,
  profile_version varchar(20) character set ascii collate ascii_bin not null,
  track varchar(1) character set ascii collate ascii_bin null,
  confidentiality_rank int null,
  owning_unit_id char(26) character set ascii collate ascii_bin not null,
  applicant_id char(26) character set ascii collate ascii_bin not null,
  round int not null default 0,
  stage int null,
  revision_id char(26) character set ascii collate ascii_bin null,
  standing_revision_id char(26) character set ascii collate ascii_bin null,
  cloud_service_id char(26) character set ascii collate ascii_bin null,
  draft longtext not null,
  draft_version int not null default 1,
  created_at datetime(3) not null,
  updated_at datetime(3) not null,
  submitted_at datetime(3) null,
  due_on date null,
  decided_at datetime(3) null,
  valid_until date null,
  unique key number (number),
  key updated (updated_at, id),
  key status_updated (status, updated_at, id),
  key unit_updated (owning_unit_id, updated_at, id),
  key unit_status_updated (owning_unit_id, status, updated_at, id),
  key due (due_on, id),
  key status_due (status, due_on, id),
  key service (cloud_service_id, id),
  constraint approval_requests_profile foreign key (profile_key, profile_version) references policy_profiles (profile_key, version),
  constraint approval_requests_unit foreign key (owning_unit_id) references organisation_units (id),
  constraint approval_requests_applicant foreign key (applicant_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
