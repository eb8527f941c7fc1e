import { type Kysely, sql } from 'kysely';

/** Canonical roles of a post, with effective dates (valid_to is the last day). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table post_roles (
  post_id char(26) character set ascii collate ascii_bin not null,
  role varchar(40) character set ascii collate ascii_bin not null,
  valid_from date not null,
  valid_to date null,
  primary key (post_id, role, valid_from),
  key role (role, post_id),
  constraint post_roles_post foreign key (post_id) references posts (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
