import { type Kysely, sql } from 'kysely';

/** Folded text that a search confirms against. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table search_texts (
  subject_type varchar(24) character set ascii collate ascii_bin not null,
  subject_id char(26) character set ascii collate ascii_bin not null,
  text text not null,
  primary key (subject_type, subject_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
