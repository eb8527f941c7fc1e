import { type Kysely, sql } from 'kysely';

/** 代決・引上げ: for which post and for which absent person, as they were called then. Nobody permits for himself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table movement_permissions
  add column capacity varchar(12) character set ascii collate ascii_bin not null default 'holder',
  add column principal_post_id char(26) character set ascii collate ascii_bin null,
  add column principal_post varchar(500) not null default '',
  add column principal_person_id char(26) character set ascii collate ascii_bin null,
  add column principal_name varchar(200) not null default '',
  add constraint permissions_principal_post foreign key (principal_post_id) references posts (id),
  add constraint permissions_principal_person foreign key (principal_person_id) references persons (id),
  add constraint permissions_not_for_oneself check (principal_person_id is null or principal_person_id <> person_id)`.execute(
    db,
  );
}
