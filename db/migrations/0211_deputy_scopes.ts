import { type Kysely, sql } from 'kysely';

/** How far a deputy may go, and who named him: what an applicant arranged does not count for his own request. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table deputies
  add column request_kinds varchar(200) character set ascii collate ascii_bin null,
  add column class_scheme varchar(60) character set ascii collate ascii_bin null,
  add column class_rank int null,
  add column named_by char(26) character set ascii collate ascii_bin null,
  add constraint deputies_named_by foreign key (named_by) references persons (id)`.execute(db);
}
