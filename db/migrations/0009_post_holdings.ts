import { type Kysely, sql } from 'kysely';

/** Who holds which post from when to when (valid_to is the last day). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table post_holdings (
  id char(26) character set ascii collate ascii_bin not null primary key,
  post_id char(26) character set ascii collate ascii_bin not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  capacity varchar(16) character set ascii collate ascii_bin not null,
  valid_from date not null,
  valid_to date null,
  key post (post_id, valid_from),
  key person (person_id, valid_from),
  constraint post_holdings_post foreign key (post_id) references posts (id),
  constraint post_holdings_person foreign key (person_id) references persons (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
