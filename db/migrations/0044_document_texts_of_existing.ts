import { type Kysely, sql } from 'kysely';

/** The files that are there already wait to be read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
insert ignore into document_texts (digest, media_type, status, queued_at)
select digest, min(media_type), 'queued', min(uploaded_at)
from evidence_files
where media_type in (
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
)
group by digest`.execute(db);
}
