import { type Kysely, sql } from 'kysely';

/** Bigrams of the folded text: drives a search in Japanese, where words have no spaces. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table search_grams (
  subject_type varchar(24) character set ascii collate ascii_bin not null,
  gram varchar(2) not null,
  subject_id char(26) character set ascii collate ascii_bin not null,
  primary key (subject_type, gram, subject_id),
  key subject (subject_type, subject_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
