import { type Kysely, sql } from 'kysely';

/** Something approved for which the version in force means something else, and what was decided about it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table reassessment_items (
  id char(26) character set ascii collate ascii_bin not null primary key,
  reassessment_id char(26) character set ascii collate ascii_bin not null,
  subject_type varchar(20) character set ascii collate ascii_bin not null,
  subject_id char(26) character set ascii collate ascii_bin not null,
  subject_name varchar(300) not null,
  unit_id char(26) character set ascii collate ascii_bin not null,
  approved_request_id char(26) character set ascii collate ascii_bin not null,
  former_key varchar(40) character set ascii collate ascii_bin not null,
  former_version varchar(20) character set ascii collate ascii_bin not null,
  effect longtext not null,
  status varchar(16) character set ascii collate ascii_bin not null,
  reason varchar(2000) not null default '',
  due_on date null,
  decided_by char(26) character set ascii collate ascii_bin null,
  decided_by_name varchar(200) not null default '',
  decided_by_post varchar(500) not null default '',
  decided_at datetime(3) null,
  request_id char(26) character set ascii collate ascii_bin null,
  version int not null default 1,
  updated_at datetime(3) not null,
  unique key once (reassessment_id, subject_type, subject_id),
  key list (reassessment_id, status, id),
  key subject (subject_type, subject_id, status),
  key request (request_id),
  key unit (unit_id, status, id),
  constraint reassessment_items_run foreign key (reassessment_id) references reassessments (id) on delete restrict,
  constraint reassessment_items_unit foreign key (unit_id) references organisation_units (id) on delete restrict,
  constraint reassessment_items_approved foreign key (approved_request_id) references approval_requests (id)
    on delete restrict,
  constraint reassessment_items_request foreign key (request_id) references approval_requests (id) on delete restrict,
  constraint reassessment_items_person foreign key (decided_by) references persons (id) on delete restrict
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
