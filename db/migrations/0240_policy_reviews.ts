import { type Kysely, sql } from 'kysely';

/**
 * 評価・見直し of the policy: begun for a reason, analysed, put to a committee, decided, and tied to the version that
 * came of it. Whoever sent it in does not decide it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table policy_reviews (
  id char(26) character set ascii collate ascii_bin not null primary key,
  number varchar(40) not null,
  title varchar(200) not null,
  background text not null,
  finding text not null,
  proposed varchar(16) character set ascii collate ascii_bin null,
  proposal text not null,
  profile_key varchar(40) character set ascii collate ascii_bin not null,
  profile_version varchar(20) character set ascii collate ascii_bin not null,
  status varchar(12) character set ascii collate ascii_bin not null,
  is_open int not null default 1,
  round int not null default 1,
  opened_by_name varchar(200) not null,
  opened_by_post varchar(500) not null,
  opened_at datetime(3) not null,
  submitted_by char(26) character set ascii collate ascii_bin null,
  submitted_by_name varchar(200) not null default '',
  submitted_by_post varchar(500) not null default '',
  submitted_at datetime(3) null,
  committee varchar(200) not null default '',
  committee_on date null,
  committee_reference varchar(200) not null default '',
  outcome varchar(16) character set ascii collate ascii_bin null,
  decision_note text not null,
  decided_by char(26) character set ascii collate ascii_bin null,
  decided_by_name varchar(200) not null default '',
  decided_by_post varchar(500) not null default '',
  decided_at datetime(3) null,
  version_due_on date null,
  result_key varchar(40) character set ascii collate ascii_bin null,
  result_version varchar(20) character set ascii collate ascii_bin null,
  result_in_force_on date null,
  version int not null default 1,
  updated_at datetime(3) not null,
  unique key number (number),
  key open_first (is_open, id),
  key status (status, id),
  constraint policy_reviews_submitted foreign key (submitted_by) references persons (id) on delete restrict,
  constraint policy_reviews_decided foreign key (decided_by) references persons (id) on delete restrict,
  constraint policy_reviews_two_people check (decided_by is null or decided_by <> submitted_by)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
