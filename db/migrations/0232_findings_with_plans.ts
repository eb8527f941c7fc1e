import { type Kysely, sql } from 'kysely';

/** What a section is found short of has a severity, and the section itself says what it will do about it by when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
alter table check_findings
  add column severity varchar(12) character set ascii collate ascii_bin not null default '' after question_key,
  add column planned_by char(26) character set ascii collate ascii_bin null after raised_at,
  add column planned_part varchar(12) character set ascii collate ascii_bin not null default 'answering' after planned_by,
  add column planned_by_name varchar(200) not null default '' after planned_part,
  add column planned_by_post varchar(500) not null default '' after planned_by_name,
  add column planned_at datetime(3) null after planned_by_post,
  add constraint check_findings_severity check (severity in ('', 'major', 'minor', 'observation')),
  add constraint check_findings_planned_part check (planned_part = 'answering'),
  add constraint check_findings_planner foreign key (check_id, planned_by, planned_part) references check_parts (check_id, person_id, part)`.execute(
    db,
  );
}
