import { type Kysely, sql } from 'kysely';

/** Who is asked for a permission today, and who was: holders, their deputies, or one level up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table movement_permitters (
  movement_id char(26) character set ascii collate ascii_bin not null,
  role varchar(30) character set ascii collate ascii_bin not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  post_id char(26) character set ascii collate ascii_bin not null,
  capacity varchar(12) character set ascii collate ascii_bin not null,
  principal_post_id char(26) character set ascii collate ascii_bin null,
  principal_person_id char(26) character set ascii collate ascii_bin null,
  is_open tinyint not null,
  primary key (movement_id, role, person_id),
  key mine (person_id, is_open, movement_id),
  constraint permitters_permission foreign key (movement_id, role)
    references movement_permissions (movement_id, role) on delete restrict,
  constraint permitters_person foreign key (person_id) references persons (id) on delete restrict,
  constraint permitters_post foreign key (post_id) references posts (id) on delete restrict
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
