import { type Kysely, sql } from 'kysely';

/** What the auditor makes of each answer; never somebody of the answering side. What it was before is in the record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
create table check_verdicts (
  check_id char(26) character set ascii collate ascii_bin not null,
  question_key varchar(60) character set ascii collate ascii_bin not null,
  verdict varchar(16) character set ascii collate ascii_bin not null default '',
  remark text not null,
  person_id char(26) character set ascii collate ascii_bin not null,
  part varchar(12) character set ascii collate ascii_bin not null default 'reviewing',
  person_name varchar(200) not null,
  judged_at datetime(3) not null,
  primary key (check_id, question_key),
  constraint check_verdicts_part check (part = 'reviewing'),
  constraint check_verdicts_person foreign key (check_id, person_id, part) references check_parts (check_id, person_id, part)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin`.execute(db);
}
