import { type Kysely, sql } from 'kysely';

/** What kind of document a file is, and which former version of the same document it replaces. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table evidence_files
  add column kind varchar(16) character set ascii collate ascii_bin not null default 'other' after media_type,
  add column replaces_id char(26) character set ascii collate ascii_bin null after kind,
  add constraint evidence_files_replaces foreign key (replaces_id) references evidence_files (id)`.execute(db);
}
