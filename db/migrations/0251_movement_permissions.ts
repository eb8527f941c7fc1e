import { type Kysely, sql } from 'kysely';

/**
 * One row for each role that has to permit a movement. The keys hold what 兼務の禁止 asks, whatever the app does: nobody
 * permits what he applied for, and nobody permits the same under two roles.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table movement_permissions (
  movement_id char(26) character set ascii collate ascii_bin not null,
  role varchar(30) character set ascii collate ascii_bin not null,
  unit_id char(26) character set ascii collate ascii_bin not null,
  applicant_id char(26) character set ascii collate ascii_bin not null,
  owner_post_id char(26) character set ascii collate ascii_bin null,
  status varchar(12) character set ascii collate ascii_bin not null,
  person_id char(26) character set ascii collate ascii_bin null,
  person_name varchar(200) not null default '',
  person_post varchar(500) not null default '',
  note varchar(2000) not null default '',
  laws varchar(2000) not null default '',
  decided_at datetime(3) null,
  primary key (movement_id, role),
  unique key one_person (movement_id, person_id),
  key waiting (status, owner_post_id, movement_id),
  constraint permissions_movement foreign key (movement_id, applicant_id)
    references information_movements (id, applicant_id) on delete restrict,
  constraint permissions_unit foreign key (unit_id) references organisation_units (id) on delete restrict,
  constraint permissions_owner foreign key (owner_post_id) references posts (id) on delete restrict,
  constraint permissions_person foreign key (person_id) references persons (id) on delete restrict,
  constraint permissions_two_people check (person_id is null or person_id <> applicant_id),
  constraint permissions_somebody check (status in ('waiting', 'cancelled') or person_id is not null)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
