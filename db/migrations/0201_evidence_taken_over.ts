import { type Kysely, sql } from 'kysely';

/** 前回の資料: a file that another request proved the same with, and the day on which it first came. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table evidence_files
  add column taken_from char(26) character set ascii collate ascii_bin null,
  add column first_uploaded_at datetime(3) null,
  add constraint evidence_files_taken_from foreign key (taken_from) references evidence_files (id)`.execute(db);
}
