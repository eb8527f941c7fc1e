import { type Kysely, sql } from 'kysely';

/** 代理: the holder of one post stands in for another; lowest priority number first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table deputies (
  id char(26) character set ascii collate ascii_bin not null primary key,
  principal_post_id char(26) character set ascii collate ascii_bin not null,
  deputy_post_id char(26) character set ascii collate ascii_bin not null,
  priority int not null default 1,
  valid_from date not null,
  valid_to date null,
  key principal (principal_post_id, priority),
  constraint deputies_principal foreign key (principal_post_id) references posts (id),
  constraint deputies_deputy foreign key (deputy_post_id) references posts (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
